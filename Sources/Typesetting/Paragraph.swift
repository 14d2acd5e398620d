/// Words that are broken into lines together.
public struct Paragraph: Sendable, Hashable {
  /// How lines stand in their measure.
  public enum Alignment: Sendable, Hashable {
    /// Flush at both ends but the last line; ragged if that would stretch a space by more than half of its width.
    case justified
    /// Flush at the left.
    case ragged
    /// In the middle.
    case centered
    /// Flush at the right.
    case right
  }

  /// A part of a paragraph.
  ///
  /// Blanks, tabs and ends of lines in texts are one space, where lines may break; U+00A0 is as wide, stretches as much and
  /// keeps the line together; U+2009 is a part of its word. Lines may also break after a hyphen, a dash or a slash, and at U+00AD
  /// and U+200B.
  public indirect enum Piece: Sendable, Hashable {
    /// Prose in one style; its words may be hyphenated.
    case text(String, TextStyle)
    /// Code or an address, which is never hyphenated and, if long, breaks without a sign at `/ . _ -`, other punctuation and before
    /// the humps of `camelCase`; its spaces stay as many as they are.
    case verbatim(String, TextStyle)
    /// Something that is drawn in the line: a formula, a check box.
    case box(InlineBox)
    /// Parts that lead somewhere.
    case link(LinkTarget, [Piece])
    /// A place to which links lead: the top of the line that it falls into.
    case destination(String)
    /// A mark with its footnote.
    case note(Footnote)
    /// The end of a line; the next one begins at the left, as lines of a paragraph do.
    case lineBreak
  }

  /// What it consists of.
  public var pieces: [Piece]
  /// How its lines stand.
  public var alignment: Alignment
  /// The distance of two baselines, in points; a line with a tall box takes more.
  public var leading: Double
  /// How much further right the first line begins, in points; negative for further left.
  public var firstIndent: Double
  /// How far right the other lines begin, in points.
  public var hangingIndent: Double
  /// Whether words may be hyphenated.
  public var isHyphenated: Bool
  /// The room around it.
  public var spacing: Spacing
  /// Whether it must not be the last on its page.
  public var keepsWithNext: Bool
  /// What it is in the structure of the document.
  public var tag: StructureTag?

  /// A paragraph.
  public init(
    _ pieces: [Piece], leading: Double, alignment: Alignment = .justified, firstIndent: Double = 0,
    hangingIndent: Double = 0, isHyphenated: Bool = true, spacing: Spacing = .none,
    keepsWithNext: Bool = false, tag: StructureTag? = .paragraph
  ) {
    self.pieces = pieces
    self.alignment = alignment
    self.leading = leading
    self.firstIndent = firstIndent
    self.hangingIndent = hangingIndent
    self.isHyphenated = isHyphenated
    self.spacing = spacing
    self.keepsWithNext = keepsWithNext
    self.tag = tag
  }
}

/// Something unbreakable in a line.
public struct InlineBox: Sendable, Hashable {
  /// Its width in points.
  public var width: Double
  /// How far it reaches above the baseline, in points.
  public var ascent: Double
  /// How far it reaches below the baseline, in points.
  public var descent: Double
  /// What is drawn; the origin is the left end of its baseline.
  public var elements: [PageElement]

  /// A box.
  public init(width: Double, ascent: Double, descent: Double, elements: [PageElement]) {
    self.width = width
    self.ascent = ascent
    self.descent = descent
    self.elements = elements
  }
}

/// A note at the foot of the page that has its mark.
public struct Footnote: Sendable, Hashable {
  /// What stands in the text, such as a raised number that is a link to the note.
  public var mark: [Paragraph.Piece]
  /// The note, with its own number at its beginning.
  public var blocks: [Flow.Block]

  /// A note.
  public init(mark: [Paragraph.Piece], blocks: [Flow.Block]) {
    self.mark = mark
    self.blocks = blocks
  }
}
