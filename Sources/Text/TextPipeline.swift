import Preconditions

/// All that turns a text into a network's input, fitted once and applied to every text after:
/// the tokenizer, the vocabulary and the layout of a row.
public struct TextPipeline: Sendable, Hashable {
  /// What turns a text into tokens.
  public let tokenizer: Tokenizer
  /// What turns tokens into ids.
  public let vocabulary: Vocabulary
  /// What turns ids into rows of one length.
  public let layout: RowLayout
  /// The text that an empty one is taken for; nil where an empty text stays empty.
  public let missingText: String?

  /// A pipeline of these parts.
  ///
  /// - Precondition: id 0 of the vocabulary is the padding mark or the unknown one.
  public init(
    tokenizer: Tokenizer = .cleaned(), vocabulary: Vocabulary, layout: RowLayout,
    missingText: String? = nil
  ) {
    require(
      vocabulary.fillsWithMark,
      "TextPipeline: id 0 of the vocabulary is \"\(vocabulary.words.first ?? "")\", not a mark")
    self.tokenizer = tokenizer
    self.vocabulary = vocabulary
    self.layout = layout
    self.missingText = missingText
  }

  /// A pipeline whose vocabulary is the most frequent tokens of `texts`.
  ///
  /// - Parameters:
  ///   - texts: the training documents; those of validation and test would leak into the vocabulary.
  ///   - vocabularySize: the largest number of ids, the marks included.
  ///   - length: the number of ids in a row.
  ///   - tokenizer: what turns a text into tokens.
  ///   - minimumCount: how often a token must occur to be taken in.
  ///   - unknownWords: what becomes of tokens outside the vocabulary.
  ///   - missingText: the text that an empty one is taken for, if any.
  ///   - padding: the end at which short documents are filled up.
  ///   - truncation: the end at which long documents are cut.
  public init(
    fitting texts: [String], vocabularySize: Int = .max, length: Int,
    tokenizer: Tokenizer = .cleaned(), minimumCount: Int = 1,
    unknownWords: UnknownWords = .dropped, missingText: String? = nil,
    padding: DocumentEnd = .back, truncation: DocumentEnd = .back
  ) {
    let present = missingText.map { filling in texts.map { $0.isEmpty ? filling : $0 } }
    self.init(
      tokenizer: tokenizer,
      vocabulary: Vocabulary(
        counting: present ?? texts, tokenizer: tokenizer, size: vocabularySize,
        minimumCount: minimumCount, unknownWords: unknownWords),
      layout: RowLayout(length: length, padding: padding, truncation: truncation),
      missingText: missingText)
  }

  /// The number of ids in a row.
  public var length: Int { layout.length }

  /// The tokens of a text, known or not.
  public func tokens(_ text: String) -> [String] { tokenizer.tokens(present(text)) }

  /// A text as one row of `length` ids.
  public func encode(_ text: String) -> [Int32] {
    Array(capacity: length) { row in append([text], to: &row) }
  }

  /// Texts as rows of `length` ids, one after another; all cores share the work.
  public func encode(_ texts: [String]) -> [Int32] {
    concurrentlyWrittenRows(of: texts, length: length, append)
  }

  /// The words of a row, set apart by blanks, without the padding.
  ///
  /// - Precondition: every id is at least 0 and below the vocabulary's count.
  public func decode(_ ids: some Sequence<Int32>) -> String {
    vocabulary.decode(ids).joined(separator: " ")
  }

  private func present(_ text: String) -> String { text.isEmpty ? missingText ?? text : text }

  private func append(_ texts: ArraySlice<String>, to rows: inout OutputSpan<Int32>) {
    let unknown = vocabulary.unknownID
    var buffer = TokenBuffer()
    var ids: [Int32] = []
    for text in texts {
      buffer.fill(with: present(text), tokenizer)
      ids.removeAll(keepingCapacity: true)
      let bytes = buffer.bytes.span
      for token in buffer.tokens {
        if let id = vocabulary.id(of: token, in: bytes) ?? unknown { ids.append(Int32(id)) }
      }
      layout.append(ids, to: &rows)
    }
  }
}

extension Vocabulary {
  /// Whether id 0, which fills up short rows, stands for no word.
  var fillsWithMark: Bool { words.first == Self.padding || words.first == Self.unknown }
}
