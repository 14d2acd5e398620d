public import Metrics
public import Plots

/// A confusion matrix: counts over shares of the true class, with support, recall, precision and
/// accuracy at its margins.
///
/// Colors stand for the share on a scale from 0 to 100 % that never changes, so that two models can be
/// compared. When classes are many, the shares are left out, then the counts.
public func confusionMatrix(
  _ matrix: ConfusionMatrix, title: String = "Confusion matrix"
) -> Plot {
  let classes = matrix.classes
  let supports = matrix.counts.map { $0.reduce(0, +) }
  let predicted = classes.indices.map { column in matrix.counts.map { $0[column] }.reduce(0, +) }
  let total = supports.reduce(0, +)
  let right = classes.indices.map { matrix.counts[$0][$0] }
  let accuracy = share(right.reduce(0, +), of: total)

  let body = classes.indices.map { row in
    classes.indices.map { column in
      let count = matrix.counts[row][column]
      let share = share(count, of: supports[row])
      return Grid.Cell(
        [whole(count), NumberFormat.percent(share)], shade: share,
        tooltip: "true \(classes[row]), predicted \(classes[column]): \(whole(count)), "
          + NumberFormat.percent(share))
    }
  }
  let rows = body.enumerated().map { row, cells in
    cells + [
      Grid.Cell([whole(supports[row])]),
      Grid.Cell([NumberFormat.percent(share(right[row], of: supports[row]))]),
    ]
  }
  let precisions = classes.indices.map {
    Grid.Cell([NumberFormat.percent(share(right[$0], of: predicted[$0]))])
  }
  let last = precisions + [Grid.Cell([whole(total)]), Grid.Cell([NumberFormat.percent(accuracy)])]
  let grid = Grid(
    rowTitle: "True", columnTitle: "Predicted", rows: classes + ["precision"],
    columns: classes + ["support", "recall"], cells: rows + [last], summaryRows: 1,
    summaryColumns: 2, barLabels: ["0\u{A0}%", "50\u{A0}%", "100\u{A0}%"], outlinesDiagonal: true)
  return Plot(
    title: title, subtitle: "accuracy \(NumberFormat.percent(accuracy)) of \(whole(total))",
    summary: summary(of: matrix, supports: supports, accuracy: accuracy, total: total),
    content: .grids([grid]), preferredSize: preferredSize(classes: classes))
}

/// `part` of `all`; not a number when there is nothing.
private func share(_ part: Int, of all: Int) -> Double {
  all == 0 ? .nan : Double(part) / Double(all)
}

private func preferredSize(classes: [String]) -> Size {
  let longest = classes.map(\.count).max() ?? 0
  let names = min(Double(longest) * 5, 140) + 96
  let width = min(Double(classes.count) * 58 + names, 468)
  return Size(
    width: width, height: min(Double(classes.count) * 52 + 100, classes.count > 20 ? 560 : 468))
}

private func summary(
  of matrix: ConfusionMatrix, supports: [Int], accuracy: Double, total: Int
) -> String {
  let classes = matrix.classes
  var worst: (count: Int, truth: Int, prediction: Int)?
  for row in classes.indices {
    for column in classes.indices where column != row {
      let count = matrix.counts[row][column]
      if count > worst?.count ?? 0 { worst = (count, row, column) }
    }
  }
  var text =
    "Confusion matrix of \(classes.count) classes, \(whole(total)) cases; "
    + "accuracy \(NumberFormat.percent(accuracy))"
  if let worst {
    text +=
      "; most often confused: \(classes[worst.truth]) taken for \(classes[worst.prediction]), "
      + "\(whole(worst.count)) of \(whole(supports[worst.truth]))"
  }
  return text + "."
}
