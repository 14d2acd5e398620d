extension Flow {
  /// Lines in which every blank counts: code, or the text that code put out.
  ///
  /// What is too long for its line goes on below, further in, after a U+21AA; it wraps between tokens if it can. All else on the
  /// page is the source, character by character, but that tabs are set as blanks.
  public struct Listing: Sendable, Hashable {
    /// A part of a line in one style.
    public struct Token: Sendable, Hashable {
      /// The characters; no end of line.
      public var text: String
      /// The style.
      public var style: TextStyle

      /// A part of a line.
      public init(_ text: String, _ style: TextStyle) {
        self.text = text
        self.style = style
      }
    }

    /// Numbers beside lines, outside of the document's structure.
    public struct Numbering: Sendable, Hashable {
      /// The number of the first line.
      public var first: Int
      /// Every how manieth line has its number: those that this divides.
      public var step: Int
      /// The style of numbers.
      public var style: TextStyle
      /// The room between a number and the left edge of the listing, in points.
      public var gap: Double

      /// Numbers beside lines.
      public init(first: Int = 1, step: Int = 5, style: TextStyle, gap: Double) {
        self.first = first
        self.step = step
        self.style = style
        self.gap = gap
      }
    }

    /// The lines.
    public var lines: [[Token]]
    /// The style of empty lines, and of the sign before what goes on.
    public var style: TextStyle
    /// The distance of two baselines, in points.
    public var leading: Double
    /// The numbers of lines, if any; they stand left of the listing, in the margin.
    public var numbering: Numbering?
    /// Whether it is code, which is divided at its blank lines rather than elsewhere.
    public var isCode: Bool
    /// What lies behind it.
    public var ground: Ground
    /// How far blanks reach at most to the next tab stop, in blanks.
    public var tabWidth: Int
    /// The name by which links lead to it.
    public var destination: String?
    /// The room around it.
    public var spacing: Spacing

    /// A listing.
    public init(
      _ lines: [[Token]], style: TextStyle, leading: Double, numbering: Numbering? = nil,
      isCode: Bool = true, ground: Ground = Ground(), tabWidth: Int = 4, destination: String? = nil,
      spacing: Spacing = .none
    ) {
      self.lines = lines
      self.style = style
      self.leading = leading
      self.numbering = numbering
      self.isCode = isCode
      self.ground = ground
      self.tabWidth = tabWidth
      self.destination = destination
      self.spacing = spacing
    }
  }
}
