/// HTML whose text is escaped by construction: a string that is interpolated is escaped, markup
/// that is interpolated stands as it is.
struct Markup: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The HTML.
  let source: String

  /// HTML from somebody who is trusted to write it.
  init(trusted source: String) { self.source = source }

  init(stringLiteral value: String) { source = value }

  init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  /// Text, escaped.
  static func text(_ text: String) -> Markup { Markup(trusted: text.htmlEscaped) }

  static let empty: Markup = ""

  var isEmpty: Bool { source.isEmpty }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity * 2)
    }

    mutating func appendLiteral(_ literal: String) { source += literal }
    mutating func appendInterpolation(_ text: String) { source += text.htmlEscaped }
    mutating func appendInterpolation(_ number: Int) { source += String(number) }
    mutating func appendInterpolation(_ markup: Markup) { source += markup.source }
  }
}

extension Sequence<Markup> {
  /// All pieces in a row.
  func joined(separator: String = "") -> Markup {
    Markup(trusted: map(\.source).joined(separator: separator))
  }
}

extension String {
  /// The characters as they stand in text and in quoted attributes; control characters, which HTML
  /// forbids, become U+FFFD.
  var htmlEscaped: String {
    var escaped = ""
    escaped.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
