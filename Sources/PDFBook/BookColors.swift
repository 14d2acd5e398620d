import Chapters
import Highlighting
import Plots
import Typesetting

/// The colors of a printed book, for white paper.
///
/// Text has a contrast of 4.5:1 at least against the ground that it stands on, code included.
enum BookColors {
  /// What stands back: running heads, labels.
  static let muted = Color(0x595959)
  /// What leads to another place of the book or to the web.
  static let link = Color(0x1D4F7C)
  /// What says that something is missing or went wrong.
  static let failure = Color(0xA3241C)
  /// Lines in tables and below running heads.
  static let rule = Color(0x404040)
  /// Fainter lines.
  static let faintRule = Color(0xB8BCC2)
  /// The ground of code.
  static let codeGround = Color(0xF5F6F8)
  /// The line along what code put out.
  static let outputRule = Color(0xC3C8D0)
  /// The ground of failures.
  static let failureGround = Color(0xFCF1F0)

  /// The line along a callout, and its title.
  static func accent(of kind: Block.Callout.Kind) -> Color {
    switch kind {
    case .note: Color(0x1F5E99)
    case .tip: Color(0x1B6E4A)
    case .important: Color(0x7A2E8E)
    case .caution: Color(0x9A4A00)
    case .warning: Color(0xA3241C)
    }
  }

  /// The ground of a callout.
  static func ground(of kind: Block.Callout.Kind) -> Color {
    switch kind {
    case .note: Color(0xF0F5FA)
    case .tip: Color(0xF0F7F3)
    case .important: Color(0xF7F1F9)
    case .caution: Color(0xFBF4EC)
    case .warning: failureGround
    }
  }

  /// A piece of code.
  static func code(_ kind: Token.Kind) -> Color {
    switch kind {
    case .plain: .black
    case .keyword, .directive: Color(0x8B1A6B)
    case .type, .command: Color(0x1B5E7B)
    case .string, .output: Color(0x8A3B12)
    case .escape: Color(0xA0360A)
    case .number, .constant: Color(0x2A4AA8)
    case .comment, .prompt: Color(0x5C6370)
    case .attribute, .option: Color(0x6A5206)
    case .key, .variable: Color(0x22694A)
    }
  }
}

extension TextStyle {
  /// The style of a piece of code on lines of its own.
  func token(_ kind: Token.Kind) -> TextStyle {
    var style = colored(BookColors.code(kind))
    style.isItalic = kind == .comment
    style.isBold = kind == .keyword
    return style
  }
}
