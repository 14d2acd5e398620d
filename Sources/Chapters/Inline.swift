/// A piece of running text.
public indirect enum Inline: Sendable, Hashable {
  /// Characters.
  case text(String)
  /// `*emphasis*`.
  case emphasis([Inline])
  /// `**strong**`.
  case strong([Inline])
  /// `~~struck~~`.
  case strikethrough([Inline])
  /// `H~2~O`: what is lowered.
  case `subscript`([Inline])
  /// `m^2^`: what is raised.
  case superscript([Inline])
  /// Code that is only shown.
  case code(String)
  /// A formula within a line, `$x^2$`: its TeX, and where that begins.
  case formula(String, Position)
  /// A link.
  case link(destination: String, title: String, [Inline])
  /// A picture.
  case image(Image)
  /// A cross reference such as `@fig-loss` or `[@fig-loss; @fig-accuracy]`.
  case reference(CrossReference)
  /// A citation such as `[@kim2014]`.
  case citation(Citation)
  /// A footnote, by its place in `Chapter.notes`.
  case note(Int)
  /// An inline value, by its place in `Chapter.values`.
  case value(Int)
  /// Text that only some formats show.
  case conditional(Condition, [Inline])
  /// A line break that the source merely has.
  case softBreak
  /// A line break that the page must have.
  case lineBreak
  /// Raw HTML as it stands in the source.
  case html(String)

  /// A picture from a file.
  public struct Image: Sendable, Hashable {
    /// The path relative to the chapter, or an address of the web.
    public var source: String
    /// The title.
    public var title: String
    /// What stands in the brackets: the caption of a picture that stands alone, otherwise what is read in its place.
    public var text: [Inline]
    /// What is read in its place, where that is not its text: `{fig-alt="…"}`.
    public var alternative: String?
    /// The label, such as `fig-map`.
    public var label: String?
    /// Its share of the width of the text, above 0 up to 1: `{width=50%}`.
    public var width: Double?
    /// Where it stands.
    public var position: Position

    /// A picture.
    public init(
      source: String, title: String = "", text: [Inline] = [], alternative: String? = nil,
      label: String? = nil, width: Double? = nil, position: Position
    ) {
      self.source = source
      self.title = title
      self.text = text
      self.alternative = alternative
      self.label = label
      self.width = width
      self.position = position
    }
  }
}
