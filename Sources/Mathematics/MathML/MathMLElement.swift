/// An element of MathML Core with what is in it.
struct MathMLElement {
  let name: String
  var attributes: [(name: String, value: String)] = []
  var content: [MathMLElement] = []
  var text = ""

  init(_ name: String, _ content: [MathMLElement]) {
    self.init(name, [], content)
  }

  init(
    _ name: String, _ attributes: [(name: String, value: String)], _ content: [MathMLElement]
  ) {
    self.name = name
    self.attributes = attributes
    self.content = content
  }

  init(_ name: String, _ attributes: [(name: String, value: String)] = [], text: String = "") {
    self.name = name
    self.attributes = attributes
    self.text = text
  }

  /// Elements as one: a row unless there is only one.
  static func row(_ content: [MathMLElement]) -> MathMLElement {
    content.count == 1 ? content[0] : MathMLElement("mrow", content)
  }

  /// A space of some em.
  static func space(_ em: Double) -> MathMLElement {
    MathMLElement("mspace", [("width", "\(em.inEm)")])
  }

  /// The element as XML.
  var xml: String {
    var output = ""
    write(to: &output)
    return output
  }

  private func write(to output: inout String) {
    output += "<\(name)"
    for (name, value) in attributes { output += " \(name)=\"\(value.escapedForXML)\"" }
    guard !content.isEmpty || !text.isEmpty else {
      output += "></\(name)>"
      return
    }
    output += ">" + text.escapedForXML
    for element in content { element.write(to: &output) }
    output += "</\(name)>"
  }
}

extension String {
  /// The string as XML has it between tags and in attributes; what XML forbids becomes U+FFFD.
  var escapedForXML: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\r", "\t": escaped += " "
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Double {
  /// The number as a length in em, to a ten-thousandth.
  var inEm: String { "\(decimal)em" }

  /// The number with at most four digits after the point, as CSS reads it.
  var decimal: String {
    let whole = Int((self * 10_000).rounded())
    let sign = whole < 0 ? "-" : ""
    let (integer, fraction) = abs(whole).quotientAndRemainder(dividingBy: 10_000)
    guard fraction != 0 else { return "\(sign)\(integer)" }
    var digits = String(fraction + 10_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(integer).\(digits)"
  }
}
