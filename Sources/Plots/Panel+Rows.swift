/// What a mark says at the end of a row of categories.
struct RowLabel {
  /// The height, a place among the categories.
  let row: Double
  /// The text.
  let text: String
  /// Whether it stands at the left end.
  let isLeft: Bool
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
    let values = marks.flatMap { $0.inPanel.values(at: row) }.filter(\.isFinite)
    let all = marks.contains { $0.inPanel.startsAtZero } ? values + [0] : values
    return all.min().flatMap { least in all.max().map { least...$0 } }
  }

  /// Whether what stands for the value of a row lies left of zero, so that its name stands right of it.
  func isBelowZero(at row: Double) -> Bool {
    marks.lazy.compactMap { $0.inPanel.values(at: row).first }.first { !$0.isNaN && $0 != 0 }
      .map { $0 < 0 } ?? false
  }
}
