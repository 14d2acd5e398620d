public import Plots

extension Flow {
  /// Drawings or pictures with a caption below, all on one page.
  public struct Figure: Sendable, Hashable {
    /// Where it may stand.
    public enum Placement: Sendable, Hashable {
      /// Here if it fits, else at the top of the next page, with the text that follows flowing on before it.
      ///
      /// A figure stays here nevertheless if its captions have footnotes, if it is the only thing below a heading, or if it stands in
      /// a list, in a footnote, or in a group with a tag or a ground.
      case floating
      /// Here, as the output of the code above it.
      case inline
    }

    /// One of the drawings that stand beside each other.
    public struct Panel: Sendable, Hashable {
      /// How large it is, in points.
      public var size: Size
      /// What is drawn; the origin is its top left corner.
      public var elements: [PageElement]
      /// What is read in its place.
      public var alternative: String
      /// What stands below it, such as `(a) One epoch`.
      public var caption: Paragraph?

      /// A drawing.
      public init(
        size: Size, elements: [PageElement], alternative: String, caption: Paragraph? = nil
      ) {
        self.size = size
        self.elements = elements
        self.alternative = alternative
        self.caption = caption
      }
    }

    /// The drawings from left to right; those that do not fit beside each other begin a row.
    public var panels: [Panel]
    /// What stands below them.
    public var caption: Paragraph?
    /// The name by which links lead to it, and problems call it.
    public var destination: String?
    /// Where it may stand.
    public var placement: Placement
    /// The room between drawings, and between them and captions, in points.
    public var gap: Double
    /// The room around it.
    public var spacing: Spacing

    /// A figure.
    public init(
      _ panels: [Panel], caption: Paragraph? = nil, destination: String? = nil,
      placement: Placement = .floating, gap: Double = 8, spacing: Spacing = .none
    ) {
      self.panels = panels
      self.caption = caption
      self.destination = destination
      self.placement = placement
      self.gap = gap
      self.spacing = spacing
    }
  }
}
