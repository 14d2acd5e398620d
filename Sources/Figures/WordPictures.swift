public import Plots
import Preconditions

/// The one-hot vectors of some words over a vocabulary: a 1 in the column of the word.
///
/// - Parameters:
///   - words: the words, one row each.
///   - vocabulary: the words that have a column, in order; others have a row of zeros.
///   - title: the title.
public func oneHotPicture(
  _ words: [String], vocabulary: [String], title: String = "One-hot vectors"
) -> Plot {
  matrixPicture(
    words.map { word in vocabulary.map { $0 == word ? 1 : 0 } }, rows: words, columns: vocabulary,
    title: title, rowTitle: "word", columnTitle: "vocabulary", decimals: 0)
}

/// A sentence as a network reads it: its words, padded, above their numbers.
///
/// - Parameters:
///   - words: the words, with padding if any.
///   - ids: the number of each word.
///   - title: the title.
/// - Precondition: as many numbers as words.
public func encodedSentencePicture(
  _ words: [String], ids: [Int], title: String = "An encoded sentence"
) -> Plot {
  require(
    words.count == ids.count, "encodedSentencePicture: \(words.count) words, \(ids.count) numbers")
  let cells = ids.map { Grid.Cell([whole($0)], shade: $0 == 0 ? 0 : 0.12, datum: "\($0)") }
  let grid = Grid(rows: ["id"], columns: words, cells: [cells], shading: .tint)
  let pairs = zip(words, ids).map { "\($0) \($1)" }
  return Plot(
    title: title, summary: "\(title): \(pairs.joined(separator: ", ")).", content: .grids([grid]),
    preferredSize: Size(width: 468, height: 84))
}
