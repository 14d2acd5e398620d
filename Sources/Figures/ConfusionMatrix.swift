public import Metrics
public import Plots

/// A confusion matrix: counts over shares, with support, recall, precision and accuracy at its margins, and the most
/// frequent confusions below.
///
/// Colors stand for the share on a scale that is the same for every matrix, 0 to 100 %, so that two models can be
/// compared; shares of all documents, which are small, reach from 0 to their greatest. When classes are many, the shares are left
/// out, then the counts.
///
/// - Parameters:
///   - matrix: the counts; `orderedBySupport` has the greatest classes first.
///   - title: the title of the plot.
///   - normalization: what shares, and with them colors, are shares of.
///   - showsZeros: whether cells without a document say so. By default they do up to five classes, where "never" is a
///     finding; among more, most cells are empty, and their zeros would hide the mistakes.
public func confusionMatrix(
  _ matrix: ConfusionMatrix, title: String = "Confusion matrix",
  normalization: ConfusionMatrix.Normalization = .truth, showsZeros: Bool? = nil
) -> Plot {
  let cells = ConfusionCells(
    matrix, normalization: normalization, showsZeros: showsZeros ?? (matrix.classes.count <= 5))
  let accuracy = matrix.total > 0 ? matrix.accuracy : .nan
  let grid = Grid(
    rowTitle: "True", columnTitle: "Predicted", rows: matrix.classes + ["precision"],
    columns: matrix.classes + ["support", "recall"], cells: cells.all, summaryRows: 1,
    summaryColumns: 2, silence: "Cells without a number are 0.", barLabels: cells.barLabels,
    barTitle: "share \(normalization.words)", outlinesDiagonal: true)
  let confusions = topConfusions(of: matrix)
  return Plot(
    title: title,
    subtitle: "accuracy \(NumberFormat.percent(accuracy)) of \(whole(matrix.total)); "
      + "shares \(normalization.words)",
    summary: "Confusion matrix of \(matrix.classes.count) classes, \(whole(matrix.total)) cases; "
      + "accuracy \(NumberFormat.percent(accuracy))"
      + (confusions.first.map { "; most often confused: \($0)" } ?? "") + ".",
    content: .grids([grid]),
    // Of two classes, the reader sees both.
    notes: matrix.classes.count > 2 && !confusions.isEmpty
      ? ["Most often confused: \(confusions.joined(separator: "; "))."] : [],
    preferredSize: preferredSize(classes: matrix.classes))
}

extension ConfusionMatrix.Normalization {
  /// What a share is of.
  var words: String {
    switch self {
    case .truth: "of each true class"
    case .prediction: "of each predicted class"
    case .all: "of all"
    }
  }
}

/// The three most frequent confusions in words, and how many more are as frequent as the third.
private func topConfusions(of matrix: ConfusionMatrix) -> [String] {
  let (supports, confusions) = (matrix.supports, matrix.confusions)
  let ties = confusions.dropFirst(3).prefix { $0.count == confusions[2].count }.count
  if ties > 0, confusions[0].count == confusions[2].count {
    return ["\(whole(ties + 3)) pairs of classes, \(whole(confusions[0].count)) each"]
  }
  let more = ties > 0 ? ["\(whole(ties)) more as often"] : []
  return confusions.prefix(3).map { confusion in
    let (truth, prediction) = (
      matrix.classes[confusion.truth], matrix.classes[confusion.prediction]
    )
    return "\(cut(truth)) taken for \(cut(prediction)), "
      + "\(whole(confusion.count)) of \(whole(supports[confusion.truth]))"
  } + more
}

/// A name that does not crowd a sentence.
private func cut(_ name: String) -> String {
  name.count <= 40 ? name : name.prefix(39) + "…"
}

private func preferredSize(classes: [String]) -> Size {
  let longest = classes.map(\.count).max() ?? 0
  let names = min(Double(longest) * 5, 140) + 96
  let width = min(max(Double(classes.count) * 58 + names, 230), 468)
  return Size(
    width: width, height: min(Double(classes.count) * 52 + 130, classes.count > 12 ? 590 : 500))
}
