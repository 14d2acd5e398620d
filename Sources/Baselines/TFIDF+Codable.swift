import Text

extension TFIDF: Codable {
  private enum CodingKeys: String, CodingKey {
    case options, tokenizer, documents, words, terms, documentFrequencies
  }

  /// Reads fitted terms.
  ///
  /// - Throws: `DecodingError` when a part is missing or out of its limits, a word or term is there twice, a term has words that are not there, or the
  ///   frequencies are not as many as the terms.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let options = try container.decode(Options.self, forKey: .options)
    let documents = try container.decode(Int.self, forKey: .documents)
    let words = try container.decode([String].self, forKey: .words)
    let terms = try container.decode([[Int32]].self, forKey: .terms)
    let frequencies = try container.decode([Int].self, forKey: .documentFrequencies)
    func check(_ isRight: Bool, _ key: CodingKeys, _ problem: String) throws {
      if !isRight {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: container, debugDescription: problem)
      }
    }
    try check(options.areWithinLimits, .options, "a number is out of its limits")
    try check((1...Int(Int32.max)).contains(documents), .documents, "\(documents) documents")
    let marks = [Vocabulary.padding, Vocabulary.unknown]
    try check(
      Set(words + marks).count == words.count + marks.count, .words,
      "a word is there twice, or a mark")
    try check(Set(terms).count == terms.count, .terms, "a term is there twice")
    try check(
      terms.allSatisfy { term in
        options.words.contains(term.count) && term.allSatisfy { words.indices.contains(Int($0)) }
      }, .terms, "a term has too many or unknown words")
    try check(
      frequencies.count == terms.count
        && frequencies.allSatisfy { (1...documents).contains($0) },
      .documentFrequencies, "\(frequencies.count) frequencies for \(terms.count) terms")
    self.init(
      options: options, tokenizer: try container.decode(Tokenizer.self, forKey: .tokenizer),
      documents: documents, words: words,
      sequences: terms.map { $0.map { $0 + Int32(firstWordID) } }, documentFrequencies: frequencies)
  }

  /// Writes the terms and their frequencies.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(options, forKey: .options)
    try container.encode(tokenizer, forKey: .tokenizer)
    try container.encode(documents, forKey: .documents)
    try container.encode(Array(vocabulary.words[firstWordID...]), forKey: .words)
    try container.encode(
      sequences.map { $0.map { $0 - Int32(firstWordID) } }, forKey: .terms)
    try container.encode(documentFrequencies, forKey: .documentFrequencies)
  }
}

extension TFIDF: Hashable {
  /// Whether options, tokenizer, terms and frequencies are equal.
  public static func == (one: Self, other: Self) -> Bool {
    one.options == other.options && one.tokenizer == other.tokenizer
      && one.documents == other.documents && one.vocabulary.words == other.vocabulary.words
      && one.sequences == other.sequences && one.documentFrequencies == other.documentFrequencies
  }

  /// Adds options and terms to a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(options)
    hasher.combine(vocabulary.words)
    hasher.combine(sequences)
  }
}
