import Documents
import Mathematics

@testable import Chapters

/// Short ways to elements.
enum Words {
  /// Running text that goes on for some sentences, the same each time.
  static func prose(_ sentences: Int, from start: Int = 0) -> String {
    let known = [
      "A word is looked up in a table of vectors, and the vectors of a review are averaged.",
      "What the average loses is the order in which the words stood, and with it every negation.",
      "Convolutional networks slide a window over the text and keep the strongest answer of each filter.",
      "Extraordinarily long sentences are cut after four hundred words, which happens to one review in eight.",
      "The validation loss falls for seven epochs; after that the network learns its training set by heart.",
      "Nothing of this depends on the language, as long as words are separated by spaces.",
      "We repeat the training with five seeds and report means with their standard deviations.",
    ]
    return (0..<sentences).map { known[(start + $0) % known.count] }.joined(separator: " ")
  }

  /// A paragraph of some sentences.
  static func paragraph(_ sentences: Int, from start: Int = 0) -> Element {
    .paragraph([.text(prose(sentences, from: start))])
  }

  /// A formula.
  static func formula(_ source: String) -> Formula {
    guard let formula = try? Formula(tex: source) else { preconditionFailure(source) }
    return formula
  }

  /// Some lines of Swift.
  static func code(_ lines: Int) -> String {
    let known = [
      "/// A network of one hidden layer.",
      "struct DenseNetwork: Layer {",
      "  var embedding: Embedding  // [words, numbers]",
      "  let rate = 0.001",
      "  func callAsFunction(_ tokens: Indices, mode: inout Mode) -> Tensor {",
      "    let words = dropout(embedding(tokens, mode: &mode), mode: &mode)",
      "    return output(hidden(words.flattened(), mode: &mode), mode: &mode)",
      "  }",
      "",
      "  let name = \"dense, \\(rate)\"",
      "}",
    ]
    return (0..<lines).map { known[$0 % known.count] }.joined(separator: "\n")
  }
}
