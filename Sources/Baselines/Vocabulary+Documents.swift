import Tensors
import Text

/// The lowest id of a word proper: padding and unknown words come before.
let firstWordID = 2

extension Vocabulary {
  /// The ids of texts' words, each as long as its text; id 1 for words outside.
  func ids(of texts: [String], _ tokenizer: Tokenizer) -> [[Int32]] {
    concurrentParts(of: texts.count) { part in
      part.map { place in
        // A row with room for as many words as bytes, without the padding behind the last word.
        let row = TextPipeline(
          tokenizer: tokenizer, vocabulary: self,
          layout: RowLayout(length: max(1, texts[place].utf8.count))
        ).encode(texts[place])
        return Array(row[..<((row.lastIndex { $0 != 0 } ?? -1) + 1)])
      }
    }.flatMap { $0 }
  }
}

/// The results of `body` for consecutive parts of the numbers below `count`, in order.
///
/// The parts depend on the count only, never on the machine.
func concurrentParts<Result: Sendable>(
  of count: Int, _ body: @Sendable (Range<Int>) -> Result
) -> [Result] {
  let parts = min(8, max(1, count))
  return concurrentlyMapped(parts) { part in
    body(count * part / parts..<count * (part + 1) / parts)
  }
}
