extension ChapterReader {
  /// The condition that attributes state; nil where they state none, which is said.
  mutating func condition(of attributes: Attributes, what: String) -> Condition? {
    let classes = ["content-visible", "content-hidden"]
    let keys = ["when-format", "unless-format"]
    diagnostics += source.findings(in: attributes, of: what, classes: classes, keys: keys)
    guard let word = attributes.classes.first(where: { classes.contains($0.text) }) else {
      if attributes.classes.isEmpty {
        report(
          "\(what) without a class say nothing", line: attributes.line, column: attributes.column,
          suggestion: "write {.content-visible when-format=\"html\"}")
      }
      return nil
    }
    let pairs = attributes.pairs.filter { keys.contains($0.key.text) }
    guard !pairs.isEmpty else {
      report(
        "'.\(word.text)' needs a format", line: word.line, column: word.column,
        suggestion: "add when-format=\"html\" or unless-format=\"html\"")
      return nil
    }
    var formats = Set(BookFormat.allCases)
    for pair in pairs {
      let name = pair.value.string
      guard let format = BookFormat(rawValue: name) else {
        let place = pair.value.place(at: 0)
        report(
          "unknown format '\(name)'", line: place.line, column: place.column,
          suggestion: Suggestion.nearestOrAll(
            to: name, among: BookFormat.allCases.map(\.rawValue)))
        return nil
      }
      if pair.key.text == "when-format" {
        formats.formIntersection([format])
      } else {
        formats.remove(format)
      }
    }
    return Condition(
      formats: word.text == "content-visible"
        ? formats : Set(BookFormat.allCases).subtracting(formats))
  }
}
