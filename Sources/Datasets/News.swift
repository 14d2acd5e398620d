/// News in four classes, of one of two sources.
public struct News: DividedCorpus {
  /// Where articles can come from.
  public enum Source: String, Sendable, Hashable, CaseIterable {
    /// Articles that Octavo generates from its grammar.
    case sample
    /// Articles of AG News, title and description (Zhang, Zhao and LeCun 2015).
    case ag
  }

  /// Where the articles come from.
  public let source: Source
  /// The articles, those of a separate test set left out.
  public let corpus: Corpus
  /// The test set that the source brings; nil when the test articles must be held out.
  public let test: Corpus?

  /// The articles of the source with this name: `sample` or `ag`.
  ///
  /// - Throws: `DatasetError` when there is no such source or its files are missing or damaged; `GrammarError` when the
  ///   sample's grammar is.
  public static func load(_ name: String) throws -> News {
    guard let source = Source(rawValue: name) else {
      throw DatasetError.unknownCorpus(name: name, known: Source.allCases.map(\.rawValue))
    }
    switch source {
    case .sample:
      return News(source: source, corpus: try .sampleNews(count: 8_000), test: nil)
    case .ag:
      let directory = try DataDirectory.fromEnvironment()
      return News(
        source: source, corpus: try .news(.training, in: directory, policy: .skip),
        test: try .news(.test, in: directory, policy: .skip))
    }
  }
}
