extension Diagnostic: CustomStringConvertible {
  /// The finding as compilers print one, without colour.
  public var description: String { rendered(color: false) }

  /// `file:line:column: error: message`, then the source line, its caret and the suggestion.
  ///
  /// - Parameter color: whether to use the terminal's colours.
  public func rendered(color: Bool) -> String {
    let paint = Paint(isOn: color)
    var place = ""
    if let position { place = "\(position): " }
    let kind = severity == .error ? paint.red("error:") : paint.yellow("warning:")
    var text = "\(paint.bold(place))\(kind) \(paint.bold(message))"
    if let position, let sourceLine {
      let number = String(position.line)
      let margin = String(repeating: " ", count: number.count)
      text += "\n  \(paint.dim("\(number) |")) \(sourceLine.expandedTabs)"
      if let column = position.column {
        text += "\n  \(paint.dim("\(margin) |")) \(sourceLine.blanks(before: column))"
        text += paint.green("^")
      }
    }
    if let suggestion { text += "\n  \(paint.cyan("help:")) \(suggestion)" }
    return text
  }
}

extension Position: CustomStringConvertible {
  /// `file:line:column`, or `file:line` when no column is known.
  public var description: String {
    column.map { "\(file):\(line):\($0)" } ?? "\(file):\(line)"
  }
}

/// The colours of a terminal, or none.
private struct Paint {
  let isOn: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func red(_ text: String) -> String { wrap(text, "1;31") }
  func green(_ text: String) -> String { wrap(text, "1;32") }
  func yellow(_ text: String) -> String { wrap(text, "1;33") }
  func cyan(_ text: String) -> String { wrap(text, "36") }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  /// The text with each tab as four blanks, so that carets stand where they should.
  fileprivate var expandedTabs: String {
    String(flatMap { $0 == "\t" ? "    " : String($0) })
  }

  /// As many blanks as the terminal shows cells before a column in UTF-8 bytes.
  fileprivate func blanks(before column: Int) -> String {
    let bytes = Array(utf8.prefix(column - 1))
    return String(decoding: bytes, as: UTF8.self).map { character in
      if character == "\t" { return "    " }
      return character.isWide ? "  " : " "
    }.joined()
  }
}

extension Character {
  /// Whether a terminal gives it two cells: the wide blocks of East Asian scripts, and emoji.
  fileprivate var isWide: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return true
    default: return false
    }
  }
}
