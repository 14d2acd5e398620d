/// Product reviews by category, of one of two sources.
public struct Products: DividedCorpus {
  /// Where reviews can come from.
  public enum Source: String, Sendable, Hashable, CaseIterable {
    /// Reviews that Octavo generates from its grammar.
    case sample
    /// Amazon's reviews of nine categories, the small ones whole (Ni, Li and McAuley 2019; Blitzer, Dredze and Pereira 2007).
    case amazon
  }

  /// Where the reviews come from.
  public let source: Source
  /// The reviews, those of a separate test set left out.
  public let corpus: Corpus
  /// The test set that the source brings; nil when the test reviews must be held out.
  public let test: Corpus?

  /// The reviews of the source with this name: `sample` or `amazon`.
  ///
  /// - Throws: `DatasetError` when there is no such source or its files are missing or damaged; `GrammarError` when the
  ///   sample's grammar is.
  public static func load(_ name: String) throws -> Products {
    guard let source = Source(rawValue: name) else {
      throw DatasetError.unknownCorpus(name: name, known: Source.allCases.map(\.rawValue))
    }
    switch source {
    case .sample:
      return Products(source: source, corpus: try .sampleProducts(count: 8_400), test: nil)
    case .amazon:
      return Products(
        source: source,
        corpus: try .productCategories(
          repeats: .removed, in: .fromEnvironment(), policy: .skip),
        test: nil)
    }
  }
}
