/// What points to figures, tables, equations, listings, sections and chapters, in Quarto's spellings.
public struct CrossReference: Sendable, Hashable {
  /// How one thing is named.
  public enum Form: Sendable, Hashable {
    /// `@fig-x`: by its kind and number.
    case full
    /// `@Fig-x`: the same at the beginning of a sentence.
    case capitalized
    /// `[-@fig-x]`: by its number alone.
    case number
    /// `[Drawing @fig-x]`: by these words and its number.
    case prefixed(String)
  }

  /// One thing that is pointed to.
  public struct Item: Sendable, Hashable {
    /// Its label, such as `fig-loss`.
    public var label: String
    /// How it is named.
    public var form: Form
    /// Where the `@` stands.
    public var position: Position

    /// One thing that is pointed to.
    public init(label: String, form: Form = .full, position: Position) {
      self.label = label
      self.form = form
      self.position = position
    }
  }

  /// The things, in order; one unless they stand in brackets, apart by semicolons.
  public var items: [Item]

  /// A cross reference.
  public init(items: [Item]) { self.items = items }
}
