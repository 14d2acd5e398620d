extension LabelMap {
  /// The words whose place is a number in both directions.
  var placed: [Int] {
    texts.indices.filter { x.values[$0].isFinite && y.values[$0].isFinite }
  }

  /// The rank of each of some words by importance, 0 for the most important.
  func ranks(of words: [Int]) -> [Int] {
    let importances = words.map { word in
      priorities.values[word].isNaN ? -.infinity : priorities.values[word]
    }
    let falling = words.indices.sorted { first, second in
      (-importances[first], first) < (-importances[second], second)
    }
    return falling.enumerated().reduce(into: Array(repeating: 0, count: words.count)) {
      $0[$1.element] = $1.offset
    }
  }

  /// A dot that can be seen, and whose color can.
  private var smallestRadius: Double { shades == nil ? 1.2 : 1.8 }
  /// Half the extent of the mark with the greatest value; smaller where marks are many.
  private var greatestRadius: Double { texts.count > MapLayout.crowd ? 4.5 : 6 }

  /// Half the extent of the mark of a value, in points: areas are proportional to values, down to a dot
  /// that can be seen.
  func radius(of value: Double) -> Double {
    guard let greatest = areas?.greatest, value > 0, value.isFinite else {
      return smallestRadius
    }
    return max(greatestRadius * (value / greatest).squareRoot(), smallestRadius)
  }

  /// Half the extent of each mark, in points.
  var radii: [Double] {
    texts.indices.map { word in
      areas.map { radius(of: $0.values.values[word]) }
        ?? (shades == nil ? groups[memberships[word]].radius : 2.5)
    }
  }

  /// What hovering over a mark tells: the word, and its numbers.
  func tooltip(of word: Int) -> String {
    let numbers = [areas, shades].compactMap { measure in
      measure.map { "\($0.title) \($0.text(of: $0.values.values[word]))" }
    }
    return numbers.isEmpty ? texts[word] : "\(texts[word]): \(numbers.joined(separator: ", "))"
  }

  /// The words with their places, groups and numbers, below a header.
  var table: DataTable {
    let measures = [areas, shades].compactMap(\.self)
    let rows = texts.indices.map { word in
      [
        texts[word], "\(x.values[word])", "\(y.values[word])", groups[memberships[word]].name,
      ] + measures.map { "\($0.values.values[word])" }
    }
    return DataTable(
      columns: ["word", "x", "y", "group"] + measures.map(\.title), namesRows: true, rows: rows)
  }
}

extension PointShape {
  /// How far the shape reaches from its point.
  func reach(of radius: Double) -> Double {
    switch self {
    case .triangle: radius * 1.3
    default: radius
    }
  }
}
