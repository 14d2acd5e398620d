/// Finds what CommonMark doesn't know within the lines of one paragraph, heading or row.
///
/// It goes through the text once and steps over code, HTML, addresses and escapes as cmark does.
struct InlineScanner {
  /// What it looks for.
  enum Aim {
    /// `$$…$$` alone.
    case displayFormulas
    /// Everything else, in such lines.
    case inlines(Outline.Run.Kind)
  }

  /// A bracket that is open.
  struct Bracket {
    /// Where it stands.
    var offset: Int
    /// What stands before it: `!` of a picture, `^` of a note.
    var lead: UInt8?
    /// How many edits there were.
    var edits: Int
    /// The keys that stand in it directly.
    var keys: [Key] = []
    /// The semicolons that stand in it directly.
    var semicolons: [Int] = []
  }

  /// What an `@` refers to.
  struct Key {
    /// Where the `@` stands.
    var offset: Int
    /// Where the name ends.
    var end: Int
    /// The name.
    var name: String
    /// The label, if it is one.
    var label: String?
    /// Whether a `-` stands before it.
    var isBare: Bool
    /// Whether the label has a capital.
    var isCapitalized: Bool
  }

  let text: PlacedText
  let source: SourceText
  let aim: Aim
  var bytes: [UInt8] { text.bytes }
  var index = 0
  /// What takes the place of what, in order.
  var edits: [Edit] = []
  /// Whether attributes at the end belong to the whole, as those of headings do.
  var takesTrailingAttributes = false
  /// The attributes at the end.
  var attributes: Attributes?
  var diagnostics: [Diagnostic] = []
  private var brackets: [Bracket] = []
  /// Whether a bracket is open.
  var isInBrackets: Bool { !brackets.isEmpty }
  /// The links that name their destination at once: that, and where their bracket opens.
  var links: [(destination: String, offset: Int)] = []
  /// Where the scripts end that are open.
  var scriptEnds: Set<Int> = []
  private let ticks: BacktickRuns
  /// What was sought in vain, and needn't be sought again.
  var missing: Set<String> = []
  /// The textual citation that ends here, which may have a suffix in brackets.
  private var suffixable: (end: Int, edit: Int)?

  init(_ text: PlacedText, source: SourceText, takes aim: Aim) {
    self.text = text
    self.source = source
    self.aim = aim
    ticks = BacktickRuns(text.bytes)
  }

  /// Goes through the text.
  mutating func scan() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): escape()
      case UInt8(ascii: "`"): code()
      case UInt8(ascii: "<"): skipHTML()
      case UInt8(ascii: "$"): dollar()
      case UInt8(ascii: "h"), UInt8(ascii: "w"): index = addressEnd(at: index) ?? index + 1
      default:
        if case .inlines = aim { inlineMark() } else { index += 1 }
      }
    }
  }

  private mutating func inlineMark() {
    switch bytes[index] {
    case UInt8(ascii: "["): openBracket()
    case UInt8(ascii: "]"): closeBracket()
    case UInt8(ascii: ";"):
      if !brackets.isEmpty { brackets[brackets.count - 1].semicolons.append(index) }
      index += 1
    case UInt8(ascii: "@"): at()
    case UInt8(ascii: "{"): brace()
    case UInt8(ascii: "~"), UInt8(ascii: "^"): scriptMark()
    default: index += 1
    }
  }

  // MARK: Code

  private mutating func code() {
    let start = index
    let length = ticks.length(at: start)
    guard let close = ticks.next(length: length, from: start + length) else {
      index += length
      return
    }
    index = close + length
    guard case .inlines(let kind) = aim else { return }
    // As in CommonMark, one blank on either side belongs to the ticks.
    let inside = text.slice(start + length..<close).trimmingBlanks
    guard inside.bytes.starts(with: "{swift}".utf8) else { return }
    let expression = inside.slice(7..<inside.bytes.count).trimmingBlanks
    guard !expression.bytes.isEmpty else {
      report("an inline value needs an expression", at: inside.place(at: 0))
      return
    }
    var swift = expression.string.replacing("\n", with: " ")
    if kind == .tableRow { swift = swift.replacing("\\|", with: "|") }
    let place = expression.place(at: 0)
    take(start..<index, .value(swift), at: place)
  }

  /// Where the code ends whose ticks stand at an offset, or where the ticks do.
  func codeEnd(at start: Int) -> Int {
    let length = ticks.length(at: start)
    return (ticks.next(length: length, from: start + length) ?? start) + length
  }

  // MARK: Formulas

  private mutating func dollar() {
    let isDouble = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "$")
    switch aim {
    case .displayFormulas where isDouble: displayFormula()
    case .displayFormulas:
      // What stands between single ones on a line isn't looked at.
      let end = formulaEnd(at: index).flatMap { end in
        bytes[index..<end].contains(UInt8(ascii: "\n")) ? nil : end
      }
      index = end ?? index + 1
    case .inlines(.caption) where isDouble:
      report("a displayed formula can't stand in a caption", at: text.place(at: index))
      index += 2
    case .inlines where isDouble: index += 2
    case .inlines:
      guard let end = formulaEnd(at: index) else {
        index += 1
        return
      }
      let start = index
      index = end
      take(
        start..<end, .formula(text.string(start + 1..<end - 1)), at: text.place(at: start + 1))
    }
  }

  /// Where the formula ends that a dollar sign opens: no blank stands behind it, and the next dollar sign has none before it and no digit behind it.
  func formulaEnd(at start: Int) -> Int? {
    var end = start + 1
    guard end < bytes.count, !bytes[end].isBlank else { return nil }
    while end < bytes.count, bytes[end] != UInt8(ascii: "$") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < bytes.count, end > start + 1, !bytes[end - 1].isBlank else { return nil }
    return end + 1 < bytes.count && bytes[end + 1].isDigit ? nil : end + 1
  }

  private mutating func displayFormula() {
    let start = index
    var close = start + 2
    while close + 1 < bytes.count,
      bytes[close] != UInt8(ascii: "$") || bytes[close + 1] != UInt8(ascii: "$")
    {
      close += 1
    }
    guard close + 1 < bytes.count else {
      report(
        "this formula is never closed", at: text.place(at: start),
        "end it with '$$' before the next empty line")
      index = bytes.count
      return
    }
    let tex = text.slice(start + 2..<close).trimmingBlanks
    index = close + 2
    let formula = Block.DisplayFormula(source: tex.string, position: position(tex.place(at: 0)))
    if tex.bytes.isEmpty { report("this formula is empty", at: text.place(at: start)) }
    var brace = index
    while brace < bytes.count, bytes[brace] == UInt8(ascii: " ") { brace += 1 }
    var label: Attributes.Word?
    if let (attributes, end) = Attributes.read(text, at: brace) {
      diagnostics += source.findings(in: attributes, of: "a formula", prefix: "eq-")
      label = attributes.identifier
      index = end
    }
    take(start..<index, .displayFormula(formula, label), at: text.place(at: start))
  }

  // MARK: Brackets

  private mutating func openBracket() {
    let before = index > 0 ? bytes[index - 1] : nil
    // What closes a superscript opens no note.
    let isEscaped =
      index > 1 && bytes[index - 2] == UInt8(ascii: "\\")
      || edits.last?.piece?.isScriptEnd == true
        && edits.last?.range.upperBound == index
    let lead = before == UInt8(ascii: "!") || before == UInt8(ascii: "^") ? before : nil
    if lead == nil, bytes[index...].starts(with: "[^".utf8), let end = noteMarkEnd(at: index) {
      let place = text.place(at: index)
      let label = text.string(index + 2..<end - 1)
      take(index..<end, .noteMark(label), at: place)
      index = end
      return
    }
    brackets.append(Bracket(offset: index, lead: isEscaped ? nil : lead, edits: edits.count))
    index += 1
  }

  private func noteMarkEnd(at start: Int) -> Int? {
    var end = start + 2
    while end < bytes.count, bytes[end] != UInt8(ascii: "]"), bytes[end] != UInt8(ascii: "["),
      !bytes[end].isBlank
    {
      end += 1
    }
    return end < bytes.count && end > start + 2 && bytes[end] == UInt8(ascii: "]") ? end + 1 : nil
  }

  private mutating func closeBracket() {
    let close = index
    index += 1
    guard let bracket = brackets.popLast() else { return }
    let next = index < bytes.count ? bytes[index] : nil
    if bracket.lead == UInt8(ascii: "^") {
      edits.removeSubrange(bracket.edits...)
      links.removeAll { $0.offset > bracket.offset }
      let inside = text.slice(bracket.offset + 1..<close)
      take(bracket.offset - 1..<index, .note(inside), at: text.place(at: bracket.offset - 1))
    } else if next == UInt8(ascii: "("), let end = destinationEnd(at: index) {
      let destination = text.slice(index + 1..<end - 1)
      index = end
      guard bracket.lead != nil else {
        return links.append((destination.firstWord, bracket.offset))
      }
      let start = bracket.offset - 1
      let piece = Piece(kind: .picture, source: "", position: position(text.place(at: start)))
      edits.insert(Edit(range: start..<start, piece: piece), at: bracket.edits)
    } else if bracket.lead != nil {
      return
    } else if next == UInt8(ascii: "{"), let (attributes, end) = Attributes.read(text, at: index) {
      let place = text.place(at: bracket.offset)
      let start = Piece(
        kind: .spanStart(attributes), source: "[", position: position(place))
      edits.insert(
        Edit(range: bracket.offset..<bracket.offset + 1, piece: start), at: bracket.edits)
      take(close..<end, .spanEnd, at: text.place(at: close))
      index = end
    } else if let suffixable, suffixable.edit == bracket.edits - 1,
      suffixable.end <= bracket.offset, isGap(suffixable.end..<bracket.offset),
      next != UInt8(ascii: "["), hasSuffix(bracket, at: close)
    {
      closeSuffix(bracket, at: close, of: suffixable.edit)
    } else if !bracket.keys.isEmpty {
      closeKeys(bracket, at: close)
    }
  }

  /// Whether nothing, or one blank, stands in a range.
  private func isGap(_ range: Range<Int>) -> Bool {
    range.count < 2 && range.allSatisfy { bytes[$0].isBlank }
  }

  /// Where the parenthesis behind a link or a picture ends.
  private func destinationEnd(at start: Int) -> Int? {
    var (depth, end) = (0, start)
    var quote: UInt8?
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\\") {
        end += 2
        continue
      }
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        end > start, bytes[end - 1].isBlank
      {
        quote = byte
      } else if byte == UInt8(ascii: "(") {
        depth += 1
        // As in cmark, which no destination needs to be deeper for.
        if depth > 32 { return nil }
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return end + 1 }
      }
      end += 1
    }
    return nil
  }

  // MARK: References and citations

  private mutating func at() {
    guard let key = key(at: index) else {
      index += 1
      return
    }
    index = key.end
    if !brackets.isEmpty { brackets[brackets.count - 1].keys.append(key) }
    let place = text.place(at: key.offset)
    if let label = key.label {
      let item = CrossReference.Item(
        label: label, form: key.isCapitalized ? .capitalized : .full, position: position(place))
      take(key.offset..<key.end, .reference(CrossReference(items: [item])), at: place)
    } else {
      let item = Citation.Item(key: key.name, position: position(place))
      take(
        key.offset..<key.end, .citation(Citation(form: .textual, items: [item])), at: place)
      suffixable = (key.end, edits.count - 1)
    }
  }

  // MARK: Attributes

  private mutating func brace() {
    warnOfForeign()
    guard let (found, end) = Attributes.read(text, at: index) else {
      index += 1
      return
    }
    let before = index > 0 ? bytes[index - 1] : UInt8(ascii: " ")
    if takesTrailingAttributes, isHeadingEnd(end) {
      attributes = found
      edits.append(Edit(range: index..<end, piece: nil))
    } else if before == UInt8(ascii: ")") || before == UInt8(ascii: "`") {
      take(index..<end, .attributes(found), at: text.place(at: index))
    } else {
      index += 1
      return
    }
    index = end
  }

  /// Whether nothing but closing number signs, or a line below, follows.
  private func isHeadingEnd(_ start: Int) -> Bool {
    let rest = bytes[start...].drop { $0.isBlank || $0 == UInt8(ascii: "#") }
    guard let mark = rest.first else { return true }
    guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
    return bytes[rest.startIndex - 1] == UInt8(ascii: "\n")
      && rest.allSatisfy { $0.isBlank || $0 == mark }
  }

  // MARK: What was found

  mutating func take(_ range: Range<Int>, _ kind: Piece.Kind, at place: (line: Int, column: Int)) {
    let piece = Piece(kind: kind, source: text.string(range), position: position(place))
    edits.append(Edit(range: range, piece: piece))
  }

  mutating func report(
    _ message: String, at place: (line: Int, column: Int), _ suggestion: String? = nil
  ) {
    diagnostics.append(
      source.diagnostic(message, line: place.line, column: place.column, suggestion: suggestion))
  }

  func position(_ place: (line: Int, column: Int)) -> Position {
    Position(file: source.file, line: place.line, column: place.column)
  }
}

extension PlacedText {
  /// What stands before the first blank, without angle brackets: the destination of a link that may have a title.
  fileprivate var firstWord: String {
    let all = trimmingBlanks.bytes
    if all.first == UInt8(ascii: "<"), let end = all.firstIndex(of: UInt8(ascii: ">")) {
      return String(decoding: all[1..<end], as: UTF8.self)
    }
    return String(decoding: all.prefix { !$0.isBlank }, as: UTF8.self)
  }
}
