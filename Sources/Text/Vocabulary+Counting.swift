import Preconditions

/// What becomes of a token that is not in the vocabulary, and which marks stand before the words.
public enum UnknownWords: String, Sendable, Hashable, Codable {
  /// It is left out, and the tokens after it move up; the only mark is padding, at id 0.
  case dropped
  /// It becomes the unknown mark, `Vocabulary.unknown`, at id 1 after padding.
  case kept
  /// It becomes the unknown mark at id 0, which also fills up short rows.
  ///
  /// The marks are `<unk> <pad> <bos> <eos>`, as in the vocabularies of GluonNLP; the last three are
  /// met in no text but count as ids.
  case keptAsFilling

  /// The marks, by id.
  var marks: [String] {
    switch self {
    case .dropped: [Vocabulary.padding]
    case .kept: [Vocabulary.padding, Vocabulary.unknown]
    case .keptAsFilling:
      [Vocabulary.unknown, Vocabulary.padding, Vocabulary.beginning, Vocabulary.end]
    }
  }
}

extension Vocabulary {
  /// The most frequent words of token streams, after the marks.
  ///
  /// - Parameters:
  ///   - documents: the words of every document.
  ///   - size: the largest number of ids, the marks included.
  ///   - minimumCount: how often a word must occur to be taken in.
  ///   - unknownWords: whether there is to be a mark for the words left out.
  public init(
    counting documents: some Sequence<[String]>, size: Int = .max, minimumCount: Int = 1,
    unknownWords: UnknownWords = .dropped
  ) {
    var table = WordTable()
    for word in documents.joined() {
      let bytes = word.utf8.span
      table.add(TokenPlace(all: bytes), in: bytes)
    }
    self.init(table, size: size, minimumCount: minimumCount, unknownWords: unknownWords)
  }

  /// The most frequent tokens of texts, after the marks; two threads share the work.
  ///
  /// - Parameters:
  ///   - texts: the documents as they were written.
  ///   - tokenizer: what turns a document into tokens.
  ///   - size: the largest number of ids, the marks included.
  ///   - minimumCount: how often a token must occur to be taken in.
  ///   - unknownWords: whether there is to be a mark for the tokens left out.
  public init(
    counting texts: [String], tokenizer: Tokenizer, size: Int = .max, minimumCount: Int = 1,
    unknownWords: UnknownWords = .dropped
  ) {
    // Every part meets most of the words anew, and they are merged one by one: two parts, not more.
    let tables = concurrentMap(over: texts, parts: 2) { part in
      var table = WordTable()
      var buffer = TokenBuffer()
      for text in part {
        buffer.fill(with: text, tokenizer)
        let bytes = buffer.bytes.span
        for token in buffer.tokens { table.add(token, in: bytes) }
      }
      return table
    }
    var whole = WordTable()
    for table in tables { whole.merge(table) }
    self.init(whole, size: size, minimumCount: minimumCount, unknownWords: unknownWords)
  }

  private init(
    _ table: WordTable, size: Int, minimumCount: Int, unknownWords: UnknownWords
  ) {
    let marks = unknownWords.marks
    require(size >= marks.count, "Vocabulary: a size of \(size) leaves no room for the marks")
    // Ordering the words that are frequent enough is far cheaper than ordering all of them.
    let room = size - marks.count
    let counts = (0..<table.count).map(table.occurrences)
    let leastInRoom = counts.count > room && room > 0 ? counts.sorted(by: >)[room - 1] : 0
    let least = max(minimumCount, leastInRoom)
    let order = counts.indices.filter { counts[$0] >= least }.sorted { one, other in
      counts[one] != counts[other]
        ? counts[one] > counts[other]
        : table.word(one).lexicographicallyPrecedes(table.word(other))
    }
    let kept = order.prefix(room)
    let occurrences = counts.reduce(0, +)
    let keptCounts = kept.map { counts[$0] }
    let unknown = occurrences - keptCounts.reduce(0, +)
    self.init(
      words: marks + kept.map { String(decoding: table.word($0), as: UTF8.self) },
      counts: marks.map { $0 == Self.unknown ? unknown : 0 } + keptCounts,
      occurrences: occurrences, distinctWords: table.count)
  }
}
