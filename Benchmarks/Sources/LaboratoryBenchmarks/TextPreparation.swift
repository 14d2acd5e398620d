import Datasets
import FoundationEssentials
import Text

/// What the sentiment tutorial does with its reviews before any network sees them: clean, count, number, cut and fill up.
///
/// The reviews are those of IMDB's training part in `OCTAVO_DATA`, or the lines of the file `OCTAVO_REVIEWS`.
struct TextPreparation: Encodable {
  static let name = "review_text"

  let framework = "octavo"
  let config = Self.name
  let mode = "prepare"
  let documents: Int
  /// The median over the blocks, reading left out.
  let seconds: Double

  init(blocks: Int) throws {
    let texts =
      if let file = ProcessInfo.processInfo.environment["OCTAVO_REVIEWS"] {
        try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
      } else {
        try Corpus.imdb(.training, in: .fromEnvironment()).texts
      }
    documents = texts.count
    seconds = ContinuousClock().median(of: blocks) {
      let pipeline = TextPipeline(fitting: texts, vocabularySize: 5_000, length: 500)
      precondition(pipeline.encode(texts).count == texts.count * 500)
    }
  }
}
