/// What becomes of a word that is not in the vocabulary.
public enum UnknownWords: String, Sendable, Hashable, Codable {
  /// It is left out, and the words after it move up.
  case dropped
  /// It becomes the unknown mark, `Vocabulary.unknown`, at id 1.
  case kept
}

extension Vocabulary {
  /// The most frequent words of token streams, after the marks.
  ///
  /// - Parameters:
  ///   - documents: the words of every document.
  ///   - size: the largest number of ids, the marks included.
  ///   - unknownWords: whether there is to be a mark for the words left out.
  public init(
    counting documents: some Sequence<[String]>, size: Int, unknownWords: UnknownWords = .dropped
  ) {
    var table = WordTable()
    for word in documents.joined() { table.add(word.utf8.span, 0, word.utf8.count) }
    self.init(table, size: size, unknownWords: unknownWords)
  }

  /// The most frequent words of texts, after the marks; two threads share the work.
  ///
  /// - Parameters:
  ///   - texts: the documents as they were written.
  ///   - cleaner: what turns a document into words.
  ///   - size: the largest number of ids, the marks included.
  ///   - unknownWords: whether there is to be a mark for the words left out.
  public init(
    counting texts: [String], cleaner: Cleaner, size: Int, unknownWords: UnknownWords = .dropped
  ) {
    let tables = concurrentMap(over: texts) { part in
      var table = WordTable()
      var buffer = CleanedText()
      for text in part {
        buffer.fill(with: text, cleaner: cleaner)
        buffer.forEachWord { bytes, start, end in table.add(bytes, start, end) }
      }
      return table
    }
    var whole = WordTable()
    for table in tables { whole.merge(table) }
    self.init(whole, size: size, unknownWords: unknownWords)
  }

  private init(_ table: WordTable, size: Int, unknownWords: UnknownWords) {
    let marks = unknownWords == .kept ? [Self.padding, Self.unknown] : [Self.padding]
    precondition(size >= marks.count, "Vocabulary: a size of \(size) leaves no room for the marks")
    // Ordering the words that are frequent enough is far cheaper than ordering all of them.
    let room = size - marks.count
    let counts = (0..<table.count).map(table.occurrences)
    let least = counts.count > room && room > 0 ? counts.sorted(by: >)[room - 1] : 0
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
      counts: [0, unknown].prefix(marks.count) + keptCounts, occurrences: occurrences,
      distinctWords: table.count)
  }
}
