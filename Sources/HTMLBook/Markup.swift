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

  /// An address of a link or a picture, escaped.
  static func address(_ address: String) -> Markup { Markup(trusted: address.addressEscaped) }

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
    var source = ""
    var isFirst = true
    for piece in self {
      if !isFirst { source += separator }
      isFirst = false
      source += piece.source
    }
    return Markup(trusted: source)
  }
}
