import Yams

/// Reads `octavo.yml` and gathers the chapters.
struct BookReader {
  private let source: SourceText
  private(set) var book = Book(title: "Untitled", chapters: [])
  /// The chapters that `octavo.yml` names, and where.
  private(set) var chapters: [(path: String, place: Position?)] = []
  /// The files of the bibliography that `octavo.yml` names, and where.
  private(set) var bibliography: [(path: String, place: Position?)] = []
  /// The files and folders of data that `octavo.yml` names, and where.
  private(set) var data: [(path: String, place: Position?)] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var slugs: [String: String] = [:]
  private var labels: [String: Position] = [:]
  /// What a parameter's values are, and where it is declared.
  private var declarations: [String: (kind: ParameterKind, place: Position?)] = [:]

  init(source: SourceText) {
    self.source = source
  }

  mutating func read() {
    var reader = OptionReader(
      source: source, origins: source.lines.indices.map { .init(line: $0 + 1, cut: 0) })
    for (key, value) in reader.mapping(source.lines.joined(separator: "\n")) {
      switch key.string {
      case "book": readBook(reader.pairs(of: value, named: "'book'"), by: &reader)
      case "params": readParameters(reader.pairs(of: value, named: "'params'"), by: &reader)
      case "package": readPackage(reader.pairs(of: value, named: "'package'"), by: &reader)
      case "crossref":
        readReferencePrefixes(reader.pairs(of: value, named: "'crossref'"), by: &reader)
      case "pdf":
        book.print.read(reader.pairs(of: value, named: "'pdf'"), at: key, by: &reader)
      case "execute": readExecution(reader.pairs(of: value, named: "'execute'"), by: &reader)
      default:
        reader.unknown(key, among: Setting.top.names, what: "key")
      }
    }
    diagnostics += reader.diagnostics
    if chapters.isEmpty, diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          "the book has no chapters", at: Position(file: source.file, line: 1),
          suggestion: "list them under 'book:' as 'chapters: [01-first.md]'"))
    }
  }

  /// Replaces the values of declared parameters.
  mutating func override(_ parameters: [String: String]) {
    for (name, value) in parameters.sorted(by: { $0.key < $1.key }) {
      guard let declared = declarations[name] else {
        let known = declarations.keys.sorted()
        // The mistake stands on the command line, not in a file.
        diagnostics.append(
          Diagnostic(
            "-P \(name)=\(value): the book declares no parameter '\(name)'",
            suggestion: Suggestion.nearest(to: name, among: known)
              ?? (known.isEmpty
                ? "declare it in \(source.file) under 'params:'"
                : "declared are \(known.joined(separator: ", "))")))
        continue
      }
      if !declared.kind.admits(value) {
        diagnose(
          "-P \(name)=\(value): the parameter '\(name)' is declared as \(declared.kind.rawValue)",
          at: declared.place)
      }
      book.parameters[name] = value
    }
  }

  /// Adds a chapter and its findings; labels and page names must be unique in the book.
  mutating func add(_ added: Chapter) {
    var chapter = added
    if let other = slugs.updateValue(chapter.path, forKey: chapter.slug) {
      diagnostics.append(
        Diagnostic(
          "'\(chapter.path)' and '\(other)' would be the same page",
          at: Position(file: source.file, line: 1), suggestion: "rename one of the files"))
    }
    for (label, position) in chapter.labels where Label.prefixes.contains(where: label.hasPrefix) {
      if let other = labels.updateValue(position, forKey: label), other.file != chapter.path {
        chapter.diagnostics.append(
          Diagnostic(
            "the label '\(label)' is already taken at \(other)", at: position,
            suggestion: "labels that '@' refers to are unique in the book",
            sourceLine: chapter.lines.indices.contains(position.line - 1)
              ? chapter.lines[position.line - 1] : nil))
      }
    }
    diagnostics += chapter.diagnostics
    book.chapters.append(chapter)
  }

  /// Adds a file of the bibliography, and what is wrong with its letters.
  mutating func add(_ file: SourceFile, _ finding: Diagnostic?) {
    book.bibliography.append(file)
    if let finding { diagnostics.append(finding) }
  }

  /// Adds a file or a folder of data.
  mutating func add(data path: String) { book.data.append(path) }

  /// Adds a finding about a place of `octavo.yml`.
  mutating func diagnose(_ message: String, at place: Position?) {
    diagnostics.append(
      Diagnostic(message, at: place, sourceLine: place.flatMap { source.line($0.line) }))
  }

  private mutating func readBook(
    _ pairs: [(key: Node, value: Node)], by reader: inout OptionReader
  ) {
    for (key, value) in pairs {
      let name = key.string ?? ""
      switch name {
      case "title": book.title = reader.text(value, name) ?? book.title
      case "subtitle": book.subtitle = reader.text(value, name)
      case "author": book.author = reader.text(value, name)
      case "summary": book.summary = reader.text(value, name)
      case "language":
        book.language = reader.text(value, name) ?? book.language
        if !Words.know(book.language) {
          reader.report(
            "Octavo has no words such as 'Figure' in the language '\(book.language)', so they stay English",
            at: value, severity: .warning,
            suggestion: "known are \(Words.languages.joined(separator: ", "))")
        }
      case "figure-theme": book.figureTheme = reader.choice(value, name) ?? book.figureTheme
      case "keywords":
        book.keywords = reader.list(value, name).compactMap { reader.text($0, "a keyword") }
      case "url": book.address = reader.text(value, name)
      case "citation-style":
        book.citationStyle = reader.choice(value, name) ?? book.citationStyle
      case "code-line-numbers":
        book.hasLineNumbers = reader.bool(value, name) ?? book.hasLineNumbers
      case "formats":
        book.formats = Set(
          reader.list(value, name).compactMap { reader.choice($0, "a format") as BookFormat? })
        if !book.formats.contains(.html) {
          reader.report("'formats' must name html, the pages that every build writes", at: value)
        }
      case "bibliography":
        for node in reader.listOrOne(value) {
          guard let path = reader.text(node, "a bibliography") else { continue }
          bibliography.append((path, reader.position(of: node)))
        }
      case "data":
        for node in reader.listOrOne(value) {
          guard let path = reader.text(node, "a file of data") else { continue }
          data.append((path, reader.position(of: node)))
        }
      case "chapters":
        for node in reader.list(value, name) {
          guard let path = reader.text(node, "a chapter") else { continue }
          chapters.append((path, reader.position(of: node)))
        }
      default:
        reader.unknown(key, among: Setting.book.names, what: "key of 'book'")
      }
    }
  }

  private mutating func readParameters(
    _ pairs: [(key: Node, value: Node)], by reader: inout OptionReader
  ) {
    for (key, value) in pairs {
      guard let name = key.string, let text = reader.text(value, name) else { continue }
      book.parameters[name] = text
      declarations[name] = (ParameterKind(of: value), reader.position(of: value))
    }
  }

  private mutating func readPackage(
    _ pairs: [(key: Node, value: Node)], by reader: inout OptionReader
  ) {
    for (key, value) in pairs {
      let name = key.string ?? ""
      switch name {
      case "path": book.package = reader.text(value, name) ?? book.package
      case "products":
        let nodes = reader.list(value, name)
        book.products = nodes.compactMap { reader.text($0, "a product") }
      default: reader.unknown(key, among: Setting.package.names, what: "key of 'package'")
      }
    }
  }

  private mutating func readReferencePrefixes(
    _ pairs: [(key: Node, value: Node)], by reader: inout OptionReader
  ) {
    let kinds = ["fig", "tbl", "eq", "sec", "lst", "chapters"]
    for (key, value) in pairs {
      let name = key.string ?? ""
      guard let kind = kinds.first(where: { "\($0)-prefix" == name }) else {
        reader.unknown(key, among: Setting.references.names, what: "key of 'crossref'")
        continue
      }
      book.referencePrefixes[kind] = reader.text(value, name)
    }
  }

  private mutating func readExecution(
    _ pairs: [(key: Node, value: Node)], by reader: inout OptionReader
  ) {
    for (key, value) in pairs {
      switch key.string {
      case "timeout": book.timeout = reader.positive(value, "timeout")
      default: reader.unknown(key, among: Setting.execution.names, what: "key of 'execute'")
      }
    }
  }
}
