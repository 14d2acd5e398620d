public import Cells
public import Chapters
public import Learning

extension ModelSummary: Displayable {
  /// The summary as a table, the totals in its last row.
  public var display: Display {
    Table(
      columns: [
        Table.Column("layer"), Table.Column("output shape"),
        Table.Column("parameters", alignment: .right), Table.Column("trainable", alignment: .right),
      ],
      rows: rows.map { row in
        let layer = row.name.isEmpty ? row.kind : "\(row.name) (\(row.kind))"
        return [
          layer, row.outputShape.map(grouped).joined(separator: "\u{A0}×\u{A0}"),
          grouped(row.parameters),
          grouped(row.trainable),
        ]
      } + [["all", "", grouped(parameters), grouped(trainable)]]
    ).display
  }
}
