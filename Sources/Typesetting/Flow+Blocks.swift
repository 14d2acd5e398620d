public import Plots

extension Flow {
  /// A heading; at least three lines of what follows, or all of a small block, stay with it.
  public struct Heading: Sendable, Hashable {
    /// What it says, and how; its tag is not used.
    public var paragraph: Paragraph
    /// 1 to 6.
    public var level: Int
    /// The name by which links and the outline lead to it.
    public var destination: String
    /// What outline and running heads say; nil keeps it out of both.
    public var title: String?
    /// Whether it opens a page.
    public var start: PageStart?

    /// A heading.
    public init(
      _ paragraph: Paragraph, level: Int, destination: String, title: String?,
      start: PageStart? = nil
    ) {
      self.paragraph = paragraph
      self.level = level
      self.destination = destination
      self.title = title
      self.start = start
    }
  }

  /// Blocks that belong together, perhaps further in and on a ground: a quotation, a callout whose first block is its title.
  public struct Group: Sendable, Hashable {
    /// What it holds.
    public var blocks: [Block]
    /// What it is in the structure of the document.
    public var tag: StructureTag?
    /// How much narrower it is at the left, in points.
    public var leftIndent: Double
    /// How much narrower it is at the right, in points.
    public var rightIndent: Double
    /// What lies behind it.
    public var ground: Ground?
    /// The room around it.
    public var spacing: Spacing

    /// A group.
    public init(
      _ blocks: [Block], tag: StructureTag? = nil, leftIndent: Double = 0, rightIndent: Double = 0,
      ground: Ground? = nil, spacing: Spacing = .none
    ) {
      self.blocks = blocks
      self.tag = tag
      self.leftIndent = leftIndent
      self.rightIndent = rightIndent
      self.ground = ground
      self.spacing = spacing
    }
  }

  /// A list with bullets or numbers.
  public struct List: Sendable, Hashable {
    /// An item.
    public struct Item: Sendable, Hashable {
      /// Its bullet or number, which ends `List.labelGap` before the text.
      public var label: [Paragraph.Piece]
      /// What it says.
      public var blocks: [Block]

      /// An item.
      public init(label: [Paragraph.Piece], blocks: [Block]) {
        self.label = label
        self.blocks = blocks
      }
    }

    /// The items.
    public var items: [Item]
    /// How far right the text of items begins, in points.
    public var indent: Double
    /// The room between label and text, in points.
    public var labelGap: Double
    /// The room between two items, in points.
    public var itemGap: Double
    /// The room around it.
    public var spacing: Spacing

    /// A list.
    public init(
      _ items: [Item], indent: Double, labelGap: Double, itemGap: Double, spacing: Spacing = .none
    ) {
      self.items = items
      self.indent = indent
      self.labelGap = labelGap
      self.itemGap = itemGap
      self.spacing = spacing
    }
  }

  /// Terms and what they mean.
  public struct DefinitionList: Sendable, Hashable {
    /// A term and what it means.
    public struct Item: Sendable, Hashable {
      /// The term; it stays with what follows.
      public var term: Paragraph
      /// What it means.
      public var blocks: [Block]

      /// A term and what it means.
      public init(term: Paragraph, blocks: [Block]) {
        self.term = term
        self.blocks = blocks
      }
    }

    /// The items.
    public var items: [Item]
    /// How far right the meanings begin, in points.
    public var indent: Double
    /// The room between two items, in points.
    public var itemGap: Double
    /// The room around it.
    public var spacing: Spacing

    /// A list of terms.
    public init(
      _ items: [Item], indent: Double, itemGap: Double, spacing: Spacing = .none
    ) {
      self.items = items
      self.indent = indent
      self.itemGap = itemGap
      self.spacing = spacing
    }
  }

  /// A formula in the middle of its line, with its number at the right margin.
  public struct Formula: Sendable, Hashable {
    /// The formula; its elements say what it is in the structure of the document.
    public var box: InlineBox
    /// Its number, such as `(3)`; empty for none.
    public var number: [Paragraph.Piece]
    /// The name by which links lead to it.
    public var destination: String?
    /// The room around it.
    public var spacing: Spacing

    /// A formula.
    public init(
      _ box: InlineBox, number: [Paragraph.Piece] = [], destination: String? = nil,
      spacing: Spacing = .none
    ) {
      self.box = box
      self.number = number
      self.destination = destination
      self.spacing = spacing
    }
  }

  /// A line of a list of contents: a title, dots, a page.
  public struct ContentsLine: Sendable, Hashable {
    /// The title; it is set ragged and keeps away from the column of page numbers.
    public var title: Paragraph
    /// The label of the page, without footnotes.
    public var page: [Paragraph.Piece]
    /// Where all of it leads.
    public var destination: String
    /// How far right it begins, in points.
    public var indent: Double
    /// The style of the dots between title and page, which are outside of the document's structure; nil for none.
    public var leader: TextStyle?

    /// A line of a list of contents.
    public init(
      title: Paragraph, page: [Paragraph.Piece], destination: String, indent: Double = 0,
      leader: TextStyle? = nil
    ) {
      self.title = title
      self.page = page
      self.destination = destination
      self.indent = indent
      self.leader = leader
    }
  }

  /// A line across, outside of the document's structure.
  public struct Rule: Sendable, Hashable {
    /// How long it is, as a share of the measure; it stands in the middle.
    public var share: Double
    /// How it is drawn.
    public var stroke: Scene.Stroke
    /// The room around it.
    public var spacing: Spacing

    /// A line across.
    public init(_ stroke: Scene.Stroke, share: Double = 1, spacing: Spacing = .none) {
      self.share = share
      self.stroke = stroke
      self.spacing = spacing
    }
  }
}
