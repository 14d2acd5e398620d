import Chapters
import Documents
import Plots
import Typesetting

extension BlockWriter {
  /// A table; columns that stand at the right have the points of their numbers below each other.
  mutating func table(
    _ table: TableBlock, caption: Paragraph? = nil, destination: String? = nil
  ) -> Flow.Table {
    let count = max(table.header.count, table.rows.map(\.count).max() ?? 0)
    let columns = (0..<count).map { column -> Flow.Table.Alignment in
      guard table.alignments.indices.contains(column) else { return .left }
      return switch table.alignments[column] {
      case .left: .left
      case .center: .center
      case .right: .decimal
      }
    }
    return self.table(
      columns, header: table.header, rows: table.rows, caption: caption, destination: destination)
  }

  /// A table of cells.
  mutating func table(
    _ columns: [Flow.Table.Alignment], header: [[Span]], rows: [[[Span]]],
    caption: Paragraph? = nil, destination: String? = nil, hasRowHeaders: Bool = false
  ) -> Flow.Table {
    var head = style.cell
    head.style.isBold = true
    head.isHyphenated = false
    head.addresses = .hidden
    var titles: [Paragraph] = []
    for cell in header { titles.append(self.cell(cell, head)) }
    var lines: [[Paragraph]] = []
    for row in rows {
      var cells: [Paragraph] = []
      for (place, cell) in row.enumerated() {
        var voice = style.cell
        voice.style.hasTabularFigures =
          columns.indices.contains(place) && columns[place] == .decimal
        cells.append(self.cell(cell, voice))
      }
      lines.append(cells)
    }
    return Flow.Table(
      columns: columns, head: titles.isEmpty ? [] : [titles], rows: lines, caption: caption,
      continuation: [style.caption.text(" " + words[.continued])], hasRowHeaders: hasRowHeaders,
      columnGap: style.size * 1.2, rowPadding: style.size * 0.15,
      rule: Scene.Stroke(color: BookColors.rule, width: 0.6), destination: destination,
      spacing: style.blockSpacing)
  }

  private mutating func cell(_ spans: [Span], _ voice: Voice) -> Paragraph {
    voice.paragraph(pieces(spans, voice), tag: nil)
  }
}
