/// A block of a chapter, in the order of the page.
public indirect enum Block: Sendable, Hashable {
  /// A heading of level 1 to 6; `id` is unique in the chapter, `position` is its line.
  case heading(level: Int, id: String, [Inline], Position)
  /// A paragraph.
  case paragraph([Inline])
  /// An executable cell, by its place in `Chapter.cells`.
  case cell(Int)
  /// Code that is only shown.
  case code(language: String?, text: String)
  /// A list; `start` is nil for bullets.
  case list(start: Int?, isTight: Bool, items: [ListItem])
  /// A quotation.
  case quote([Block])
  /// A callout such as `::: {.callout-note title="…"}`; `kind` is note, tip, important, caution or warning.
  case callout(kind: String, title: [Inline]?, [Block])
  /// A table with one alignment a column.
  case table(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]])
  /// A rule across the page.
  case thematicBreak
  /// Raw HTML as it stands in the source; shown escaped unless the book allows raw HTML.
  case html(String)

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

  /// How a column of a table stands.
  public enum Alignment: String, Sendable, Hashable, Codable {
    /// To the left, also the default.
    case left
    /// In the middle.
    case center
    /// To the right.
    case right
  }
}

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
  /// Code that is only shown.
  case code(String)
  /// A link.
  case link(destination: String, title: String, [Inline])
  /// A picture from a file; `alt` is its alternative text.
  case image(source: String, title: String, alt: String)
  /// A cross reference such as `@fig-loss` or `@sec-data`.
  case reference(String, Position)
  /// An inline value, by its place in `Chapter.values`.
  case value(Int)
  /// A line break that the source merely has.
  case softBreak
  /// A line break that the page must have.
  case lineBreak
  /// Raw HTML as it stands in the source.
  case html(String)
}
