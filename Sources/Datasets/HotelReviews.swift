/// Hotel reviews of one of four sources.
public struct HotelReviews: DividedCorpus {
  /// Where reviews can come from.
  public enum Source: String, Sendable, Hashable, CaseIterable {
    /// Reviews that Octavo generates from its grammar.
    case sample
    /// Guests who say whether they are happy (Kaggle, `harmanpreet93/hotelreviews`).
    case kaggle
    /// Reviews of 879 hotels by their stars (Kaggle, `datafiniti/hotel-reviews`).
    case datafiniti
    /// TripAdvisor's reviews by their stars (Wang, Lu and Zhai 2011).
    case tripadvisor
  }

  /// Where the reviews come from.
  public let source: Source
  /// The reviews, those of a separate test set left out.
  public let corpus: Corpus
  /// The test set that the source brings; nil when the test reviews must be held out.
  public let test: Corpus?

  /// The reviews of the source with this name: `sample`, `kaggle`, `datafiniti` or
  /// `tripadvisor`.
  ///
  /// - Throws: `DatasetError` when there is no such source or its files are missing or damaged; `GrammarError` when the
  ///   sample's grammar is.
  public static func load(_ name: String) throws -> HotelReviews {
    guard let source = Source(rawValue: name) else {
      throw DatasetError.unknownCorpus(name: name, known: Source.allCases.map(\.rawValue))
    }
    switch source {
    case .sample:
      return HotelReviews(
        source: source, corpus: try .sampleHotelReviews(count: 6_000), test: nil)
    case .kaggle:
      return HotelReviews(
        source: source, corpus: try .hotelReviews(in: .fromEnvironment(), policy: .skip),
        test: nil)
    case .datafiniti:
      return HotelReviews(
        source: source, corpus: try .datafinitiHotels(in: .fromEnvironment(), policy: .skip),
        test: nil)
    case .tripadvisor:
      return HotelReviews(
        source: source, corpus: try .tripAdvisorHotels(in: .fromEnvironment(), policy: .skip),
        test: nil)
    }
  }
}
