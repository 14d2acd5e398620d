import Yams

/// What the option lines of one cell say, its Markdown still unread.
struct CellHead {
  var label: String?
  var labelPlace: Position?
  var options = CellOptions()
  /// Where the label of the listing stands.
  var listingPlace: Position?
  var figureCaption: PlacedText?
  var figureAlternative: PlacedText?
  var tableCaption: PlacedText?
  var listingCaption: PlacedText?
  var partCaptions: [PlacedText] = []
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
    for (key, value) in reader.mapping(yaml.joined(separator: "\n")) {
      read(key, value, by: &reader)
    }
    diagnostics = reader.diagnostics
  }

  private mutating func read(_ key: Node, _ value: Node, by reader: inout OptionReader) {
    let name = key.string ?? ""
    switch name {
    case "label":
      label = reader.label(value, name)
      labelPlace = reader.position(of: value)
    case "echo": options.echo = reader.bool(value, name) ?? options.echo
    case "eval": options.eval = reader.bool(value, name) ?? options.eval
    case "output": options.output = reader.bool(value, name) ?? options.output
    case "include": options.include = reader.bool(value, name) ?? options.include
    case "error": options.error = reader.bool(value, name) ?? options.error
    case "timeout": options.timeout = reader.positive(value, name)
    case "fig-width": options.figureWidth = reader.positive(value, name)
    case "fig-height": options.figureHeight = reader.positive(value, name)
    case "fig-theme": options.figureTheme = reader.choice(value, name)
    case "fig-cap": figureCaption = reader.prose(value, name)
    case "fig-alt": figureAlternative = reader.prose(value, name)
    case "tbl-cap": tableCaption = reader.prose(value, name)
    case "fig-subcap", "tbl-subcap":
      if !partCaptions.isEmpty {
        reader.report("'fig-subcap' and 'tbl-subcap' can't be given both", at: key)
      }
      partCaptions = reader.list(value, name).compactMap { reader.prose($0, "a part's caption") }
    case "layout-ncol": options.columns = reader.count(value, name, through: 12)
    case "lst-label":
      options.listingLabel = reader.label(value, name, prefix: "lst-")
      listingPlace = reader.position(of: value)
    case "lst-cap": listingCaption = reader.prose(value, name)
    case "code-summary": options.codeSummary = reader.text(value, name)
    case "code-line-numbers": options.hasLineNumbers = reader.bool(value, name)
    case "code-fold":
      if let fold = value.scalar.flatMap({ CellOptions.CodeFold(rawValue: $0.string) }) {
        options.codeFold = fold
      } else {
        reader.report("'code-fold' must be true, false or show", at: value)
      }
    default: reader.unknown(key, among: Setting.cell.names, what: "cell option")
    }
  }
}
