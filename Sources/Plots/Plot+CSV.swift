extension Plot {
  /// The data of the plot as comma-separated values with a header (RFC 4180), for who wants to draw it anew.
  ///
  /// Numbers have all their digits. Several matrices are one table with a line for every value.
  public var csv: String {
    let rows =
      if case .grids(let grids) = content, grids.count > 1 {
        [["matrix", "row", "column", "value"]] + grids.enumerated().flatMap { $1.records($0) }
      } else if case .grids(let grids) = content {
        grids.flatMap { $0.table(\.value).lines }
      } else {
        tables.flatMap(\.lines)
      }
    return
      rows
      .map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// The data of the plot: one table, or one for each matrix with what its cells say.
  public var tables: [DataTable] {
    switch content {
    case .panels(let panels): return [DataTable(records: panels.flatMap(\.records))]
    case .multiples(let multiples):
      return [DataTable(records: multiples.panels.flatMap(\.records))]
    case .grids(let grids): return grids.map { $0.table { $0.lines.first ?? "" } }
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

extension DataTable {
  /// The head, if there is one, and the rows.
  fileprivate var lines: [[String]] { (columns.isEmpty ? [] : [columns]) + rows }
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
  /// The cells with their names, each as `written`.
  fileprivate func table(_ written: (Cell) -> String) -> DataTable {
    let hasNames = !rows.isEmpty
    return DataTable(
      title: title, columns: columns.isEmpty ? [] : (hasNames ? [rowTitle] : []) + columns,
      namesRows: hasNames,
      rows: cells.enumerated().map { index, row in
        (hasNames ? [rows[index]] : []) + row.map(written)
      })
  }

  /// A record for every value: the matrix' title or number, the names or numbers of row and column, and the value.
  fileprivate func records(_ number: Int) -> [[String]] {
    let matrix = title.isEmpty ? "\(number + 1)" : title
    return cells.enumerated().flatMap { row, cells in
      cells.enumerated().map { column, cell in
        [
          matrix, rows.isEmpty ? "\(row + 1)" : rows[row],
          columns.isEmpty ? "\(column + 1)" : columns[column], cell.value,
        ]
      }
    }
  }
}

extension Grid.Cell {
  fileprivate var value: String { datum ?? lines.first ?? "" }
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
