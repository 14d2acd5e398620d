/// What prose cites: `[@kim2014, p. 3; @zhang2015]`, or `@kim2014` as a word of the sentence.
public struct Citation: Sendable, Hashable {
  /// How it stands in its sentence.
  public enum Form: Sendable, Hashable {
    /// In brackets or parentheses of its own: `[@kim2014]`.
    case parenthetical
    /// The authors are words of the sentence: `@kim2014`.
    case textual
  }

  /// One work of a citation.
  public struct Item: Sendable, Hashable {
    /// The key of the entry in the bibliography.
    public var key: String
    /// The words before it, such as `see`.
    public var prefix: String
    /// What follows it, such as `p. 3`.
    public var suffix: String
    /// Whether the authors are named already: `[-@kim2014]`.
    public var omitsAuthor: Bool
    /// Where the key stands.
    public var position: Position

    /// One work.
    public init(
      key: String, prefix: String = "", suffix: String = "", omitsAuthor: Bool = false,
      position: Position
    ) {
      self.key = key
      self.prefix = prefix
      self.suffix = suffix
      self.omitsAuthor = omitsAuthor
      self.position = position
    }
  }

  /// How it stands in its sentence.
  public var form: Form
  /// The works, in order.
  public var items: [Item]

  /// A citation.
  public init(form: Form, items: [Item]) {
    self.form = form
    self.items = items
  }
}

/// How works are cited: `citation-style` under `book:` in `octavo.yml`.
public enum CitationStyle: String, Sendable, Hashable, CaseIterable {
  /// By their numbers in the list of works cited: `[3, 5]`.
  case numeric
  /// By authors and year: `(Kim 2014)`.
  case authorDate = "author-date"
}
