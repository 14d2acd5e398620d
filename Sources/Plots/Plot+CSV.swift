extension Plot {
  /// The data of the plot as comma-separated values with a header (RFC 4180), for who wants to draw it anew.
  public var csv: String {
    tables.flatMap { ($0.columns.isEmpty ? [] : [$0.columns]) + $0.rows }
      .map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The data of the plot: one table, or one for each matrix.
  public var tables: [DataTable] {
    switch content {
    case .panels(let panels): return [DataTable(records: panels.flatMap(\.records))]
    case .multiples(let multiples):
      return [DataTable(records: multiples.panels.flatMap(\.records))]
    case .grids(let grids): return grids.map(\.table)
    case .map(let map): return [map.table]
    case .passage(let passage):
      let rows = passage.stretches.map { stretch in
        let bytes = Array(passage.text.utf8)[stretch.place]
        return [
          "\(stretch.place.lowerBound)", "\(stretch.place.upperBound)",
          String(decoding: bytes, as: UTF8.self), "\(stretch.value)",
        ]
      }
      return [DataTable(columns: ["from", "to", "text", "value"], rows: rows)]
    case .diagram(let diagram): return [diagram.table]
    }
  }

  private func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension DataTable {
  /// A table of what marks tell: a panel, a series, a place and a value, and what a color stands for where there is one.
  fileprivate init(records: [[String]]) {
    let width = max(records.map(\.count).max() ?? 4, 4)
    let columns = ["panel", "series", "x", "y", "color"].prefix(width)
    self.init(
      columns: Array(columns),
      rows: records.map { $0 + Array(repeating: "", count: max(width - $0.count, 0)) })
  }
}

extension Panel {
  /// The records of its marks, each begun with what the panel is.
  fileprivate var records: [[String]] {
    marks.flatMap { mark in
      mark.inPanel.records(in: self).map { [title.isEmpty ? y.title : title] + $0 }
    }
  }
}

extension Grid {
  fileprivate var table: DataTable {
    let hasNames = !rows.isEmpty
    return DataTable(
      title: title, columns: columns.isEmpty ? [] : (hasNames ? [rowTitle] : []) + columns,
      namesRows: hasNames,
      rows: cells.enumerated().map { index, row in
        (hasNames ? [rows[index]] : []) + row.map { $0.lines.first ?? "" }
      })
  }
}

extension Diagram {
  /// A row for every box, with the numbers of the boxes that its arrows lead to.
  fileprivate var table: DataTable {
    let rows = boxes.enumerated().map { index, box in
      let next = arrows.filter { $0.from == index }.map { "\($0.to + 1)" }
      return [
        "\(index + 1)", box.title, box.details.joined(separator: "; "), box.output,
        next.joined(separator: " "),
      ]
    }
    return DataTable(
      columns: ["box", "title", "details", "output", "leads to"], namesRows: true, rows: rows)
  }
}
