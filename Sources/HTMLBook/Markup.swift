import Chapters

/// HTML whose text is escaped by construction: a string that is interpolated is escaped, markup
/// that is interpolated stands as it is.
package struct Markup: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The HTML.
  package let source: String

  /// HTML from somebody who is trusted to write it.
  package init(trusted source: String) { self.source = source }

  package init(stringLiteral value: String) { source = value }

  package init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }

  /// Text, escaped.
  package static func text(_ text: String) -> Markup { Markup(trusted: text.htmlEscaped) }

  /// What a book says, with markup in its gaps.
  static func text(_ words: Words, _ word: Word, _ values: [Markup]) -> Markup {
    words.pieces(of: word).enumerated().map { place, piece in
      place > 0 && values.indices.contains(place - 1)
        ? "\(values[place - 1])\(piece)" : .text(piece)
    }.joined()
  }

  /// An address of a link or a picture, escaped.
  static func address(_ address: String) -> Markup { Markup(trusted: address.addressEscaped) }

  package static let empty: Markup = ""

  package var isEmpty: Bool { source.isEmpty }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity * 2)
    }

    package mutating func appendLiteral(_ literal: String) { source += literal }
    package mutating func appendInterpolation(_ text: String) { source += text.htmlEscaped }
    package mutating func appendInterpolation(_ number: Int) { source += String(number) }
    package mutating func appendInterpolation(_ markup: Markup) { source += markup.source }
  }
}

extension Sequence<Markup> {
  /// All pieces in a row.
  package func joined(separator: String = "") -> Markup {
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
