/// Writes JSON as Jupyter does: a blank a level, and characters as they are.
struct JSONWriter {
  private var text = ""

  /// The text of a value over several lines.
  static func lines(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.write(value, margin: "\n")
    return writer.text
  }

  /// The text of a value without any blanks.
  static func compact(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.write(value, margin: nil)
    return writer.text
  }

  /// - Parameter margin: the line break and the blanks that the lines of this level begin with; nil for one line.
  private mutating func write(_ value: JSONValue, margin: String?) {
    switch value {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let string): write(string)
    case .array(let values):
      writeList("[", values, "]", margin: margin) { writer, value, margin in
        writer.write(value, margin: margin)
      }
    case .object(let members):
      writeList("{", members, "}", margin: margin) { writer, member, margin in
        writer.write(member.name)
        writer.text += margin == nil ? ":" : ": "
        writer.write(member.value, margin: margin)
      }
    }
  }

  private mutating func writeList<Item>(
    _ open: String, _ items: [Item], _ close: String, margin: String?,
    item write: (inout JSONWriter, Item, String?) -> Void
  ) {
    let inner = margin.map { $0 + " " }
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      text += inner ?? ""
      write(&self, item, inner)
    }
    if !items.isEmpty { text += margin ?? "" }
    text += close
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{8}": text += "\\b"
      case "\u{C}": text += "\\f"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
