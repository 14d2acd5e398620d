extension Plot {
  /// The data of the plot as comma-separated values with a header (RFC 4180), for who wants to draw it anew.
  public var csv: String {
    let rows: [[String]] =
      switch content {
      case .panels(let panels):
        [["panel", "series", "x", "y"]] + panels.flatMap(\.records)
      case .multiples(let multiples):
        [["panel", "series", "x", "y"]] + multiples.panels.flatMap(\.records)
      case .grids(let grids): grids.flatMap(\.table)
      case .map(let map):
        [["word", "x", "y", "group"]]
          + map.texts.indices.map { index in
            [
              map.texts[index], "\(map.x.values[index])", "\(map.y.values[index])",
              map.groups[map.memberships[index]].name,
            ]
          }
      case .passage(let passage):
        [["from", "to", "text", "value"]]
          + passage.stretches.map { stretch in
            let bytes = Array(passage.text.utf8)[stretch.place]
            return [
              "\(stretch.place.lowerBound)", "\(stretch.place.upperBound)",
              String(decoding: bytes, as: UTF8.self), "\(stretch.value)",
            ]
          }
      }
    return rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private func quoted(_ field: String) -> String {
    guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return field }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
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
  fileprivate var table: [[String]] {
    let header = columns.isEmpty ? [] : [(rows.isEmpty ? [] : [rowTitle]) + columns]
    return header
      + cells.enumerated().map { index, row in
        (rows.isEmpty ? [] : [rows[index]]) + row.map { $0.lines.first ?? "" }
      }
  }
}
