import Glibc
import Tensors

/// Which words some samples of a text keep, and how much each sample counts.
struct Masks: Sendable {
  /// The words that each sample keeps, by ascending number; the first sample keeps all.
  let kept: [[Int]]
  /// How much each sample counts, above 0.
  let weights: [Double]
  /// Whether these are all masks that there are.
  let areAll: Bool

  /// So many samples of a text of so many words.
  ///
  /// A sample lacks a number of words that is drawn evenly from one to all, and which words these are is drawn evenly, too.
  /// Where so many samples would hold every mask, each mask is there once and counts as often as it would be drawn.
  init(words: Int, samples: Int, using generator: inout SplitMix64) {
    areAll = words < Int.bitWidth - 1 && 1 << words <= samples
    if areAll {
      kept = (0..<1 << words).map { left in (0..<words).filter { left >> $0 & 1 == 0 } }
      weights = kept.map { kept in
        let draws =
          kept.count == words
          ? 1 : Double(samples - 1) / (Double(words) * binomial(words, kept.count))
        return draws * Self.kernel(kept: kept.count, of: words)
      }
    } else {
      var order = Array(0..<words)
      kept =
        [order]
        + (1..<samples).map { _ in
          let lacking = 1 + generator.next(below: words)
          var isKept = Array(repeating: true, count: words)
          for place in 0..<lacking {
            order.swapAt(place, place + generator.next(below: words - place))
            isKept[order[place]] = false
          }
          return isKept.indices.filter { isKept[$0] }
        }
      weights = kept.map { Self.kernel(kept: $0.count, of: words) }
    }
  }

  /// How near a sample is to the text: the exponential kernel of LIME, of width 25, over a hundred times the cosine
  /// distance between what the sample keeps and the whole.
  static func kernel(kept: Int, of words: Int) -> Double {
    let distance = 100 * (1 - (Double(kept) / Double(max(1, words))).squareRoot())
    return exp(-distance * distance / (2 * 25 * 25))
  }
}

/// How many choices of `part` out of `whole` there are.
private func binomial(_ whole: Int, _ part: Int) -> Double {
  (0..<part).reduce(1) { $0 * Double(whole - $1) / Double($1 + 1) }
}

extension SplitMix64 {
  /// A number from 0 up to a bound, by the high half of a product; Lemire (2019), without the rejection, which matters
  /// only for bounds near 2^64.
  fileprivate mutating func next(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
