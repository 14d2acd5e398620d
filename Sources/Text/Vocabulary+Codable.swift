extension Vocabulary: Codable {
  private enum CodingKeys: String, CodingKey {
    case words, counts, occurrences, distinctWords
  }

  /// Reads a vocabulary.
  ///
  /// - Throws: `DecodingError` when a word is there twice or the counts are not as many as the words.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let words = try container.decode([String].self, forKey: .words)
    let counts = try container.decode([Int].self, forKey: .counts)
    guard Set(words).count == words.count else {
      throw DecodingError.dataCorruptedError(
        forKey: .words, in: container, debugDescription: "a word is there twice")
    }
    guard counts.count == words.count else {
      throw DecodingError.dataCorruptedError(
        forKey: .counts, in: container,
        debugDescription: "\(counts.count) counts for \(words.count) words")
    }
    self.init(
      words: words, counts: counts,
      occurrences: try container.decode(Int.self, forKey: .occurrences),
      distinctWords: try container.decode(Int.self, forKey: .distinctWords))
  }

  /// Writes the words and their counts.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(words, forKey: .words)
    try container.encode(counts, forKey: .counts)
    try container.encode(occurrences, forKey: .occurrences)
    try container.encode(distinctWords, forKey: .distinctWords)
  }
}
