/// The Markdown of a chapter on its way to cmark: what CommonMark doesn't know is taken out or replaced, line by line, and no line is added or removed.
struct MarkedText {
  /// What a replaced line begins with, by the line.
  enum Mark {
    /// `::: {…}`.
    case open(Container)
    /// `:::`.
    case close
    /// `: `, a meaning of a term or the caption of a table.
    case colon
    /// `[^x]:`.
    case note(String)
  }

  let source: SourceText
  /// The lines; the blanked ones of front matter included.
  var lines: [PlacedText]
  /// What was replaced.
  var marks: [Int: Mark] = [:]
  /// What the placeholders stand for.
  var pieces: [Piece] = []
  /// The attributes at the end of headings and captions, by their first line.
  var trailingAttributes: [Int: Attributes] = [:]
  /// Where the links of the text stand, by their destinations.
  var linkPlaces: [String: [Position]] = [:]
  /// What was wrong.
  var diagnostics: [Diagnostic] = []

  /// - Parameter skipping: how many lines at the start are front matter.
  init(source: SourceText, skipping: Int) {
    self.source = source
    lines = source.lines.enumerated().map { index, line in
      PlacedText(index < skipping ? [] : Array(line.utf8), line: index + 1)
    }
    refuseReservedCharacters()
    markDefinitions()
    let outline = Outline(of: markdown)
    markContainers(except: outline)
    takeDisplayFormulas(except: outline)
    takeInlines(restoreMisplaced())
  }

  /// The text for cmark.
  var markdown: [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line.bytes
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Adds a finding at a place of the file.
  mutating func report(
    _ message: String, at place: (line: Int, column: Int), _ suggestion: String? = nil
  ) {
    diagnostics.append(
      source.diagnostic(message, line: place.line, column: place.column, suggestion: suggestion))
  }

  /// The characters that placeholders are made of are nobody's, so nobody may write them.
  private mutating func refuseReservedCharacters() {
    for index in lines.indices where lines[index].bytes.contains(Placeholder.lead[0]) {
      var bytes = lines[index].bytes
      for offset in bytes.indices.dropLast(2) where bytes[offset...].starts(with: Placeholder.lead)
      {
        guard (Placeholder.start...Placeholder.fill).contains(bytes[offset + 2]) else { continue }
        report(
          "this character is reserved: Unicode assigns it to nobody",
          at: lines[index].place(at: offset))
        bytes.replaceSubrange(offset..<offset + 3, with: "\u{FFFD}".utf8)
      }
      lines[index] = PlacedText(bytes, line: index + 1)
    }
  }

  /// Makes items of lists of the lines that begin with `: ` or `[^x]:`, so that what is indented below belongs to them.
  private mutating func markDefinitions() {
    // What looks like code may stand within a definition, and be found only when that is known.
    for _ in 0..<4 {
      let candidates = lines.indices.filter {
        marks[$0 + 1] == nil && definition(in: lines[$0]) != nil
      }
      guard !candidates.isEmpty else { return }
      let outline = Outline(of: markdown)
      var isChanged = false
      for index in candidates where !outline.isLiteral(index + 1) {
        guard let (mark, prefix, rest) = definition(in: lines[index]) else { continue }
        marks[index + 1] = mark
        var line = lines[index].slice(0..<prefix)
        let place = lines[index].place(at: prefix)
        line.append(
          "+   ".utf8.prefix(max(2, min(4, rest - prefix))), line: place.line, column: place.column)
        line.append(lines[index].slice(rest..<lines[index].bytes.count))
        lines[index] = line
        isChanged = true
      }
      guard isChanged else { return }
    }
  }

  /// The mark at the beginning of a line, where it stands and what follows it.
  private func definition(in line: PlacedText) -> (mark: Mark, prefix: Int, rest: Int)? {
    let bytes = line.bytes
    guard let start = bytes.firstIndex(where: { !$0.isBlank && $0 != UInt8(ascii: ">") }) else {
      return nil
    }
    var index = start
    if bytes[start] == UInt8(ascii: ":") {
      guard start + 1 < bytes.count, bytes[start + 1].isBlank else { return nil }
      index = start + 1
      while index < bytes.count, bytes[index].isBlank { index += 1 }
      return index == bytes.count ? nil : (.colon, start, index)
    }
    guard bytes[start...].starts(with: "[^".utf8) else { return nil }
    index = start + 2
    while index < bytes.count, bytes[index] != UInt8(ascii: "]"), !bytes[index].isBlank {
      index += 1
    }
    guard index > start + 2, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "]"),
      bytes[index + 1] == UInt8(ascii: ":")
    else { return nil }
    let label = line.string(start + 2..<index)
    index += 2
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    return (.note(label), start, index)
  }

  /// Gives back the lines whose marks cmark sees as text of a paragraph, and the outline of what is left.
  private mutating func restoreMisplaced() -> Outline {
    let outline = Outline(of: markdown)
    var isChanged = false
    for (line, mark) in marks.sorted(by: { $0.key < $1.key }) {
      switch mark {
      case .open, .close:
        guard !outline.isLiteral(line) else { continue }
        report(
          "':::' can't stand within a paragraph",
          at: (line, source.column(of: UInt8(ascii: ":"), line: line) ?? 1),
          "leave out the blanks before it")
      case .colon, .note:
        guard !outline.itemLines.contains(line) else { continue }
      }
      marks[line] = nil
      lines[line - 1] = PlacedText(Array(source.lines[line - 1].utf8), line: line)
      isChanged = true
    }
    return isChanged ? Outline(of: markdown) : outline
  }
}
