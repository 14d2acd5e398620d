/// Reads the lines of grammar files.
struct GrammarReader {
  private(set) var source = GrammarSource()

  /// Adds what the file `name` says.
  mutating func read(_ text: String, file: String) throws(GrammarError) {
    var isInsideRule = false
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let place = GrammarPlace(file: file, line: index + 1)
      let line = line.trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("[") {
        source.definitions.append(try header(line, at: place))
        isInsideRule = true
      } else if line.hasPrefix("parameter ") {
        source.parameters.append(try parameter(line, at: place))
        isInsideRule = false
      } else if isInsideRule {
        let alternatives = try alternatives(line, at: place)
        source.definitions[source.definitions.count - 1].alternatives += alternatives
      } else {
        throw .malformedLine(place, reason: "an alternative must stand below a rule's [header]")
      }
    }
  }

  /// `parameter name other: value other-value | value other-value`.
  private func parameter(
    _ line: Substring, at place: GrammarPlace
  ) throws(GrammarError) -> GrammarSource.Parameter {
    let halves = line.dropFirst("parameter ".count).split(separator: ":", maxSplits: 1)
    guard halves.count == 2 else {
      throw .malformedLine(place, reason: "a parameter is written 'parameter name: value | value'")
    }
    let names = halves[0].split(separator: " ").map(String.init)
    let rows = halves[1].split(separator: "|").map { $0.split(separator: " ").map(String.init) }
    for row in rows where row.count != names.count {
      throw .malformedLine(
        place,
        reason: "\(names.count) names, but \(row.count) values in '\(row.joined(separator: " "))'")
    }
    return .init(names: names, rows: rows)
  }

  /// `[name] flag flag`.
  private func header(
    _ line: Substring, at place: GrammarPlace
  ) throws(GrammarError) -> GrammarSource.Definition {
    guard let close = line.firstIndex(of: "]") else {
      throw .malformedLine(place, reason: "the header lacks its ']'")
    }
    let name = line[line.index(after: line.startIndex)..<close]
    try checkName(name, at: place)
    var mode = GrammarRule.Mode.fresh
    var rankShift: Int?
    for flag in line[line.index(after: close)...].split(separator: " ") {
      switch flag {
      case "once": mode = .once
      case "given": mode = .given
      case "ranked": rankShift = 1
      default:
        guard rankShift != nil, let shift = Int(flag), (0...1_000).contains(shift) else {
          throw .malformedLine(
            place, reason: "unknown flag '\(flag)': once, given, ranked or ranked 0...1000")
        }
        rankShift = shift
      }
    }
    return .init(name: String(name), place: place, mode: mode, rankShift: rankShift)
  }

  /// `alternative | 3 * alternative`.
  private func alternatives(
    _ line: Substring, at place: GrammarPlace
  ) throws(GrammarError) -> [GrammarSource.Alternative] {
    var alternatives: [GrammarSource.Alternative] = []
    for piece in line.split(separator: "|", omittingEmptySubsequences: false) {
      let (weight, text) = try weighted(piece.trimmed, at: place)
      guard !text.isEmpty else {
        throw .malformedLine(place, reason: "an empty alternative is written (nothing)")
      }
      let parts = text == "(nothing)" ? [] : try parts(text, at: place)
      alternatives.append(.init(place: place, weight: weight, parts: parts))
    }
    return alternatives
  }

  /// The weight and the text of `3 * text`; the weight is 1 where none is written.
  private func weighted(
    _ text: Substring, at place: GrammarPlace
  ) throws(GrammarError) -> (Int, Substring) {
    guard let star = text.firstIndex(of: "*") else { return (1, text) }
    let written = text[..<star].trimmed
    guard let weight = Int(written), (1...1_000).contains(weight) else {
      throw .malformedLine(
        place, reason: "the weight '\(written)' is not a whole number in 1...1000")
    }
    return (weight, text[text.index(after: star)...].trimmed)
  }

  /// Text and `{references}`.
  private func parts(
    _ text: Substring, at place: GrammarPlace
  ) throws(GrammarError) -> [GrammarSource.Part] {
    var parts: [GrammarSource.Part] = []
    var rest = text
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else {
        throw .malformedLine(place, reason: "a brace without its partner in '\(text)'")
      }
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      parts.append(try reference(rest[rest.index(after: open)..<close], at: place))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    return parts
  }

  /// `name` or `modifier name`.
  private func reference(
    _ text: Substring, at place: GrammarPlace
  ) throws(GrammarError) -> GrammarSource.Part {
    let words = text.split(separator: " ")
    guard let name = words.last, words.count <= 2 else {
      throw .malformedLine(place, reason: "'{\(text)}' is not {rule} or {modifier rule}")
    }
    try checkName(name, at: place)
    guard words.count == 2 else { return .reference(String(name), nil) }
    guard let modifier = GrammarRule.Modifier(rawValue: String(words[0])) else {
      let known = GrammarRule.Modifier.allCases.map(\.rawValue).joined(separator: ", ")
      throw .malformedLine(place, reason: "unknown modifier '\(words[0])': \(known)")
    }
    return .reference(String(name), modifier)
  }

  private func checkName(_ name: Substring, at place: GrammarPlace) throws(GrammarError) {
    let isName =
      !name.isEmpty
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-<>".contains($0)) }
    guard isName else { throw .malformedLine(place, reason: "'\(name)' is not a rule's name") }
  }
}

extension Substring {
  /// Without white space at either end.
  fileprivate var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
    return start[...last]
  }
}
