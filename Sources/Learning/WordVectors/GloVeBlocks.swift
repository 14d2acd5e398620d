import CKernels
import Glibc
import Tensors

/// The pairs of a training, in rounds of blocks that share neither a word nor a context.
struct GloVeBlocks: Sendable {
  /// The blocks of each round.
  let rounds: [[[octavo_glove_pair]]]

  /// Words and contexts are dealt to this many hands each; a round pairs them so that no hand is used twice.
  static let hands = 4

  /// The cells as pairs, in random order within each block.
  init(
    _ cells: [Cooccurrences.Cell], cutoff: Double, exponent: Double,
    shuffledUsing generator: inout SplitMix64
  ) {
    var rounds = Array(
      repeating: Array(repeating: [octavo_glove_pair](), count: Self.hands), count: Self.hands)
    for cell in cells {
      let hand = Int(cell.word) % Self.hands
      let round = (Int(cell.context) + Self.hands - hand) % Self.hands
      rounds[round][hand].append(
        Self.pair(cell, cutoff: cutoff, exponent: exponent))
    }
    for round in rounds.indices {
      for hand in rounds[round].indices { rounds[round][hand].shuffle(using: &generator) }
    }
    self.rounds = rounds
  }

  /// A cell's part in the loss.
  static func pair(
    _ cell: Cooccurrences.Cell, cutoff: Double, exponent: Double
  ) -> octavo_glove_pair {
    octavo_glove_pair(
      word: cell.word, context: cell.context, target: Float(log(cell.count)),
      weight: Float(min(1, pow(cell.count / cutoff, exponent))))
  }

  /// The rows that a pair changes: its word's and its context's.
  static func rows(of pair: octavo_glove_pair) -> [Int32] { [pair.word, pair.context] }
}
