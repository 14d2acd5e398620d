public import Plots
import Preconditions

/// One step of a convolution over text: a window of word vectors, a filter, and what it has found so far
/// at every window.
///
/// The window at `position` is outlined in the input, and its value in the output.
///
/// - Parameters:
///   - words: the words, one row of the input each.
///   - vectors: the vector of each word.
///   - filter: the filter: as many rows as the window has words, as wide as a vector.
///   - position: the first word of the outlined window.
///   - title: the title.
/// - Precondition: rows of equal width, a window inside the words.
public func convolutionPicture(
  words: [String], vectors: [[Double]], filter: [[Double]], position: Int,
  title: String = "A filter reads a window of words"
) -> Plot {
  require(
    words.count == vectors.count,
    "convolutionPicture: \(words.count) words, \(vectors.count) vectors")
  let width = filter.first?.count ?? 0
  require(
    (vectors + filter).allSatisfy { $0.count == width },
    "convolutionPicture: vectors and filter rows are not all \(width) wide")
  let windows = words.count - filter.count + 1
  require(
    (0..<max(windows, 0)).contains(position),
    "convolutionPicture: window \(position) of \(windows)")
  let output = (0..<windows).map { start -> Double in
    var sum = 0.0
    for (offset, weights) in filter.enumerated() {
      for (value, weight) in zip(vectors[start + offset], weights) { sum += value * weight }
    }
    return sum
  }
  let greatest = (output.indices).max { output[$0] < output[$1] } ?? 0
  // Sums of products are larger than what they are made of.
  let bar = ["−100\u{A0}%", "0", "100\u{A0}%"]
  let grids = [
    matrixGrid(
      vectors, title: "word vectors", rows: words, decimals: 1,
      highlights: [
        Grid.Highlight(rows: position..<position + filter.count, columns: 0..<width)
      ], barLabels: bar, barTitle: "of the greatest of each matrix", symbolAfter: "∗"),
    matrixGrid(filter, title: "filter", decimals: 1, symbolAfter: "="),
    matrixGrid(
      output.map { [$0] }, title: "output", decimals: 1,
      highlights: [Grid.Highlight(rows: position..<position + 1, columns: 0..<1)]),
  ]
  return Plot(
    title: title,
    summary: "\(title): a filter of \(filter.count) words over \(words.count) words; at "
      + "“\(words[position..<position + filter.count].joined(separator: " "))” it gives "
      + "\(NumberFormat.fixed(output[position], decimals: 2)), and most, "
      + "\(NumberFormat.fixed(output[greatest], decimals: 2)), at window \(greatest + 1).",
    content: .grids(grids), preferredSize: preferredSize(grids))
}
