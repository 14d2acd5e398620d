import Yams

/// Reads YAML where every key is known, every value has its type, and every mistake its place.
struct OptionReader {
  /// Where a line of the YAML text stands in the file: its line and the columns cut off before it.
  struct Origin {
    var line: Int
    var cut: Int
  }

  /// The file, for excerpts.
  let source: SourceText
  /// One origin a line of the YAML text.
  let origins: [Origin]
  /// What was found wrong so far.
  private(set) var diagnostics: [Diagnostic] = []

  init(source: SourceText, origins: [Origin]) {
    self.source = source
    self.origins = origins
  }

  /// The pairs of the mapping that `yaml` is; empty when it is empty or broken.
  mutating func mapping(_ yaml: String) -> [(key: Node, value: Node)] {
    do {
      // Without the rules for types, whose regular expressions cost more than the whole reading, and with an encoding,
      // which is looked up in the environment each time otherwise.
      guard let root = try Yams.compose(yaml: yaml, .basic, .default, .utf8) else { return [] }
      return pairs(of: root, named: "these lines")
    } catch let error as YamlError {
      diagnostics.append(diagnostic(for: error))
      return []
    } catch {
      diagnostics.append(finding("the YAML can't be read: \(error)", line: 1, column: 1))
      return []
    }
  }

  /// The pairs of a nested mapping.
  mutating func pairs(of node: Node, named name: String) -> [(key: Node, value: Node)] {
    guard let mapping = node.mapping else {
      report("\(name) must hold 'key: value' pairs", at: node)
      return []
    }
    return mapping.map { (key: $0.key, value: $0.value) }
  }

  /// Says that a key is not known, with the nearest one that is.
  mutating func unknown(_ key: Node, among names: [String], what: String) {
    let name = key.string ?? ""
    report(
      "unknown \(what) '\(name)'", at: key,
      suggestion: Suggestion.nearest(to: name, among: names)
        ?? "known are \(names.sorted().joined(separator: ", "))")
  }

  /// A label, which may have to begin in one way.
  mutating func label(_ node: Node, _ name: String, prefix: String = "") -> String? {
    guard let text = text(node, name) else { return nil }
    if !Label.isValid(text) {
      report("'\(text)' is no label", at: node, suggestion: Label.rule)
    } else if !text.hasPrefix(prefix) || text.count == prefix.count {
      report("'\(name)' must begin with '\(prefix)'", at: node)
    } else {
      return text
    }
    return nil
  }

  /// A whole number from 1.
  mutating func count(_ node: Node, _ name: String, through last: Int) -> Int? {
    if let number = node.scalar.flatMap({ Int($0.string) }), (1...last).contains(number) {
      return number
    }
    report("\(subject(name)) must be a whole number from 1 to \(last)", at: node)
    return nil
  }

  /// `true` or `false`.
  mutating func bool(_ node: Node, _ name: String) -> Bool? {
    if let scalar = node.scalar, scalar.style == .plain, let value = Bool(scalar.string) {
      return value
    }
    report("\(subject(name)) must be true or false", at: node)
    return nil
  }

  /// A number above zero.
  mutating func positive(_ node: Node, _ name: String) -> Double? {
    if let value = node.scalar.flatMap({ Double($0.string) }), value > 0, value.isFinite {
      return value
    }
    report("\(subject(name)) must be a number above zero", at: node)
    return nil
  }

  /// A text.
  mutating func text(_ node: Node, _ name: String) -> String? {
    if let scalar = node.scalar, node.null == nil { return scalar.string }
    report("\(subject(name)) must be a text", at: node)
    return nil
  }

  /// One of a few words.
  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ node: Node, _ name: String
  ) -> Value? {
    let text = node.scalar?.string ?? ""
    if let value = Value(rawValue: text) { return value }
    let names = Value.allCases.map(\.rawValue)
    let list = names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    report(
      "\(subject(name)) must be \(list)", at: node,
      suggestion: text.isEmpty ? nil : Suggestion.nearest(to: text, among: names))
    return nil
  }

  /// A list.
  mutating func list(_ node: Node, _ name: String) -> [Node] {
    if let sequence = node.sequence { return Array(sequence) }
    report("\(subject(name)) must be a list", at: node)
    return []
  }

  /// The nodes of a list, or the one node that is no list.
  func listOrOne(_ node: Node) -> [Node] { node.sequence.map { Array($0) } ?? [node] }

  /// What a finding is about: a key, which is quoted, or a thing without one, such as `a chapter`.
  private func subject(_ name: String) -> String {
    name.hasPrefix("a ") ? name : "'\(name)'"
  }

  /// Adds a finding at a node.
  mutating func report(
    _ message: String, at node: Node, severity: Diagnostic.Severity = .error,
    suggestion: String? = nil
  ) {
    var finding = finding(
      message, line: node.mark?.line ?? 1, column: node.mark?.column, suggestion: suggestion)
    finding.severity = severity
    diagnostics.append(finding)
  }

  /// The line of the file at which a node begins.
  func line(of node: Node) -> Int { origin(node.mark?.line ?? 1).line }

  /// The place in the file at which a node begins.
  func position(of node: Node) -> Position? {
    node.mark.flatMap { finding("", line: $0.line, column: $0.column).position }
  }

  private func origin(_ line: Int) -> Origin {
    let index = min(max(line - 1, 0), origins.count - 1)
    return origins.indices.contains(index) ? origins[index] : Origin(line: 1, cut: 0)
  }

  private func finding(
    _ message: String, line: Int, column: Int?, suggestion: String? = nil
  ) -> Diagnostic {
    let origin = origin(line)
    return source.diagnostic(
      message, line: origin.line,
      column: column.map { source.column(scalar: $0 + origin.cut, line: origin.line) },
      suggestion: suggestion)
  }

  private func diagnostic(for error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      guard mark.line > origins.count, let last = origins.last else {
        return finding("bad YAML: \(problem)", line: mark.line, column: mark.column)
      }
      // Something is missing at the end; the parser is a line beyond it by then.
      let width = source.line(last.line)?.unicodeScalars.count ?? 0
      return finding("bad YAML: \(problem)", line: origins.count, column: width - last.cut + 1)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let names = duplicates.sorted().map { "'\($0)'" }.joined(separator: ", ")
      return finding("\(names) is given twice", line: context.mark.line, column: nil)
    default:
      return finding("bad YAML: \(error)", line: 1, column: 1)
    }
  }
}
