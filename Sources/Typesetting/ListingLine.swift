/// A line of a listing, wrapped.
struct ListingLine {
  /// A part of a token that stands on one line of the page.
  struct Part {
    var text: String
    var style: Int
  }

  /// What stands on each line of the page.
  private(set) var lines: [[Part]] = [[]]

  /// Where what goes on begins, in widths of the listing's space: the sign and a space.
  static let hangingBlanks = 2.0

  /// Wraps a line.
  ///
  /// - Parameters:
  ///   - width: the width of the first line, in points.
  ///   - rest: the width of the others, in points.
  init(
    _ tokens: [Flow.Listing.Token], tabWidth: Int, width: Double, rest: Double,
    measure: inout TypeMeasure
  ) {
    var column = 0
    var room = width
    for token in tokens {
      let style = measure.index(of: token.style)
      let text = Self.expanded(token.text, tabWidth: max(1, tabWidth), column: &column)
      for atom in Self.atoms(of: text, width: rest, style: style, measure: &measure) {
        let wide = measure.width(ofText: atom, in: style)
        let isBlank = atom.allSatisfy { $0 == " " }
        if wide > room + 0.01, !isBlank, !(lines[lines.count - 1].isEmpty && lines.count > 1) {
          lines.append([])
          room = rest
        }
        append(Part(text: atom, style: style))
        room -= wide
      }
    }
  }

  private mutating func append(_ part: Part) {
    let last = lines.count - 1
    if let before = lines[last].last, before.style == part.style {
      lines[last][lines[last].count - 1].text += part.text
    } else {
      lines[last].append(part)
    }
  }

  private static func expanded(_ text: String, tabWidth: Int, column: inout Int) -> String {
    var result = ""
    for character in text {
      if character == "\t" {
        let blanks = tabWidth - column % tabWidth
        result += String(repeating: " ", count: blanks)
        column += blanks
      } else {
        result.append(character)
        column += 1
      }
    }
    return result
  }

  /// The parts that are better not divided: runs of blanks, and what stands between them; single characters of what is wider than a
  /// line.
  private static func atoms(
    of text: String, width: Double, style: Int, measure: inout TypeMeasure
  ) -> [String] {
    var atoms: [String] = []
    for character in text {
      if let last = atoms.last, (last.last == " ") == (character == " ") {
        atoms[atoms.count - 1].append(character)
      } else {
        atoms.append(String(character))
      }
    }
    return atoms.flatMap { atom -> [String] in
      if atom.first == " " || measure.width(of: atom, in: style) <= width { return [atom] }
      return atom.map { String($0) }
    }
  }
}
