import Documents
import Typesetting

extension BlockWriter {
  /// What HTML that a cell displayed says, paragraph by paragraph, with its emphasis and its code.
  mutating func reading(of source: String, in voice: Voice) -> [FlowBlock] {
    let elements = MarkupReading(source).paragraphs.map { Element.paragraph($0) }
    return blocks(elements, in: voice)
  }
}
