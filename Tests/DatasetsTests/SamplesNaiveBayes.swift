import Datasets

/// Multinomial naive Bayes over the words of a text, or over runs of up to `order` words.
///
/// Source: McCallum and Nigam (1998), "A comparison of event models for naive Bayes text classification".
struct NaiveBayes {
  let order: Int
  private var counts: [[String: Int]]
  private var totals: [Int]
  private var documents: [Int]

  init(order: Int, training examples: some Sequence<Example>) {
    self.order = order
    let classes = 1 + (examples.map(\.label).max() ?? 0)
    counts = Array(repeating: [:], count: classes)
    totals = Array(repeating: 0, count: classes)
    documents = totals
    for example in examples {
      documents[example.label] += 1
      for feature in features(of: example.text) {
        counts[example.label][feature, default: 0] += 1
        totals[example.label] += 1
      }
    }
  }

  /// The share of `examples` that are given their own label.
  func accuracy(on examples: some Collection<Example>) -> Double {
    let right = examples.count { example in best(for: example.text) == example.label }
    return Double(right) / Double(examples.count)
  }

  /// The likeliest class, with one added to each count of a feature that was seen more than once.
  private func best(for text: String) -> Int {
    var scores = documents.map(log2)
    for feature in features(of: text) {
      let found = counts.map { $0[feature] ?? 0 }
      guard found.reduce(0, +) > 1 else { continue }
      for label in scores.indices { scores[label] += log2(found[label] + 1) - log2(totals[label]) }
    }
    return scores.indices.max { scores[$0] < scores[$1] } ?? 0
  }

  private func features(of text: String) -> [String] {
    let words = Self.words(of: text)
    var features = words
    for length in stride(from: 2, through: order, by: 1) where words.count >= length {
      features += (0...(words.count - length)).map { start in
        words[start..<(start + length)].joined(separator: " ")
      }
    }
    return features
  }

  /// The runs of ASCII letters in `text`, in lower case.
  static func words(of text: String) -> [String] {
    text.replacing("<br />", with: " ").utf8
      .split { byte in !(65...90).contains(byte & 0xDF) }
      .map { String(decoding: $0, as: UTF8.self).lowercased() }
  }

  /// The logarithm to base 2, near enough for a comparison: exact at powers of two, linear between.
  private func log2(_ value: Int) -> Double {
    let exponent = Double(value).exponent
    return Double(exponent) + Double(value).significand - 1
  }
}
