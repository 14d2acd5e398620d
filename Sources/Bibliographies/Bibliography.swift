public import Chapters

/// The works that chapters can cite.
public struct Bibliography: Sendable, Hashable {
  /// The works in the order of the file.
  public let entries: [Entry]
  private let places: [String: Int]

  /// A bibliography of some entries; of several with one key the first counts.
  public init(entries: [Entry]) {
    self.entries = entries
    places = Dictionary(
      entries.enumerated().map { ($0.element.key, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Reads a file in the format of BibTeX, with `online` and the names of a few fields of BibLaTeX.
  ///
  /// What stands between entries is a comment, and so is a line that begins with `%`. It always gives a bibliography: what is wrong is
  /// left out and found. Missing fields, unknown types and unknown abbreviations are warnings, everything else is an error.
  ///
  /// - Parameter file: the path for the findings.
  public static func read(_ text: String, file: String) -> (Bibliography, [Diagnostic]) {
    var reader = BibliographyReader(text, file: file)
    reader.read()
    return (Bibliography(entries: reader.entries), reader.diagnostics)
  }

  /// The work with a key; nil when there is none.
  public subscript(key: String) -> Entry? { places[key].map { entries[$0] } }
}
