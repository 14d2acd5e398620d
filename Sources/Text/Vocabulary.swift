import Preconditions

/// The words that a network knows, each with its id.
///
/// A vocabulary that is counted from texts begins with marks that stand for no word, so that padding
/// is never mistaken for one: which, `UnknownWords` tells.
/// The words follow by falling frequency; equal frequencies by the order of their UTF-8 bytes.
public struct Vocabulary: Sendable {
  /// What stands for the places after the end of a document.
  public static let padding = "<pad>"
  /// What stands for words outside the vocabulary, where those are kept.
  public static let unknown = "<unk>"
  /// What stands for the beginning of a document, where a vocabulary has it.
  public static let beginning = "<bos>"
  /// What stands for the end of a document, where a vocabulary has it.
  public static let end = "<eos>"

  /// The words; a word's place is its id.
  public let words: [String]
  /// How often each word occurred in the counted texts, by id; zeros when nothing was counted.
  ///
  /// The unknown mark's count is that of all occurrences of words outside the vocabulary.
  public let counts: [Int]
  /// How many words the counted texts have, repetitions included.
  public let occurrences: Int
  /// How many different words the counted texts have, whether they are in the vocabulary or not.
  public let distinctWords: Int

  /// The ids by the bytes of the words.
  private let table: WordTable

  /// A vocabulary of these words, in this order.
  ///
  /// - Precondition: no word is there twice.
  public init(words: [String]) {
    self.init(
      words: words, counts: Array(repeating: 0, count: words.count), occurrences: 0,
      distinctWords: words.count)
  }

  init(words: [String], counts: [Int], occurrences: Int, distinctWords: Int) {
    var table = WordTable(capacity: words.count)
    for word in words {
      let bytes = word.utf8.span
      let token = TokenPlace(all: bytes)
      require(
        table.number(of: token, in: bytes) == nil, "Vocabulary: \"\(word)\" is there twice")
      table.add(token, in: bytes)
    }
    self.words = words
    self.counts = counts
    self.occurrences = occurrences
    self.distinctWords = distinctWords
    self.table = table
  }

  /// The number of ids, the marks included.
  public var count: Int { words.count }

  /// The ids of the words proper, without the marks.
  public var wordIDs: Range<Int> {
    let marks = [Self.padding, Self.unknown, Self.beginning, Self.end]
    return words.prefix { marks.contains($0) }.count..<words.count
  }

  /// The id that words outside the vocabulary get; nil when they are dropped.
  public var unknownID: Int? { id(of: Self.unknown) }

  /// The share of all counted occurrences whose word is in the vocabulary, 0 to 1; nil when nothing
  /// was counted.
  public var coverage: Double? {
    guard occurrences > 0 else { return nil }
    return Double(counts[wordIDs].reduce(0, +)) / Double(occurrences)
  }

  /// The id of a word, or nil when it is not in the vocabulary.
  public func id(of word: String) -> Int? {
    let bytes = word.utf8.span
    return id(of: TokenPlace(all: bytes), in: bytes)
  }

  /// How often a word occurred in the counted texts; 0 for a word outside the vocabulary.
  public func count(of word: String) -> Int { id(of: word).map { counts[$0] } ?? 0 }

  /// The ids of words; words outside the vocabulary are dropped, or get `unknownID` if there is one.
  public func encode(_ words: some Sequence<String>) -> [Int32] {
    words.compactMap { (id(of: $0) ?? unknownID).map(Int32.init) }
  }

  /// The words of ids, without padding.
  ///
  /// - Precondition: every id is at least 0 and below `count`.
  public func decode(_ ids: some Sequence<Int32>) -> [String] {
    ids.map { words[Int($0)] }.filter { $0 != Self.padding }
  }

  func id(of token: TokenPlace, in bytes: borrowing Span<UInt8>) -> Int? {
    table.number(of: token, in: bytes)
  }
}

extension Vocabulary: Hashable {
  /// Whether words and counts are equal.
  public static func == (one: Self, other: Self) -> Bool {
    one.words == other.words && one.counts == other.counts
      && one.occurrences == other.occurrences && one.distinctWords == other.distinctWords
  }

  /// Adds words and counts to a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words)
    hasher.combine(counts)
  }
}
