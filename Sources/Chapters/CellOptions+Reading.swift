import Yams

extension CellOptions {
  /// The keys a cell may have.
  static let names = [
    "label", "echo", "eval", "output", "include", "error", "code-fold", "timeout", "fig-cap",
    "fig-alt", "fig-width", "fig-height", "fig-theme", "tbl-cap",
  ]
}

/// What the option lines of one cell say, its Markdown still unread.
struct CellHead {
  /// A text that may hold inline values, and its lines in the file.
  struct Prose {
    var markdown: String
    var lines: ClosedRange<Int>
  }

  var label: String?
  var labelPlace: Position?
  var options = CellOptions()
  var figureCaption: Prose?
  var figureAlternative: Prose?
  var tableCaption: Prose?
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
    func prose(_ reader: inout OptionReader) -> Prose? {
      reader.text(value, name).map { Prose(markdown: $0, lines: lines) }
    }
    switch name {
    case "label": readLabel(value, by: &reader)
    case "echo": options.echo = reader.bool(value, name) ?? options.echo
    case "eval": options.eval = reader.bool(value, name) ?? options.eval
    case "output": options.output = reader.bool(value, name) ?? options.output
    case "include": options.include = reader.bool(value, name) ?? options.include
    case "error": options.error = reader.bool(value, name) ?? options.error
    case "timeout": options.timeout = reader.positive(value, name)
    case "fig-width": options.figureWidth = reader.positive(value, name)
    case "fig-height": options.figureHeight = reader.positive(value, name)
    case "fig-theme": options.figureTheme = reader.choice(value, name)
    case "fig-cap": figureCaption = prose(&reader)
    case "fig-alt": figureAlternative = prose(&reader)
    case "tbl-cap": tableCaption = prose(&reader)
    case "code-fold":
      if let fold = value.scalar.flatMap({ CellOptions.CodeFold(rawValue: $0.string) }) {
        options.codeFold = fold
      } else {
        reader.report("'code-fold' must be true, false or show", at: value)
      }
    default: reader.unknown(key, among: CellOptions.names, what: "cell option")
    }
  }

  private mutating func readLabel(_ value: Node, by reader: inout OptionReader) {
    guard let text = reader.text(value, "label") else { return }
    guard Label.isValid(text) else {
      let rule = "a label begins with a letter and holds letters, digits, '-' and '_'"
      return reader.report("'\(text)' is no label", at: value, suggestion: rule)
    }
    label = text
    labelPlace = reader.position(of: value)
  }
}

/// The names of cells, figures, tables and sections.
enum Label {
  /// What `@` may refer to.
  static let prefixes = ["fig-", "tbl-", "sec-", "eq-", "lst-"]

  /// A letter, then letters, digits, `-` and `_`.
  static func isValid(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return text.unicodeScalars.allSatisfy(isInside)
  }

  /// Whether a label may hold a scalar.
  static func isInside(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
      || scalar == "_"
  }
}
