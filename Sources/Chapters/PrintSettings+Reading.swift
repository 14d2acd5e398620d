import Yams

extension PrintSettings {
  /// The papers that have names, in points.
  private static let papers: [(name: String, width: Double, height: Double)] = [
    ("A4", 595.28, 841.89), ("A5", 419.53, 595.28), ("B5", 498.90, 708.66), ("letter", 612, 792),
  ]
  /// The units of lengths, in points.
  private static let units: [(name: String, points: Double)] = [
    ("mm", 72 / 25.4), ("cm", 72 / 2.54), ("in", 72), ("pt", 1),
  ]

  /// Reads what `pdf:` holds; a page whose text would be smaller than 150 × 200 points is an error.
  mutating func read(
    _ pairs: [(key: Node, value: Node)], at key: Node, by reader: inout OptionReader
  ) {
    for (key, value) in pairs {
      let name = key.string ?? ""
      switch name {
      case "page-size": readPageSize(value, by: &reader)
      case "margins": readMargins(value, by: &reader)
      case "fonts": readFonts(value, by: &reader)
      case "font-size":
        guard let size = length(value, name, by: &reader) else { continue }
        if (6...24).contains(size) {
          fontSize = size
        } else {
          reader.report("'font-size' must be from 6pt to 24pt", at: value)
        }
      default:
        reader.unknown(key, among: Setting.print.names, what: "key of 'pdf'")
      }
    }
    let width = pageWidth - margins.left - margins.right
    let height = pageHeight - margins.top - margins.bottom
    if width < 150 || height < 200 {
      reader.report(
        "the margins leave \(Self.words(width)) by \(Self.words(height)) points for the text",
        at: key,
        suggestion: "at least 150 by 200 points must be left")
    }
  }

  private mutating func readPageSize(_ node: Node, by reader: inout OptionReader) {
    let text = node.scalar?.string.trimmingBlanks ?? ""
    if let paper = Self.papers.first(where: { $0.name.lowercased() == text.lowercased() }) {
      (pageWidth, pageHeight) = (paper.width, paper.height)
      return
    }
    let sides = text.split(separator: "x").compactMap { Self.points($0) }
    guard sides.count == 2, text.split(separator: "x").count == 2 else {
      let names = Self.papers.map(\.name)
      return reader.report(
        "'page-size' must be \(names.joined(separator: ", ")) or such as '7in x 10in'", at: node,
        suggestion: Suggestion.nearest(to: text, among: names))
    }
    (pageWidth, pageHeight) = (sides[0], sides[1])
  }

  private mutating func readMargins(_ node: Node, by reader: inout OptionReader) {
    let pairs = reader.pairs(of: node, named: "'margins'")
    isTwoSided = pairs.contains { ["inner", "outer"].contains($0.key.string) }
    for (key, value) in pairs {
      let name = key.string ?? ""
      let sides: [String: WritableKeyPath<Margins, Double>] = [
        "left": \.left, "right": \.right, "inner": \.left, "outer": \.right, "top": \.top,
        "bottom": \.bottom,
      ]
      guard let side = sides[name] else {
        reader.unknown(key, among: Setting.margins.names, what: "key of 'margins'")
        continue
      }
      if isTwoSided, ["left", "right"].contains(name) {
        reader.report(
          "'\(name)' is no margin of paper that is printed on both sides", at: key,
          suggestion: "give 'inner' and 'outer', or 'left' and 'right'")
      }
      if let length = length(value, name, by: &reader) { margins[keyPath: side] = length }
    }
  }

  private mutating func readFonts(_ node: Node, by reader: inout OptionReader) {
    for (key, value) in reader.pairs(of: node, named: "'fonts'") {
      let name = key.string ?? ""
      let voices: [String: WritableKeyPath<PrintSettings, String?>] = [
        "text": \.textFont, "heading": \.headingFont, "code": \.codeFont,
      ]
      guard let voice = voices[name] else {
        reader.unknown(key, among: Setting.fonts.names, what: "key of 'fonts'")
        continue
      }
      guard let family = reader.text(value, name) else { continue }
      self[keyPath: voice] = family
      let position = reader.position(of: value)
      fonts.append(
        FontRequest(
          key: name, family: family, position: position,
          sourceLine: position.flatMap { reader.source.line($0.line) }))
    }
  }

  private func length(_ node: Node, _ name: String, by reader: inout OptionReader) -> Double? {
    if let points = node.scalar.flatMap({ Self.points(Substring($0.string)) }) { return points }
    reader.report(
      "'\(name)' must be a length such as '20mm'", at: node, suggestion: "units are mm, cm, in, pt")
    return nil
  }

  /// A length above zero with its unit, in points.
  private static func points(_ text: Substring) -> Double? {
    let text = String(text).trimmingBlanks
    guard let unit = units.first(where: { text.hasSuffix($0.name) }),
      let number = Double(String(text.dropLast(unit.name.count)).trimmingBlanks),
      number > 0, number.isFinite
    else { return nil }
    return number * unit.points
  }

  /// A number without a fraction that says nothing.
  private static func words(_ number: Double) -> String {
    String(Int(max(-99999, min(99999, number.rounded()))))
  }
}
