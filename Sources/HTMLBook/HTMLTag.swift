/// A tag of HTML as people write it.
struct HTMLTag {
  /// A name with its value, which stands in quotation marks or alone.
  struct Attribute {
    let name: String
    let value: String
  }

  /// The name in lower case; empty for comments and declarations.
  private(set) var name = ""
  /// Whether it ends an element.
  private(set) var isEnd = false
  /// The attributes, each once.
  private(set) var attributes: [Attribute] = []
  /// What follows the tag.
  private(set) var rest: Substring

  /// The tag that a text begins with; nil when it is no tag.
  init?(_ text: Substring) {
    guard text.first == "<" else { return nil }
    rest = text.dropFirst()
    if rest.hasPrefix("!--") {
      rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? rest.suffix(0)
      return
    }
    if rest.first == "!" || rest.first == "?" {
      rest = rest.drop { $0 != ">" }.dropFirst()
      return
    }
    if rest.first == "/" {
      isEnd = true
      rest.removeFirst()
    }
    guard rest.first?.isLetter == true else { return nil }
    name = take { !$0.isWhitespace && $0 != ">" && $0 != "/" }.lowercased()
    readAttributes()
  }

  private mutating func take(while isInside: (Character) -> Bool) -> String {
    let taken = rest.prefix(while: isInside)
    rest = rest.dropFirst(taken.count)
    return String(taken)
  }

  private mutating func readAttributes() {
    while let character = rest.first, character != ">" {
      if character.isWhitespace || character == "/" || character == "=" {
        rest.removeFirst()
        continue
      }
      let name = take { !$0.isWhitespace && !"=>/".contains($0) }.lowercased()
      _ = take(while: \.isWhitespace)
      var value = ""
      if rest.first == "=" {
        rest.removeFirst()
        _ = take(while: \.isWhitespace)
        if let quote = rest.first, quote == "\"" || quote == "'" {
          rest.removeFirst()
          value = take { $0 != quote }
          rest = rest.dropFirst()
        } else {
          value = take { !$0.isWhitespace && $0 != ">" }
        }
      }
      if !attributes.contains(where: { $0.name == name }) {
        attributes.append(Attribute(name: name, value: value.readEntities))
      }
    }
    rest = rest.dropFirst()
  }
}

extension String {
  /// The text with characters in place of `&amp;`, `&#8211;`, `&#x2013;` and the like; names that are rare stay as they are.
  var readEntities: String {
    guard contains("&") else { return self }
    let names = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
      "ndash": "–", "mdash": "—", "hellip": "…", "times": "×", "middot": "·", "rarr": "→",
    ]
    var result = ""
    var rest = self[...]
    while let place = rest.firstIndex(of: "&") {
      result += rest[..<place]
      rest = rest[place...]
      let entity = rest.dropFirst().prefix { $0 != ";" && $0 != "&" }
      let isClosed = rest.dropFirst(entity.count + 1).first == ";"
      var character = names[String(entity)]
      if entity.hasPrefix("#") {
        let digits = entity.dropFirst()
        let number =
          digits.first == "x" || digits.first == "X"
          ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        character = number.flatMap(Unicode.Scalar.init).map { String($0) }
      }
      if isClosed, let character {
        result += character
        rest = rest.dropFirst(entity.count + 2)
      } else {
        result += "&"
        rest.removeFirst()
      }
    }
    return result + rest
  }
}
