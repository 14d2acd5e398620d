/// What a mark says at the end of a row of categories.
struct RowLabel {
  /// The height, a place among the categories.
  let row: Double
  /// The text.
  let text: String
  /// Whether it stands at the left end.
  let isLeft: Bool
}

extension Mark {
  /// The values that the mark reaches at a height of its panel.
  func values(at row: Double) -> [Double] {
    switch self {
    case .bars(let bars) where bars.isHorizontal:
      bars.lengths.values.indices.filter { bars.row($0) == row }.map { bars.lengths.values[$0] }
    case .points(let points):
      zip(points.x.values, points.y.values).filter { $0.1 == row }.map(\.0)
    case .intervals(let intervals):
      intervals.y.values.indices.filter { intervals.y.values[$0] == row }
        .flatMap { [intervals.lower.values[$0], intervals.upper.values[$0]] }
    case .line, .rule, .bars, .band: []
    }
  }

  /// What stands beyond the ends of its rows.
  var rowLabels: [RowLabel] {
    switch self {
    case .bars(let bars) where bars.isHorizontal:
      bars.labels.indices.map {
        RowLabel(row: bars.row($0), text: bars.labels[$0], isLeft: bars.lengths.values[$0] < 0)
      }
    case .intervals(let intervals):
      intervals.labels.indices.map {
        RowLabel(row: intervals.y.values[$0], text: intervals.labels[$0], isLeft: false)
      }
    case .line, .points, .rule, .bars, .band: []
    }
  }
}

extension Mark.Bars {
  /// The height of a lying bar, which is the middle of its edges but for rounding: its place among the categories.
  func row(_ index: Int) -> Double {
    ((lower.values[index] + upper.values[index]) / 2 * 1_000).rounded() / 1_000
  }
}

extension Panel {
  /// From what a row's marks reach to the text beside it, in points; a point reaches beyond its value.
  var rowTextGap: Double {
    let radii = marks.map { mark in
      if case .points(let points) = mark { points.radius } else { 0.0 }
    }
    return 4 + (radii.max() ?? 0)
  }

  /// From the least to the greatest value that marks reach at a row; bars begin at zero.
  func reach(at row: Double) -> ClosedRange<Double>? {
    let values = marks.flatMap { $0.values(at: row) }.filter(\.isFinite)
    let all = marks.contains(where: \.isBars) ? values + [0] : values
    return all.min().flatMap { least in all.max().map { least...$0 } }
  }

  /// Whether what stands for the value of a row lies left of zero, so that its name stands right of it.
  func isBelowZero(at row: Double) -> Bool {
    marks.lazy.compactMap { $0.values(at: row).first }.first { !$0.isNaN && $0 != 0 }
      .map { $0 < 0 } ?? false
  }
}
