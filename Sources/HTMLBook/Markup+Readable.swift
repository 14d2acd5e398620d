extension Markup {
  /// The readable part of HTML that may be anything, as XML.
  ///
  /// Elements of text, lists and tables, links to the web and embedded pictures stay; everything else is left out, and what is
  /// open is closed.
  static func readable(_ html: String) -> Markup {
    var reader = ReadableHTML(html)
    return Markup(trusted: reader.read())
  }
}

/// Reads HTML tag by tag, as far as electronic books need it.
private struct ReadableHTML {
  /// What stays, with the attributes that stay.
  private static let elements: [String: Set<String>] = {
    let plain = [
      "b", "blockquote", "br", "caption", "code", "dd", "del", "div", "dl", "dt", "em", "hr", "i",
      "li", "p", "pre", "s", "small", "span", "strong", "sub", "sup", "table", "tbody", "tfoot",
      "thead", "tr", "u", "ul",
    ]
    var elements = Dictionary(uniqueKeysWithValues: plain.map { ($0, Set<String>()) })
    elements["ol"] = ["start"]
    elements["a"] = ["href"]
    elements["img"] = ["alt", "src"]
    for cell in ["td", "th"] { elements[cell] = ["colspan", "rowspan"] }
    return elements
  }()
  /// What has no content.
  private static let empty: Set<String> = ["br", "hr", "img"]
  /// What goes with all that it holds.
  private static let hidden: Set<String> = ["script", "style", "head", "template", "title"]

  private var rest: Substring
  private var output = ""
  private var open: [String] = []

  init(_ html: String) { rest = html[...] }

  mutating func read() -> String {
    while let character = rest.first {
      if character == "<", let tag = HTMLTag(rest) {
        rest = tag.rest
        take(tag)
      } else {
        rest.removeFirst()
        let text = rest.prefix { $0 != "<" }
        rest = rest.dropFirst(text.count)
        output += (String(character) + text).readEntities.htmlEscaped
      }
    }
    while let name = open.popLast() { output += "</\(name)>" }
    return output
  }

  private mutating func take(_ tag: HTMLTag) {
    if ReadableHTML.hidden.contains(tag.name) {
      guard !tag.isEnd else { return }
      while !rest.isEmpty {
        rest = rest.drop { $0 != "<" }
        guard let end = HTMLTag(rest) else {
          rest = rest.dropFirst()
          continue
        }
        rest = end.rest
        if end.isEnd, end.name == tag.name { return }
      }
      return
    }
    guard let attributes = ReadableHTML.elements[tag.name] else { return }
    if tag.isEnd {
      guard let place = open.lastIndex(of: tag.name) else { return }
      while open.count > place { output += "</\(open.removeLast())>" }
      return
    }
    let kept = tag.attributes.filter { attributes.contains($0.name) && isSafe($0) }
    if tag.name == "img", !kept.contains(where: { $0.name == "src" }) { return }
    output += "<\(tag.name)"
    for attribute in kept { output += " \(attribute.name)=\"\(attribute.value.htmlEscaped)\"" }
    if tag.name == "img", !kept.contains(where: { $0.name == "alt" }) { output += " alt=\"\"" }
    if ReadableHTML.empty.contains(tag.name) {
      output += "/>"
    } else {
      output += ">"
      open.append(tag.name)
    }
  }

  private func isSafe(_ attribute: HTMLTag.Attribute) -> Bool {
    switch attribute.name {
    case "href": ["http:", "https:", "mailto:"].contains { attribute.value.hasPrefix($0) }
    case "src": attribute.value.hasPrefix("data:image/")
    case "colspan", "rowspan", "start": Int(attribute.value) != nil
    default: true
    }
  }
}
