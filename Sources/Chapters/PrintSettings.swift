/// How a book is printed, `pdf:` in `octavo.yml`; lengths are points.
public struct PrintSettings: Sendable, Hashable {
  /// The width of the paper: `page-size: 7in x 10in`, `A4`, `A5`, `B5` or `letter`.
  public var pageWidth = 504.0
  /// The height of the paper.
  public var pageHeight = 720.0
  /// The margins: `margins: {left: 20mm, right: 20mm, top: 22mm, bottom: 22mm}`.
  public var margins = Margins()
  /// Whether paper is printed on both sides, so that `margins.left` is at the binding of every page and chapters begin at the
  /// right hand: `margins: {inner: 24mm, outer: 18mm}`.
  public var isTwoSided = false
  /// The family of the running text, where it is not the default: `fonts: {text: …}`.
  public var textFont: String?
  /// The family of headings, captions and tables: `fonts: {heading: …}`.
  public var headingFont: String?
  /// The family of code: `fonts: {code: …}`.
  public var codeFont: String?
  /// The families that are asked for, with their places.
  public var fonts: [FontRequest] = []
  /// The size of the running text: `font-size: 10pt`.
  public var fontSize = 10.0

  /// A family that a book asks for.
  public struct FontRequest: Sendable, Hashable {
    /// The key under `fonts:`, such as `text`.
    public var key: String
    /// The family.
    public var family: String
    /// Where it stands in `octavo.yml`.
    public var position: Position?
    /// That line.
    public var sourceLine: String?
  }

  /// What stays empty around a page.
  public struct Margins: Sendable, Hashable {
    /// At the left, or at the binding of pages with two sides.
    public var left = 63.0
    /// At the right, or opposite of the binding.
    public var right = 63.0
    /// Above the text.
    public var top = 64.0
    /// Below the text.
    public var bottom = 66.0

    /// The default margins.
    public init() {}
  }

  /// The defaults.
  public init() {}
}
