/// A block of a chapter, in the order of the page.
public indirect enum Block: Sendable, Hashable {
  /// A heading.
  case heading(Heading)
  /// A paragraph.
  case paragraph([Inline])
  /// An executable cell, by its place in `Chapter.cells`.
  case cell(Int)
  /// Code that is only shown.
  case code(CodeListing)
  /// A list; `start` is nil for bullets.
  case list(start: Int?, isTight: Bool, items: [ListItem])
  /// Terms with what they mean.
  case definitions([Definition])
  /// A quotation.
  case quote([Block])
  /// A callout such as `::: {.callout-note title="…"}`.
  case callout(Callout)
  /// A table.
  case table(PlainTable)
  /// A figure, or a table or listing in a container of its own.
  case figure(Figure)
  /// A displayed formula.
  case formula(DisplayFormula)
  /// Blocks that only some formats show.
  case conditional(Condition, [Block])
  /// The place of the list of works cited: `::: {#refs}`.
  case references
  /// A rule across the page.
  case thematicBreak
  /// Where a new page of paper begins: `\newpage`, `\pagebreak` or `{{< pagebreak >}}` alone in a paragraph.
  case pageBreak
  /// Raw HTML as it stands in the source; shown escaped.
  case html(String)

  /// A heading of level 1 to 6.
  public struct Heading: Sendable, Hashable {
    /// 1 to 6.
    public var level: Int
    /// The identifier, unique in the chapter.
    public var id: String
    /// What it says.
    public var text: [Inline]
    /// Whether it has a number; not with `{.unnumbered}` or `{-}`.
    public var isNumbered: Bool
    /// Its line.
    public var position: Position

    /// A heading.
    public init(
      level: Int, id: String, text: [Inline], isNumbered: Bool = true, position: Position
    ) {
      self.level = level
      self.id = id
      self.text = text
      self.isNumbered = isNumbered
      self.position = position
    }
  }

  /// An item of a list; `isChecked` is nil unless it is a task.
  public struct ListItem: Sendable, Hashable {
    /// Ticked, open, or no task at all.
    public var isChecked: Bool?
    /// What the item holds.
    public var blocks: [Block]

    /// An item of a list.
    public init(isChecked: Bool? = nil, blocks: [Block]) {
      self.isChecked = isChecked
      self.blocks = blocks
    }
  }

  /// A term with what it means, written as `term`, then lines that begin with `: `.
  public struct Definition: Sendable, Hashable {
    /// The term.
    public var term: [Inline]
    /// Its meanings.
    public var meanings: [[Block]]

    /// A term with its meanings.
    public init(term: [Inline], meanings: [[Block]]) {
      self.term = term
      self.meanings = meanings
    }
  }

  /// Something that the text points out.
  public struct Callout: Sendable, Hashable {
    /// What it is for.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      case note, tip, important, caution, warning
    }

    /// What it is for.
    public var kind: Kind
    /// Its title; its kind is named without one.
    public var title: [Inline]?
    /// Whether it stands folded (true) or can be folded (false), where pages can do that; nil for neither.
    public var collapse: Bool?
    /// What it says.
    public var blocks: [Block]

    /// A callout.
    public init(kind: Kind, title: [Inline]? = nil, collapse: Bool? = nil, blocks: [Block]) {
      self.kind = kind
      self.title = title
      self.collapse = collapse
      self.blocks = blocks
    }
  }

  /// How a column of a table stands.
  public enum Alignment: String, Sendable, Hashable, Codable {
    /// To the left, also the default.
    case left
    /// In the middle.
    case center
    /// To the right.
    case right
  }

  /// A table written in Markdown; a line `: caption {#tbl-x}` below it names it.
  public struct PlainTable: Sendable, Hashable {
    /// The label, such as `tbl-scores`.
    public var label: String?
    /// The caption.
    public var caption: [Inline]?
    /// How the columns stand.
    public var alignments: [Alignment]
    /// The heads of the columns.
    public var header: [[Inline]]
    /// The cells, row by row.
    public var rows: [[[Inline]]]
    /// Its first line.
    public var position: Position

    /// A table.
    public init(
      label: String? = nil, caption: [Inline]? = nil, alignments: [Alignment],
      header: [[Inline]], rows: [[[Inline]]], position: Position
    ) {
      self.label = label
      self.caption = caption
      self.alignments = alignments
      self.header = header
      self.rows = rows
      self.position = position
    }
  }

  /// A displayed formula: `$$ … $$ {#eq-x}`.
  public struct DisplayFormula: Sendable, Hashable {
    /// The TeX between the dollar signs.
    public var source: String
    /// The label, such as `eq-loss`; formulas without one have no number.
    public var label: String?
    /// Where the TeX begins.
    public var position: Position

    /// A displayed formula.
    public init(source: String, label: String? = nil, position: Position) {
      self.source = source
      self.label = label
      self.position = position
    }
  }
}
