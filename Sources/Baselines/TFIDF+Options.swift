import Preconditions

extension TFIDF {
  /// What a term's occurrences in a document count for.
  public enum Counts: String, Sendable, Hashable, Codable {
    /// Each for one.
    case plain
    /// All together for one.
    case binary
    /// For 1 + ln(occurrences).
    case sublinear
  }

  /// How much rare terms count for.
  public enum InverseFrequency: String, Sendable, Hashable, Codable {
    /// ln((1 + documents) / (1 + documents with the term)) + 1, as if one more document had every term.
    case smoothed
    /// ln(documents / documents with the term) + 1.
    case plain
    /// As much as all others.
    case none
  }

  /// What a document's values are divided by.
  public enum Norm: String, Sendable, Hashable, Codable {
    /// The root of the sum of their squares (l2).
    case euclidean
    /// The sum of their amounts (l1).
    case absolute
    /// Nothing.
    case none
  }

  /// What terms are and how they are weighed; the defaults are those of scikit-learn's `TfidfVectorizer`.
  public struct Options: Sendable, Hashable, Codable {
    /// How many words in a row make a term.
    public var words: ClosedRange<Int>
    /// In how many documents a term must be, at least 1.
    public var minimumDocuments: Int
    /// In what share of the documents a term may be, 0 to 1.
    public var maximumShare: Double
    /// How many terms are kept, those with the most occurrences; among equals those that come first in order.
    public var maximumTerms: Int
    /// What a term's occurrences in a document count for.
    public var counts: Counts
    /// How much rare terms count for.
    public var inverseFrequency: InverseFrequency
    /// What a document's values are divided by.
    public var norm: Norm

    /// Options with the usual values.
    ///
    /// - Precondition: the numbers lie within the limits told.
    public init(
      words: ClosedRange<Int> = 1...1, minimumDocuments: Int = 1, maximumShare: Double = 1,
      maximumTerms: Int = .max, counts: Counts = .plain,
      inverseFrequency: InverseFrequency = .smoothed, norm: Norm = .euclidean
    ) {
      self.words = words
      self.minimumDocuments = minimumDocuments
      self.maximumShare = maximumShare
      self.maximumTerms = maximumTerms
      self.counts = counts
      self.inverseFrequency = inverseFrequency
      self.norm = norm
      check()
    }

    var areWithinLimits: Bool {
      words.lowerBound > 0 && minimumDocuments > 0 && maximumTerms > 0
        && (0...1).contains(maximumShare)
    }

    func check() {
      require(
        areWithinLimits,
        """
        TFIDF: terms of \(words) words in at least \(minimumDocuments) documents and at most a share \
        of \(maximumShare), at most \(maximumTerms) of them
        """)
    }
  }
}
