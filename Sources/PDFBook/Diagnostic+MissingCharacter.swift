import Chapters
import Documents
import Mathematics
import Typesetting

extension Diagnostic {
  /// The finding for a character that no font of a book has.
  ///
  /// - Parameters:
  ///   - character: the character.
  ///   - label: the number of the first page that lacks it.
  ///   - place: where the book's source has it first, and that line; nil where a cell made it.
  init(
    missing character: Character, onPage label: String, place: (at: Position, line: String)?
  ) {
    self.init(
      "no font of the book has \(character.named), so page \(label) has a white square in its place",
      at: place?.at, severity: .warning,
      suggestion: "name a font that has it in 'octavo.yml', under 'fonts:' of 'pdf:'",
      sourceLine: place?.line)
  }

  /// The findings for the characters of a formula that the font of formulas lacks, each once.
  static func missing(in placed: PlacedFormula, font: any MathFont) -> [Diagnostic] {
    let box = placed.formula.box(isDisplay: true, size: 10, font: font)
    return box.missing.map { scalar in
      Diagnostic(
        "the font of formulas lacks \(Character(scalar).named), so it is missing on paper",
        at: placed.position, severity: .warning, sourceLine: placed.sourceLine)
    }
  }
}

extension Character {
  /// The character with its numbers in Unicode, such as `'☃' (U+2603)`.
  fileprivate var named: String {
    let numbers = unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    return "'\(self)' (\(numbers.joined(separator: " ")))"
  }
}
