import Metrics
import Plots

/// The cells of a confusion matrix and its totals.
struct ConfusionCells {
  /// A page with many more tooltips is slow.
  private static let tooltipLimit = 1_800

  private let matrix: ConfusionMatrix
  private let normalization: ConfusionMatrix.Normalization
  private let shares: [[Double]]
  private let showsZeros: Bool
  /// The share with the color at the end of the scale.
  private let greatest: Double
  /// Counts below it have no tooltip.
  private let leastTold: Int

  init(
    _ matrix: ConfusionMatrix, normalization: ConfusionMatrix.Normalization, showsZeros: Bool
  ) {
    self.matrix = matrix
    self.normalization = normalization
    self.showsZeros = showsZeros
    shares = matrix.shares(of: normalization)
    let most = shares.joined().filter(\.isFinite).max() ?? 1
    greatest = normalization == .all && most > 0 ? most : 1
    let counts = matrix.counts.joined().sorted(by: >)
    leastTold = counts.count > Self.tooltipLimit ? max(counts[Self.tooltipLimit], 0) + 1 : 0
  }

  /// What the color bar says.
  var barLabels: [String] {
    [0, 0.5, 1].map { NumberFormat.percent($0 * greatest, decimals: greatest == 1 ? 0 : 1) }
  }

  /// Row by row, with support and recall at the right, precision below, and the total and the accuracy in the corner.
  var all: [[Grid.Cell]] {
    let (supports, predicted) = (matrix.supports, matrix.predictedCounts)
    let places = matrix.classes.indices
    let rows = places.map { truth in
      places.map { cell(truth, $0) } + [
        Grid.Cell([whole(supports[truth])], datum: "\(supports[truth])"),
        share(matrix.counts[truth][truth], of: supports[truth]),
      ]
    }
    let precisions = places.map { share(matrix.counts[$0][$0], of: predicted[$0]) }
    var total = Grid.Cell([whole(matrix.total)], datum: "\(matrix.total)")
    var accuracy = share(matrix.correct, of: matrix.total)
    total.lines.append("total")
    accuracy.lines.append("accuracy")
    return rows + [precisions + [total, accuracy]]
  }

  private func cell(_ truth: Int, _ prediction: Int) -> Grid.Cell {
    let (count, share) = (matrix.counts[truth][prediction], shares[truth][prediction])
    let text = NumberFormat.percent(share)
    let isHidden = count == 0 && !showsZeros
    // A dash, where there is nothing to be a share of, is no zero.
    let lines = isHidden && share.isNaN ? [text] : [whole(count), text]
    let names = "true \(matrix.classes[truth]), predicted \(matrix.classes[prediction])"
    return Grid.Cell(
      lines, shade: share / greatest, isSilent: isHidden && !share.isNaN,
      tooltip: count >= leastTold && !isHidden ? "\(names): \(whole(count)), \(text)" : nil,
      datum: "\(count)")
  }

  private func share(_ part: Int, of all: Int) -> Grid.Cell {
    let share = all > 0 ? Double(part) / Double(all) : .nan
    return Grid.Cell([NumberFormat.percent(share)], datum: "\(share)")
  }
}
