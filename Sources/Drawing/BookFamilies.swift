import Typesetting

/// The files of a book's fonts, and the names by which Pango finds them.
struct BookFamilies: Sendable {
  private let text, heading, monospaced: String
  /// All files, those of the families first.
  let typefaces: [Typeface]

  /// The families of a book.
  ///
  /// - Throws: `unknownFamily` for one that is not installed, when it is none of the pinned ones.
  init(_ families: BookFonts.Families) throws(DrawingError) {
    (text, heading, monospaced) = (families.text, families.heading, families.monospaced)
    var typefaces: [Typeface] = []
    for (place, name) in [text, heading, monospaced].enumerated()
    where ![text, heading, monospaced][..<place].contains(name) {
      typefaces += try Self.typefaces(of: name)
    }
    self.typefaces = typefaces + Typeface.fallbacks
  }

  /// The files of a family.
  ///
  /// - Throws: `unknownFamily` for one that is not installed, when it is none of the pinned ones.
  static func typefaces(of name: String) throws(DrawingError) -> [Typeface] {
    if let pinned = Typeface.pinned(name) { return pinned }
    return try InstalledFonts().typefaces(of: name)
  }

  /// The names that Pango tries for a family, in order.
  func names(_ family: TextStyle.Family) -> String {
    let name =
      switch family {
      case .text: text
      case .heading: heading
      case .monospaced: monospaced
      }
    return "\(name), \(substitutes(family))"
  }

  /// The names without the family's own.
  func substitutes(_ family: TextStyle.Family) -> String {
    switch family {
    case .text: "DejaVu Serif, DejaVu Sans"
    case .heading: "DejaVu Sans"
    case .monospaced: "DejaVu Sans Mono, DejaVu Sans"
    }
  }
}

extension Typeface {
  /// The files of a family that a book has by default; nil for any other.
  fileprivate static func pinned(_ family: String) -> [Typeface]? {
    switch family {
    case "TeX Gyre Pagella":
      ["regular", "italic", "bold", "bolditalic"].map {
        Typeface(
          path: "/usr/share/texmf/fonts/opentype/public/tex-gyre/texgyrepagella-\($0).otf",
          package: "fonts-texgyre")
      }
    case "Inter":
      styles.map {
        Typeface(path: "/usr/share/fonts/opentype/inter/Inter-\($0).otf", package: "fonts-inter")
      }
    case "JetBrains Mono":
      styles.map {
        Typeface(
          path: "/usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-\($0).ttf",
          package: "fonts-jetbrains-mono")
      }
    default: nil
    }
  }

  private static let styles = ["Regular", "Italic", "SemiBold", "SemiBoldItalic"]

  /// The faces that have the characters which others lack.
  fileprivate static let fallbacks = [
    "DejaVuSerif", "DejaVuSerif-Bold", "DejaVuSans", "DejaVuSans-Bold", "DejaVuSansMono",
    "DejaVuSansMono-Bold",
  ].map {
    Typeface(path: "/usr/share/fonts/truetype/dejavu/\($0).ttf", package: "fonts-dejavu-core")
  }
}
