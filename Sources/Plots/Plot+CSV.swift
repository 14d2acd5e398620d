extension Plot {
  /// The data of the plot as comma-separated values with a header (RFC 4180), for who wants to draw it anew.
  public var csv: String {
    let rows: [[String]] =
      switch content {
      case .panels(let panels):
        [["panel", "series", "x", "y"]]
          + panels.flatMap { panel in
            panel.marks.flatMap { $0.table(panel: panel.y.title, categories: panel.categories) }
          }
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
  fileprivate var categories: [String] {
    if case .category(let names) = y.kind { names } else { [] }
  }
}

extension Mark {
  fileprivate func table(panel: String, categories: [String]) -> [[String]] {
    switch self {
    case .line(let line):
      zip(line.x.values, line.y.values).map { [panel, line.name, "\($0)", "\($1)"] }
    case .points(let points):
      zip(points.x.values, points.y.values).map { x, y in
        name(at: y, categories).map { [panel, points.name, $0, "\(x)"] }
          ?? [panel, points.name, "\(x)", "\(y)"]
      }
    case .rule(let rule): [[panel, rule.label, rule.orientation.rawValue, "\(rule.value)"]]
    case .bars(let bars):
      bars.lengths.values.indices.map { index in
        let place =
          name(at: bars.row(index), categories)
          ?? "\(bars.lower.values[index]) to \(bars.upper.values[index])"
        return [panel, bars.name, place, "\(bars.lengths.values[index])"]
      }
    case .band(let band):
      band.x.values.indices.flatMap { index in
        [("lower", band.lower), ("upper", band.upper)].map { name, column in
          [panel, name, "\(band.x.values[index])", "\(column.values[index])"]
        }
      }
    case .intervals(let intervals):
      intervals.y.values.indices.flatMap { index in
        let y = intervals.y.values[index]
        let place = name(at: y, categories) ?? "\(y)"
        return [("from", intervals.lower), ("to", intervals.upper)].map { end, column in
          [panel, (intervals.name.isEmpty ? "" : intervals.name + " ") + end, place]
            + ["\(column.values[index])"]
        }
      }
    }
  }

  /// The category that a height of a panel belongs to.
  private func name(at height: Double, _ categories: [String]) -> String? {
    Int(exactly: height.rounded()).flatMap {
      categories.indices.contains($0) ? categories[$0] : nil
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
