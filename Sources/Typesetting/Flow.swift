public import Plots

/// What pages are made of, from top to bottom, before it is divided into pages.
///
/// Every measure is in points; colors, sizes and rooms are the caller's.
public struct Flow: Sendable, Hashable {
  /// The blocks in the order in which they are read.
  public var blocks: [Block]

  /// A flow.
  public init(_ blocks: [Block]) {
    self.blocks = blocks
  }

  /// A part of a flow.
  public indirect enum Block: Sendable, Hashable {
    /// Running text, and every other text with no type of its own.
    case paragraph(Paragraph)
    /// A heading.
    case heading(Heading)
    /// Blocks that belong together: a quotation, a callout.
    case group(Group)
    /// A list.
    case list(List)
    /// A list of terms and what they mean.
    case definitions(DefinitionList)
    /// Code, or the text that code put out.
    case listing(Listing)
    /// A table.
    case table(Table)
    /// Drawings or pictures with a caption.
    case figure(Figure)
    /// Blocks beside each other.
    case columns(Columns)
    /// A formula on a line of its own.
    case formula(Formula)
    /// A line of a list of contents.
    case contentsLine(ContentsLine)
    /// A line across.
    case rule(Rule)
    /// Whatever follows begins a page.
    case pageBreak(PageStart)
    /// A place to which links lead: the top of what follows.
    case destination(String)
  }

  /// Which page comes next.
  public enum PageStart: Sendable, Hashable {
    /// The next one.
    case next
    /// The next one on the right hand; a page before it may stay empty.
    case rightHand
  }
}

/// What lies behind blocks; it is drawn anew on each page that they reach, outside of the document's structure.
public struct Ground: Sendable, Hashable {
  /// The color of the area, if any.
  public var fill: Color?
  /// The line along the left edge, if any.
  public var rule: Scene.Stroke?
  /// The room between the edges of the area and what stands on it, in points.
  public var padding: Double

  /// A ground.
  public init(fill: Color? = nil, rule: Scene.Stroke? = nil, padding: Double = 0) {
    self.fill = fill
    self.rule = rule
    self.padding = padding
  }
}
