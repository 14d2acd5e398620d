/// A figure of pictures, cells or tables under one caption: `::: {#fig-x layout-ncol=2}`, or a picture that stands alone.
public struct Figure: Sendable, Hashable {
  /// What it is counted as.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A figure.
    case figure = "fig"
    /// A table.
    case table = "tbl"
    /// A listing.
    case listing = "lst"
  }

  /// What it is counted as.
  public var kind: Kind
  /// The label, such as `fig-loss`; without one it has no number.
  public var label: String?
  /// The caption: the last paragraph of a container.
  public var caption: [Inline]?
  /// What is read in its place: `fig-alt`.
  public var alternative: String?
  /// How many panels stand beside each other: `layout-ncol`.
  public var columns: Int
  /// What it shows; figures with a label or caption among them are its parts (a), (b) and so on.
  public var blocks: [Block]
  /// Where it begins.
  public var position: Position

  /// A figure.
  public init(
    kind: Kind = .figure, label: String? = nil, caption: [Inline]? = nil,
    alternative: String? = nil, columns: Int = 1, blocks: [Block], position: Position
  ) {
    self.kind = kind
    self.label = label
    self.caption = caption
    self.alternative = alternative
    self.columns = columns
    self.blocks = blocks
    self.position = position
  }
}
