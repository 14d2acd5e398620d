import Glibc
import Preconditions
import Tensors
public import Text

/// Documents as counts of their terms, each weighed by how few documents have it.
///
/// A term is a word or some words in a row. What a document has of it is multiplied by its inverse document frequency; then the
/// document's values are divided by their norm. Source: Salton and Buckley (1988), "Term-weighting approaches in automatic text
/// retrieval"; the options and what they lead to are those of scikit-learn's `TfidfVectorizer`, given the same
/// words; which words a text has is the tokenizer's business, and the default one also keeps those of one letter.
///
/// To fit 25,000 film reviews takes about a second on two cores, or two with pairs of words; to weigh them takes as long.
public struct TFIDF: Sendable {
  /// What terms are and how they are weighed.
  public let options: Options
  /// What turns a text into words.
  public let tokenizer: Tokenizer
  /// How many documents were counted.
  public let documents: Int
  /// In how many of them each term is, in the order of `terms`.
  public let documentFrequencies: [Int]
  /// What each term's counts are multiplied by, in the order of `terms`.
  public let inverseDocumentFrequencies: [Double]

  /// The words that are met in terms.
  let vocabulary: Vocabulary
  /// The ids of each term's words.
  let sequences: [[Int32]]
  /// The beginnings of the terms.
  private let tree: PhraseTree
  /// The column of the term that each node of the tree stands for; -1 where it is only the beginning of others.
  private let columns: [Int32]

  /// The terms of texts.
  ///
  /// - Throws: `BaselineError`: there are no documents, or no terms within the limits.
  public init(
    fitting texts: [String], tokenizer: Tokenizer = .cleaned(), _ options: Options = Options()
  ) throws(BaselineError) {
    // No term can be in more documents than any of its words has occurrences.
    let counted = Vocabulary(
      counting: texts, tokenizer: tokenizer, minimumCount: options.minimumDocuments,
      unknownWords: .kept)
    let ordered = Self.vocabulary(of: counted.words[counted.wordIDs])
    try self.init(
      fitting: ordered.ids(of: texts, tokenizer), ordered, tokenizer: tokenizer, options)
  }

  /// The terms of documents whose words are already told apart, or chosen: without stop words, say.
  ///
  /// - Parameters:
  ///   - documents: the words of each document, in order; none of them one of the marks of `Vocabulary`.
  ///   - tokenizer: what turns the texts of later documents into words.
  ///   - options: what terms are and how they are weighed.
  /// - Throws: `BaselineError`: there are no documents, or no terms within the limits.
  public init(
    fitting documents: [[String]], tokenizer: Tokenizer = .cleaned(),
    _ options: Options = Options()
  ) throws(BaselineError) {
    let counted = Vocabulary(
      counting: documents, minimumCount: options.minimumDocuments, unknownWords: .kept)
    let ordered = Self.vocabulary(of: counted.words[counted.wordIDs])
    try self.init(fitting: documents.map(ordered.encode), ordered, tokenizer: tokenizer, options)
  }

  private init(
    fitting documents: [[Int32]], _ vocabulary: Vocabulary, tokenizer: Tokenizer, _ options: Options
  ) throws(BaselineError) {
    options.check()
    guard !documents.isEmpty else { throw .noDocuments }
    let terms = commonTerms(of: documents, words: vocabulary.count, options)
    guard !terms.isEmpty else { throw .noTerms }
    // Words that are in no term are as good as unknown.
    var isUsed = Array(repeating: false, count: vocabulary.count)
    for term in terms { for word in term.words { isUsed[Int(word)] = true } }
    let used = vocabulary.words.indices.filter { isUsed[$0] }
    var ids = Array(repeating: Int32(0), count: vocabulary.count)
    for (place, word) in used.enumerated() { ids[word] = Int32(place + firstWordID) }
    self.init(
      options: options, tokenizer: tokenizer, documents: documents.count,
      words: used.map { vocabulary.words[$0] },
      sequences: terms.map { term in term.words.map { ids[Int($0)] } },
      documentFrequencies: terms.map(\.documents))
  }

  /// A fitted value of its parts; `sequences` hold ids, `firstWordID` for the first of `words`.
  init(
    options: Options, tokenizer: Tokenizer, documents: Int, words: [String], sequences: [[Int32]],
    documentFrequencies: [Int]
  ) {
    self.options = options
    self.tokenizer = tokenizer
    self.documents = documents
    self.documentFrequencies = documentFrequencies
    inverseDocumentFrequencies = documentFrequencies.map { frequency in
      switch options.inverseFrequency {
      case .smoothed: log(Double(documents + 1) / Double(frequency + 1)) + 1
      case .plain: log(Double(documents) / Double(frequency)) + 1
      case .none: 1
      }
    }
    vocabulary = Vocabulary(words: [Vocabulary.padding, Vocabulary.unknown] + words)
    self.sequences = sequences
    var tree = PhraseTree(words: vocabulary.count)
    let nodes = sequences.map { sequence in
      sequence.dropFirst().reduce(Int(sequence[0])) { tree.add(after: $0, $1) }
    }
    var columns = Array(repeating: Int32(-1), count: tree.count)
    for (column, node) in nodes.enumerated() { columns[node] = Int32(column) }
    self.tree = tree
    self.columns = columns
  }

  /// The terms, their words set apart by blanks; a term's place is its column.
  ///
  /// They are ordered word by word, words by the bytes of their UTF-8.
  public var terms: [String] {
    sequences.map { sequence in
      sequence.map { vocabulary.words[Int($0)] }.joined(separator: " ")
    }
  }

  /// Calls `body` with the column of every term that a document has, as often as it has it.
  func eachColumn(of document: [Int32], _ body: (Int) -> Void) {
    for start in document.indices where document[start] >= firstWordID {
      var node = Int(document[start])
      var end = start + 1
      let last = start + min(document.count - start, options.words.upperBound)
      while true {
        if columns[node] >= 0 { body(Int(columns[node])) }
        guard end < last, let next = tree.node(after: node, document[end]) else { break }
        node = next
        end += 1
      }
    }
  }

  /// A vocabulary whose ids are in the order of the words' bytes.
  private static func vocabulary(of words: some Sequence<String>) -> Vocabulary {
    Vocabulary(
      words: [Vocabulary.padding, Vocabulary.unknown]
        + words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}

/// The terms within the limits of the options, in order.
private func commonTerms(
  of documents: [[Int32]], words: Int, _ options: TFIDF.Options
) -> [Term] {
  var occurrences = Array(repeating: 0, count: words)
  for document in documents { for word in document { occurrences[Int(word)] += 1 } }
  // Two threads count as many words each; the terms of one all come before those of the other.
  let half = occurrences[firstWordID...].reduce(0, +) / 2
  var (middle, below) = (firstWordID, 0)
  while middle < words && below < half {
    below += occurrences[middle]
    middle += 1
  }
  let cut = middle
  let mostDocuments = Int((options.maximumShare * Double(documents.count)).rounded(.down))
  guard mostDocuments >= options.minimumDocuments else { return [] }
  let terms = concurrentlyMapped(2) { part in
    PhraseCounts(
      of: documents, words: words, firstWords: part == 0 ? firstWordID..<cut : cut..<words,
      lengths: options.words
    ).terms(within: options.minimumDocuments...mostDocuments)
  }.flatMap { $0 }
  guard terms.count > options.maximumTerms else { return terms }
  let places = terms.indices.sorted {
    (terms[$1].occurrences, $0) < (terms[$0].occurrences, $1)
  }
  return places.prefix(options.maximumTerms).sorted().map { terms[$0] }
}
