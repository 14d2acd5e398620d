/// The fonts of a book, ready to measure and to draw with; one value serves every thread.
///
/// The families are found in their own files, whatever else is installed, and DejaVu stands in for the characters that they lack.
/// What no font has is drawn as a white square.
public struct BookFonts: Sendable {
  /// The families by their names; any but the default ones are looked up among the fonts of the machine.
  public struct Families: Sendable, Hashable {
    /// The family of the running text.
    public var text: String
    /// The family of headings, captions and tables.
    public var heading: String
    /// The family of code.
    public var monospaced: String

    /// Families by their names.
    public init(
      text: String = "TeX Gyre Pagella", heading: String = "Inter",
      monospaced: String = "JetBrains Mono"
    ) {
      self.text = text
      self.heading = heading
      self.monospaced = monospaced
    }
  }

  /// The families.
  public let families: Families
  /// The language that the book is written in, such as `en`.
  public let language: String
  /// What shapes words with these fonts.
  let engine: WordEngine

  /// The fonts of a book in `language`, which some fonts write with other forms of letters.
  ///
  /// - Throws: `DrawingError.missingFont` for a file that a package would bring, `unknownFamily` for a family that is not
  ///   installed.
  public init(
    _ families: Families = Families(), language: String = "en"
  ) throws(DrawingError) {
    self.families = families
    self.language = language
    engine = try WordEngine(BookFamilies(families), language: language)
  }

  /// The paths of the files of some families and of those that stand in for them.
  ///
  /// - Throws: `DrawingError.unknownFamily` for a family that is not installed.
  public static func files(of families: Families) throws(DrawingError) -> [String] {
    try BookFamilies(families).typefaces.map(\.path)
  }

  /// Asserts that the machine has a family.
  ///
  /// - Throws: `DrawingError.unknownFamily` when it has not.
  public static func require(_ family: String) throws(DrawingError) {
    _ = try BookFamilies.typefaces(of: family)
  }
}
