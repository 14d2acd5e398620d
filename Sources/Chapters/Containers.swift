/// The lines of a chapter that open and close containers.
///
/// CommonMark knows no containers, so each `:::` line is replaced by a comment of HTML, which the
/// parser keeps as a block of its own wherever it stands.
struct Containers {
  /// What `::: {.callout-note title="…"}` opens.
  struct Container {
    var kind: String
    var title: String?
    var column: Int
  }

  /// What a comment stands for.
  enum Marker {
    case open(Container)
    case close
  }

  /// The kinds of callouts.
  static let kinds = ["note", "tip", "important", "caution", "warning"]

  private let source: SourceText
  private let skipped: Int
  private var markers: [Int: Marker] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter skipping: how many lines at the start are front matter.
  init(source: SourceText, skipping: Int) {
    self.source = source
    skipped = skipping
  }

  /// The Markdown with front matter blanked and every `:::` line replaced.
  mutating func replaceMarkers() -> String {
    var lines = source.lines
    for index in 0..<min(skipped, lines.count) { lines[index] = "" }
    let plain = lines.joined(separator: "\n") + "\n"
    guard lines.contains(where: { $0.contains(":::") }) else { return plain }
    var literal: Set<Int> = []
    Self.collectLiteralLines(of: MarkdownNode.parse(plain), into: &literal)
    for index in lines.indices where !literal.contains(index + 1) {
      let text = lines[index].drop { $0 == " " || $0 == "\t" || $0 == ">" }
      guard text.hasPrefix(":::") else { continue }
      let prefix = lines[index].dropLast(text.count)
      let marker = read(text, line: index + 1, column: prefix.utf8.count + 1)
      markers[index + 1] = marker
      lines[index] = "\(prefix)<!--octavo:\(index + 1)-->"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a node stands for, if it replaces a `:::` line.
  func marker(of node: MarkdownNode) -> Marker? {
    guard node.kind == .htmlBlock, node.literal.contains("<!--octavo:") else { return nil }
    return markers[node.lines.lowerBound]
  }

  /// The index of the node that closes a container opened just before `start`.
  func end(in nodes: [MarkdownNode], from start: Int) -> Int? {
    var depth = 1
    for index in start..<nodes.count {
      switch marker(of: nodes[index]) {
      case .open: depth += 1
      case .close: depth -= 1
      case nil: break
      }
      if depth == 0 { return index }
    }
    return nil
  }

  private static func collectLiteralLines(of node: MarkdownNode, into lines: inout Set<Int>) {
    switch node.kind {
    case .code, .htmlBlock: lines.formUnion(node.lines)
    default: for child in node.children { collectLiteralLines(of: child, into: &lines) }
    }
  }

  private mutating func read(_ text: Substring, line: Int, column: Int) -> Marker {
    let rest = String(text.drop { $0 == ":" }).trimmingBlanks
    guard !rest.isEmpty else { return .close }
    var container = Container(kind: "note", column: column)
    guard rest.hasPrefix("{"), rest.hasSuffix("}") else {
      report(
        "a container is written '::: {.callout-note}'", line: line, column: column,
        suggestion: nil)
      return .open(container)
    }
    var hasKind = false
    for word in Self.words(of: rest.dropFirst().dropLast()) {
      if word.hasPrefix(".callout-") {
        container.kind = String(word.dropFirst(9))
        hasKind = true
      } else if word.hasPrefix("title=\""), word.hasSuffix("\""), word.count > 7 {
        container.title = String(word.dropFirst(7).dropLast())
      } else {
        report("unknown container attribute '\(word)'", line: line, column: column, suggestion: nil)
      }
    }
    if !hasKind || !Self.kinds.contains(container.kind) {
      let nearest = Suggestion.nearest(to: container.kind, among: Self.kinds)
      report(
        hasKind ? "unknown callout '\(container.kind)'" : "this container has no kind",
        line: line, column: column,
        suggestion: hasKind && nearest != nil
          ? nearest : "known are \(Self.kinds.map { ".callout-" + $0 }.joined(separator: ", "))")
      container.kind = "note"
    }
    return .open(container)
  }

  private mutating func report(_ message: String, line: Int, column: Int, suggestion: String?) {
    diagnostics.append(
      source.diagnostic(message, line: line, column: column, suggestion: suggestion))
  }

  /// The words of an attribute list; blanks inside quotation marks belong to a word.
  private static func words(of text: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == " ", !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
