/// Something of Octavo's own within a line of Markdown.
///
/// CommonMark doesn't know it, so a placeholder stands for it while cmark reads the rest.
struct Piece: Sendable {
  /// What it is.
  enum Kind: Sendable {
    /// `$…$`.
    case formula(String)
    /// `$$…$$`, and the word that labels it.
    case displayFormula(Block.DisplayFormula, Attributes.Word?)
    /// `@fig-x` and its like.
    case reference(CrossReference)
    /// `@key` and its like.
    case citation(Citation)
    /// `[^x]`.
    case noteMark(String)
    /// `^[…]`: what stands in the brackets.
    case note(PlacedText)
    /// `{swift} …` in backticks: the expression.
    case value(String)
    /// Nothing, where a picture begins.
    case picture
    /// `{…}` behind a picture, or where it can't stand.
    case attributes(Attributes)
    /// The bracket that opens `[…]{…}`.
    case spanStart(Attributes)
    /// What closes it.
    case spanEnd
    /// The mark before what is lowered, `~`, or raised, `^`.
    case scriptStart(Script)
    /// The mark behind it.
    case scriptEnd
    /// `\ ` in what is lowered or raised.
    case blank
  }

  /// How letters stand beside the line.
  enum Script: Sendable {
    case lowered, raised
  }

  /// What it is.
  var kind: Kind
  /// What stands in the file, for places where it is text.
  var source: String
  /// Where what it is begins: a TeX, an expression, an `@`.
  var position: Position

  /// Whether it is the mark behind what is lowered or raised.
  var isScriptEnd: Bool { if case .scriptEnd = kind { true } else { false } }
}

/// What stands in Markdown for a piece: its number between two characters that Unicode assigns to nobody.
enum Placeholder {
  static let lead: [UInt8] = [0xEF, 0xB7]
  static let start: UInt8 = 0x90
  static let end: UInt8 = 0x91
  static let fill: UInt8 = 0x92

  /// What stands at the beginning of a line that belongs to the piece above it.
  static let filler = lead + [fill]

  /// The placeholder of a piece.
  static func bytes(_ number: Int) -> [UInt8] {
    lead + [start] + String(number).utf8 + lead + [end]
  }

  /// A part of a text.
  enum Part: Equatable {
    case text(String)
    case piece(Int)
    case filler
  }

  /// A text apart into what is text and what isn't.
  static func parts(of text: String) -> [Part] {
    guard text.utf8.contains(lead[0]) else { return text.isEmpty ? [] : [.text(text)] }
    let bytes = Array(text.utf8)
    var parts: [Part] = []
    var (from, index) = (0, 0)
    func flush(_ parts: inout [Part]) {
      if from < index { parts.append(.text(String(decoding: bytes[from..<index], as: UTF8.self))) }
    }
    while index < bytes.count {
      guard bytes[index...].starts(with: lead), index + 2 < bytes.count else {
        index += 1
        continue
      }
      if bytes[index + 2] == fill {
        flush(&parts)
        parts.append(.filler)
        index += 3
        from = index
      } else if bytes[index + 2] == start,
        let close = bytes[(index + 3)...].firstIndex(of: lead[0]),
        let number = Int(String(decoding: bytes[(index + 3)..<close], as: UTF8.self))
      {
        flush(&parts)
        parts.append(.piece(number))
        index = close + 3
        from = index
      } else {
        index += 1
      }
    }
    flush(&parts)
    return parts
  }
}

/// A range of a text that a piece takes the place of; without a piece it is cut away.
struct Edit {
  var range: Range<Int>
  var piece: Piece?
}

extension PlacedText {
  /// The text with placeholders for pieces; it has as many lines as before.
  ///
  /// - Parameters:
  ///   - edits: in order, apart from each other.
  ///   - pieces: all pieces so far; the new ones are added.
  func applying(_ edits: [Edit], to pieces: inout [Piece]) -> PlacedText {
    guard !edits.isEmpty else { return self }
    var result = slice(0..<0)
    var from = 0
    for edit in edits {
      result.append(slice(from..<edit.range.lowerBound))
      let place = self.place(at: edit.range.lowerBound)
      if let piece = edit.piece {
        result.append(Placeholder.bytes(pieces.count), line: place.line, column: place.column)
        pieces.append(piece)
      }
      for offset in edit.range where bytes[offset] == UInt8(ascii: "\n") {
        let place = self.place(at: offset + 1)
        result.append([UInt8(ascii: "\n")])
        result.append(Placeholder.filler, line: place.line, column: place.column)
      }
      from = edit.range.upperBound
    }
    result.append(slice(from..<bytes.count))
    return result
  }
}
