/// All that turns a text into a network's input, fitted once and applied to every text after:
/// cleaning, the vocabulary and the layout of a row.
public struct TextPipeline: Sendable, Hashable {
  /// What turns a text into words.
  public let cleaner: Cleaner
  /// What turns words into ids.
  public let vocabulary: Vocabulary
  /// What turns ids into rows of one length.
  public let layout: RowLayout

  /// A pipeline of these parts.
  ///
  /// - Precondition: id 0 of the vocabulary is the padding mark.
  public init(cleaner: Cleaner = Cleaner(), vocabulary: Vocabulary, layout: RowLayout) {
    precondition(
      vocabulary.words.first == Vocabulary.padding,
      "TextPipeline: id 0 of the vocabulary is \"\(vocabulary.words.first ?? "")\", not padding")
    self.cleaner = cleaner
    self.vocabulary = vocabulary
    self.layout = layout
  }

  /// A pipeline whose vocabulary is the most frequent words of `texts`.
  ///
  /// - Parameters:
  ///   - texts: the training documents; those of validation and test would leak into the vocabulary.
  ///   - vocabularySize: the largest number of ids, the padding mark included.
  ///   - length: the number of ids in a row.
  ///   - cleaner: what turns a text into words.
  ///   - unknownWords: what becomes of words outside the vocabulary.
  ///   - padding: the end at which short documents are filled up.
  ///   - truncation: the end at which long documents are cut.
  public init(
    fitting texts: [String], vocabularySize: Int, length: Int, cleaner: Cleaner = Cleaner(),
    unknownWords: UnknownWords = .dropped, padding: DocumentEnd = .back,
    truncation: DocumentEnd = .back
  ) {
    self.init(
      cleaner: cleaner,
      vocabulary: Vocabulary(
        counting: texts, cleaner: cleaner, size: vocabularySize, unknownWords: unknownWords),
      layout: RowLayout(length: length, padding: padding, truncation: truncation))
  }

  /// The number of ids in a row.
  public var length: Int { layout.length }

  /// The words of a text after cleaning, known or not.
  public func tokens(_ text: String) -> [String] { cleaner.words(text) }

  /// A text as one row of `length` ids.
  public func encode(_ text: String) -> [Int32] { rows(of: [text]) }

  /// Texts as rows of `length` ids, one after another; two threads share the work.
  public func encode(_ texts: [String]) -> [Int32] {
    let parts = concurrentMap(over: texts, rows)
    var rows: [Int32] = []
    rows.reserveCapacity(texts.count * length)
    for part in parts { rows.append(contentsOf: part) }
    return rows
  }

  /// The words of a row, set apart by blanks, without the padding.
  ///
  /// - Precondition: every id is at least 0 and below the vocabulary's count.
  public func decode(_ ids: some Sequence<Int32>) -> String {
    vocabulary.decode(ids).joined(separator: " ")
  }

  private func rows(of texts: ArraySlice<String>) -> [Int32] {
    let unknown = vocabulary.unknownID
    var rows: [Int32] = []
    rows.reserveCapacity(texts.count * length)
    var buffer = CleanedText()
    var ids: [Int32] = []
    for text in texts {
      buffer.fill(with: text, cleaner: cleaner)
      ids.removeAll(keepingCapacity: true)
      buffer.forEachWord { bytes, start, end in
        if let id = vocabulary.id(of: bytes, start, end) ?? unknown { ids.append(Int32(id)) }
      }
      layout.append(ids, to: &rows)
    }
    return rows
  }
}
