/// What the words of a text contribute to one class's probability, near that text.
public struct Explanation: Sendable, Hashable, Codable {
  /// One word's part.
  public struct Word: Sendable, Hashable, Codable {
    /// The word, as the text spells it.
    public let word: String
    /// What its presence adds to the probability; below 0 where it speaks against the class.
    public let weight: Double
    /// How far the weight would differ for other samples: its standard error, by fits to ten parts of the samples; 0 where
    /// all masks were tried.
    public let deviation: Double
    /// Where it stands in the text, in bytes of UTF-8.
    public let places: [Range<Int>]
  }

  /// The text.
  public let text: String
  /// The class, by its number.
  public let label: Int
  /// The class's probability for the whole text, 0 to 1.
  public let probability: Double
  /// The words, those with the greatest weights first.
  public let words: [Word]
  /// How many words of the text are not among `words`.
  public let otherWords: Int
  /// What the linear model says of a text without any of the words.
  public let intercept: Double
  /// What it says of the whole text.
  public let localPrediction: Double
  /// The share of the probabilities' variance that it explains, at most 1; 0 where they don't vary.
  public let determination: Double
  /// How many texts the model was asked about.
  public let samples: Int
  /// The seed of the samples.
  public let seed: UInt64

  /// Whether the model was asked about every text that leaving words out can make, so that nothing hangs on the seed.
  public var isExhaustive: Bool {
    let count = words.count + otherWords
    return count < Int.bitWidth - 1 && samples == 1 << count
  }
}
