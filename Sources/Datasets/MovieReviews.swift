/// Movie reviews of one of three sources, divided for training and testing.
public struct MovieReviews: DividedCorpus {
  /// Where reviews can come from.
  public enum Source: String, Sendable, Hashable, CaseIterable {
    /// Reviews that Octavo generates from its grammar.
    case sample
    /// Whole reviews (Maas et al. 2011), read from the data directory.
    case imdb
    /// Single sentences (Pang and Lee 2005), read from the data directory.
    case mr
  }

  /// Where the reviews come from.
  public let source: Source
  /// The reviews, those of a separate test set left out.
  public let corpus: Corpus
  /// The test set that the source brings; nil when the test reviews must be held out.
  public let test: Corpus?

  /// The reviews of the source with this name: `sample`, `imdb` or `mr`.
  ///
  /// - Throws: `DatasetError` when there is no such source or its files are missing or damaged; `GrammarError` when the
  ///   sample's grammar is.
  public static func load(_ name: String) throws -> MovieReviews {
    guard let source = Source(rawValue: name) else {
      throw DatasetError.unknownCorpus(name: name, known: Source.allCases.map(\.rawValue))
    }
    switch source {
    case .sample:
      return MovieReviews(source: source, corpus: try .sampleReviews(count: 10_000), test: nil)
    case .imdb:
      let directory = try DataDirectory.fromEnvironment()
      return MovieReviews(
        source: source, corpus: try .imdb(.training, in: directory),
        test: try .imdb(.test, in: directory))
    case .mr:
      return MovieReviews(
        source: source, corpus: try .sentencePolarity(in: .fromEnvironment()), test: nil)
    }
  }
}
