import Yams

extension CellOptions {
  /// The keys a cell may have.
  static let names = [
    "label", "echo", "eval", "output", "include", "error", "timeout", "code-fold", "code-summary",
    "code-line-numbers", "fig-cap", "fig-subcap", "fig-alt", "fig-width", "fig-height",
    "fig-theme", "tbl-cap", "tbl-subcap", "layout-ncol", "lst-label", "lst-cap",
  ]
}

/// What the option lines of one cell say, its Markdown still unread.
struct CellHead {
  /// A label with its place.
  typealias PlacedLabel = (text: String, place: Position?)

  var label: PlacedLabel?
  var listingLabel: PlacedLabel?
  var options = CellOptions()
  /// The texts that may hold inline values, by the names of their options.
  var texts: [String: [PlacedText]] = [:]
  /// The code with its option lines blanked.
  var code: String
  var diagnostics: [Diagnostic] = []

  /// Reads the leading `//| key: value` and `#| key: value` lines of a cell.
  ///
  /// - Parameter firstLine: the line of the file on which `code` begins.
  init(code: String, firstLine: Int, source: SourceText) {
    var lines = code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var yaml: [String] = []
    var origins: [OptionReader.Origin] = []
    for index in lines.indices {
      let trimmed = lines[index].drop { $0 == " " || $0 == "\t" }
      guard let mark = ["//|", "#|"].first(where: { trimmed.hasPrefix($0) }) else { break }
      let rest = trimmed.dropFirst(mark.count)
      let text = rest.first == " " ? rest.dropFirst() : rest
      let number = firstLine + index
      let whole = source.line(number)?.unicodeScalars.count ?? text.unicodeScalars.count
      origins.append(.init(line: number, cut: max(0, whole - text.unicodeScalars.count)))
      yaml.append(String(text))
      lines[index] = ""
    }
    self.code = lines.joined(separator: "\n")
    guard !yaml.isEmpty else { return }
    var reader = OptionReader(source: source, origins: origins)
    let pairs = reader.mapping(yaml.joined(separator: "\n"))
    for (index, pair) in pairs.enumerated() {
      let first = reader.line(of: pair.key)
      let next = index + 1 < pairs.count ? reader.line(of: pairs[index + 1].key) - 1 : nil
      let last = next ?? firstLine + yaml.count - 1
      read(pair.key, pair.value, lines: first...max(first, last), by: &reader)
    }
    diagnostics = reader.diagnostics
  }

  private mutating func read(
    _ key: Node, _ value: Node, lines: ClosedRange<Int>, by reader: inout OptionReader
  ) {
    let name = key.string ?? ""
    switch name {
    case "label": label = readLabel(value, name, by: &reader)
    case "lst-label": listingLabel = readListingLabel(value, by: &reader)
    case "echo": options.echo = reader.bool(value, name) ?? options.echo
    case "eval": options.eval = reader.bool(value, name) ?? options.eval
    case "output": options.output = reader.bool(value, name) ?? options.output
    case "include": options.include = reader.bool(value, name) ?? options.include
    case "error": options.error = reader.bool(value, name) ?? options.error
    case "timeout": options.timeout = reader.positive(value, name)
    case "fig-width": options.figureWidth = reader.positive(value, name)
    case "fig-height": options.figureHeight = reader.positive(value, name)
    case "fig-theme": options.figureTheme = reader.choice(value, name)
    case "layout-ncol": options.columns = reader.count(value, name, through: 12)
    case "code-summary": options.codeSummary = reader.text(value, name)
    case "code-line-numbers":
      options.hasLineNumbers = reader.bool(value, name) ?? options.hasLineNumbers
    case "fig-cap", "fig-alt", "tbl-cap", "lst-cap":
      texts[name] = reader.placedText(value, name, lines: lines).map { [$0] }
    case "fig-subcap", "tbl-subcap":
      texts[name] = reader.list(value, name).compactMap {
        reader.placedText($0, "a caption", lines: lines)
      }
    case "code-fold":
      if let fold = value.scalar.flatMap({ CellOptions.CodeFold(rawValue: $0.string) }) {
        options.codeFold = fold
      } else {
        reader.report("'code-fold' must be true, false or show", at: value)
      }
    default: reader.unknown(key, among: CellOptions.names, what: "cell option")
    }
  }

  private func readLabel(
    _ value: Node, _ name: String, by reader: inout OptionReader
  ) -> PlacedLabel? {
    guard let text = reader.text(value, name) else { return nil }
    guard Label.isValid(text) else {
      reader.report("'\(text)' is no label", at: value, suggestion: Label.rule)
      return nil
    }
    return (text, reader.position(of: value))
  }

  private func readListingLabel(_ value: Node, by reader: inout OptionReader) -> PlacedLabel? {
    guard let label = readLabel(value, "lst-label", by: &reader) else { return nil }
    guard label.text.hasPrefix("lst-") else {
      reader.report("the label of a listing begins with 'lst-'", at: value)
      return nil
    }
    return label
  }
}
