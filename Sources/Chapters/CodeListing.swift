/// Code that is only shown.
public struct CodeListing: Sendable, Hashable {
  /// The language, as the fence names it.
  public var language: String?
  /// The code without the marks of annotations.
  public var text: String
  /// The label, such as `lst-training`.
  public var label: String?
  /// The caption.
  public var caption: [Inline]?
  /// The file it is from, shown above it: `{filename="…"}`.
  public var fileName: String?
  /// Whether its lines are numbered; nil where the book decides.
  public var hasLineNumbers: Bool?
  /// What is said of single lines.
  public var annotations: [CodeAnnotation]
  /// The line of its fence.
  public var position: Position

  /// Code that is only shown.
  public init(
    language: String? = nil, text: String, label: String? = nil, caption: [Inline]? = nil,
    fileName: String? = nil, hasLineNumbers: Bool? = nil, annotations: [CodeAnnotation] = [],
    position: Position
  ) {
    self.language = language
    self.text = text
    self.label = label
    self.caption = caption
    self.fileName = fileName
    self.hasLineNumbers = hasLineNumbers
    self.annotations = annotations
    self.position = position
  }
}

/// What is said of the lines of code that end with a comment `// <1>`: the item of that number of the list below the code.
public struct CodeAnnotation: Sendable, Hashable {
  /// The number.
  public var number: Int
  /// The lines of the code, from 1.
  public var lines: [Int]
  /// What is said.
  public var text: [Inline]

  /// An annotation.
  public init(number: Int, lines: [Int], text: [Inline]) {
    self.number = number
    self.lines = lines
    self.text = text
  }
}
