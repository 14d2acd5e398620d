public import Mathematics
public import Plots

/// A page laid out to the last point: what drawing only replays, and what tests read.
public struct SetPage: Sendable, Hashable {
  /// The paper, in points.
  public var size: Size
  /// What the reader's program calls the page, such as `iv` or `12`.
  public var label: String
  /// What stands on it, in the order in which it is read.
  public var content: [PageElement]
  /// What is no part of the text: running heads, page numbers, line numbers, the grounds of boxes.
  ///
  /// It is drawn first, and outside of the document's structure.
  public var furniture: [PageElement]

  /// A page.
  public init(
    size: Size, label: String, content: [PageElement] = [], furniture: [PageElement] = []
  ) {
    self.size = size
    self.label = label
    self.content = content
    self.furniture = furniture
  }
}

/// One thing on a page; places are in points from the top left corner of the paper.
public indirect enum PageElement: Sendable, Hashable {
  /// A run of text in one style.
  case text(SetText)
  /// A filled or outlined shape.
  case shape(Scene.Shape)
  /// A drawing at its own size, its top left corner at a place; its background is not drawn.
  case scene(Scene, at: Point)
  /// A formula, the left end of its baseline at a place.
  case formula(FormulaBox, at: Point)
  /// A bitmap of the book's folder, by its path, filling a rectangle.
  case picture(path: String, Rectangle)
  /// Elements with a meaning in the document's structure. Each page closes what it opens.
  case tagged(StructureTag, [PageElement])
  /// Elements that lead somewhere.
  case link(LinkTarget, [PageElement])
  /// A place that links, contents and outline lead to.
  case destination(name: String, at: Point)
}

/// A run of text in one style on one baseline.
public struct SetText: Sendable, Hashable {
  /// The characters; a U+00AD is drawn as a hyphen and is read as none.
  public var string: String
  /// The style.
  public var style: TextStyle
  /// The left end of the baseline; `style.rise` is added when it is drawn.
  public var origin: Point
  /// What is added to the width of each space, in points.
  public var wordSpacing: Double

  /// A run of text.
  public init(_ string: String, style: TextStyle, origin: Point, wordSpacing: Double = 0) {
    self.string = string
    self.style = style
    self.origin = origin
    self.wordSpacing = wordSpacing
  }
}

/// Where a link leads.
public enum LinkTarget: Sendable, Hashable {
  /// To a destination of the same document.
  case destination(String)
  /// To an address of the web, or of mail.
  case address(String)
}

/// What elements are in the structure of a tagged PDF (ISO 32000-1, section 14.8.4).
public enum StructureTag: Sendable, Hashable {
  /// A heading of level 1 to 6.
  case heading(level: Int)
  /// A paragraph.
  case paragraph
  /// Code.
  case code
  /// A quotation.
  case quote
  /// A list.
  case list
  /// An item of a list.
  case listItem
  /// The bullet or the number of an item.
  case listLabel
  /// What an item says.
  case listBody
  /// A table.
  case table
  /// A row of a table.
  case tableRow
  /// The head of a column or of a row.
  case tableHeader
  /// A cell of a table.
  case tableCell
  /// The words below a figure or above a table.
  case caption
  /// A footnote.
  case note
  /// A list of contents.
  case contents
  /// A line of the contents.
  case contentsItem
  /// A drawing or a picture, with what is read in its place.
  case figure(alternative: String)
  /// A formula, with what is read in its place.
  case formula(alternative: String)
}
