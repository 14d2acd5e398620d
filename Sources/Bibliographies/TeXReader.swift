import Chapters

/// Reads text in TeX once from start to end; what is open is kept in a list, so that no depth is too great.
struct TeXReader {
  /// How the text between two braces is set.
  enum Style {
    case plain
    case emphasis
    case strong
    case code
  }

  /// What stands in braces.
  private struct Group {
    /// How it is set.
    var style: Style
    /// Where its inlines begin.
    let start: Int
  }

  /// More styles than these within each other have no effect, so that the tree stays as shallow as any title needs it.
  private static let mostStyles = 8

  let scalars: [Unicode.Scalar]
  var position = 0
  private var groups: [Group] = []
  private var inlines: [Inline] = []
  /// How many of the groups have a style.
  private var styles = 0
  /// The characters since the last inline.
  private var pending = ""

  /// The place of the brace that closes the one at a place; 0 where there is none.
  private let closers: [Int]

  /// Where formulas are said to stand; without one they are text.
  let place: Position?

  init(_ source: String, at place: Position?) {
    self.place = place
    scalars = Array(source.unicodeScalars)
    var closers = [Int](repeating: 0, count: scalars.count)
    var open: [Int] = []
    for (place, scalar) in scalars.enumerated() {
      if scalar == "{" { open.append(place) }
      if scalar == "}", let start = open.popLast() { closers[start] = place }
    }
    self.closers = closers
  }

  /// The character so far from here; nil outside the text.
  func scalar(_ offset: Int = 0) -> Unicode.Scalar? {
    scalars.indices.contains(position + offset) ? scalars[position + offset] : nil
  }

  mutating func read() -> [Inline] {
    while let next = scalar() { read(next) }
    while !groups.isEmpty { close() }
    flush()
    return inlines.joinedTexts
  }

  private mutating func read(_ next: Unicode.Scalar) {
    switch next {
    case "{":
      position += 1
      open(.plain)
    case "}":
      position += 1
      if !groups.isEmpty { close() }
    case "\\": readCommand()
    case "$": readMathematics()
    case "~": replace(1, by: "\u{A0}")
    case "-" where scalar(1) == "-" && scalar(2) == "-": replace(3, by: "—")
    case "-" where scalar(1) == "-": replace(2, by: "–")
    case "`" where scalar(1) == "`": replace(2, by: "“")
    case "'" where scalar(1) == "'": replace(2, by: "”")
    case "`": replace(1, by: "‘")
    case "'": replace(1, by: "’")
    case "\n", "\t": replace(1, by: " ")
    default: replace(1, by: String(next))
    }
  }

  /// Moves on over so many characters that stand for a text.
  mutating func replace(_ count: Int, by text: String) {
    position += count
    pending += text
  }

  /// Begins a group.
  mutating func open(_ style: Style) {
    flush()
    let style = styles < Self.mostStyles ? style : .plain
    if style != .plain { styles += 1 }
    groups.append(Group(style: style, start: inlines.count))
  }

  /// What follows in the group at hand is set like this.
  mutating func switchStyle(_ style: Style) {
    guard let group = groups.last, group.start == inlines.count, pending.isEmpty else { return }
    removeGroup()
    open(style)
  }

  private mutating func close() {
    let group = groups[groups.count - 1]
    removeGroup()
    guard group.style != .plain else { return }
    flush()
    let content = Array(inlines[group.start...]).joinedTexts
    inlines.removeSubrange(group.start...)
    guard !content.isEmpty else { return }
    switch group.style {
    case .plain: break
    case .emphasis: inlines.append(.emphasis(content))
    case .strong: inlines.append(.strong(content))
    case .code: inlines.append(.code(TeXText.plain(content)))
    }
  }

  private mutating func removeGroup() {
    if groups.removeLast().style != .plain { styles -= 1 }
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    inlines.append(.text(pending))
    pending = ""
  }

  /// Adds a link.
  mutating func appendLink(_ address: String, _ content: [Inline]) {
    flush()
    inlines.append(.link(destination: address.unescapedAddress, title: "", content))
  }

  /// Reads what stands between dollar signs: letters and numbers become text, anything else is a formula.
  private mutating func readMathematics() {
    var end = position + 1
    while end < scalars.count, scalars[end] != "$" { end += scalars[end] == "\\" ? 2 : 1 }
    guard end < scalars.count else { return replace(1, by: "$") }
    let content = String(String.UnicodeScalarView(scalars[position + 1..<end]))
    let isWord = content.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
    position = end + 1
    if isWord {
      pending += content
    } else if let place {
      flush()
      inlines.append(.formula(content, place))
    } else {
      pending += "$\(content)$"
    }
  }

  /// Reads a group in braces as it stands, if one begins here, maybe after blanks.
  mutating func readArgument() -> String? {
    var start = position
    while start < scalars.count, scalars[start] == " " { start += 1 }
    guard start < scalars.count, scalars[start] == "{", closers[start] > 0 else { return nil }
    position = closers[start] + 1
    return String(String.UnicodeScalarView(scalars[start + 1..<closers[start]]))
  }
}
