/// A paragraph as boxes, glue and penalties.
struct LineItems {
  /// Where words may break.
  struct Breaking: Equatable {
    /// Whether at Liang's points.
    var hyphenates = false
    /// Words wider than this, in points, may break between any two characters.
    var widest = Double.infinity
  }

  /// What ending a line inside of a word costs.
  enum Penalty {
    static let hyphen = 50.0
    static let dash = 50.0
    static let punctuation = 60.0
    static let hump = 90.0
    static let anywhere = 400.0
  }

  /// The items up to each forced end of a line.
  private(set) var segments: [[LineItem]] = [[]]
  /// Where the links lead.
  private(set) var links: [LinkTarget] = []
  private let breaking: Breaking
  private var word = Word()
  private var link: Int?

  /// Letters of one style that follow each other without a space.
  private struct Word {
    var text = ""
    var style = 0
    var isVerbatim = false
    /// Whether a letter or digit of another style stands right before it.
    var isContinued = false
  }

  init(_ pieces: [Paragraph.Piece], breaking: Breaking, measure: inout TypeMeasure) {
    self.breaking = breaking
    read(pieces, measure: &measure)
    endWord(before: nil, measure: &measure)
  }

  /// Whether there is nothing but spaces.
  var isEmpty: Bool { segments.count == 1 && segments[0][...].trimmed.isEmpty }

  private mutating func read(_ pieces: [Paragraph.Piece], measure: inout TypeMeasure) {
    for piece in pieces {
      switch piece {
      case .text(let text, let style):
        read(text, style: measure.index(of: style), isVerbatim: false, measure: &measure)
      case .verbatim(let text, let style):
        read(text, style: measure.index(of: style), isVerbatim: true, measure: &measure)
      case .box(let box):
        endWord(before: nil, measure: &measure)
        append(LineItem(content: .box(box), link: link, width: box.width))
      case .link(let target, let pieces):
        endWord(before: nil, measure: &measure)
        let outer = link
        link = links.count
        links.append(target)
        read(pieces, measure: &measure)
        endWord(before: nil, measure: &measure)
        link = outer
      case .destination(let name):
        endWord(before: nil, measure: &measure)
        append(LineItem(content: .destination(name)))
      case .note(let note):
        endWord(before: nil, measure: &measure)
        read(note.mark, measure: &measure)
        endWord(before: nil, measure: &measure)
        append(LineItem(content: .note(note)))
      case .lineBreak:
        endWord(before: nil, measure: &measure)
        segments.append([])
      }
    }
  }

  private mutating func read(
    _ text: String, style: Int, isVerbatim: Bool, measure: inout TypeMeasure
  ) {
    if word.style != style || word.isVerbatim != isVerbatim {
      let isContinued = word.text.unicodeScalars.last?.properties.isAlphabetic ?? false
      endWord(before: text.unicodeScalars.first, measure: &measure)
      word = Word(style: style, isVerbatim: isVerbatim, isContinued: isContinued)
    }
    var isAfterSpace = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\n", "\t", "\r":
        endWord(before: nil, measure: &measure)
        if isVerbatim || !(isAfterSpace || endsInSpace) {
          appendSpace(isBreakable: true, measure: measure)
        }
        isAfterSpace = true
      case "\u{A0}":
        endWord(before: nil, measure: &measure)
        appendSpace(isBreakable: false, measure: measure)
        isAfterSpace = false
      default:
        word.text.unicodeScalars.append(scalar)
        isAfterSpace = false
      }
    }
  }

  private var endsInSpace: Bool {
    if case .space(true) = segments.last?.last?.content { true } else { false }
  }

  private mutating func append(_ item: LineItem) { segments[segments.count - 1].append(item) }

  /// Spaces of prose stretch to one and a half of their width and shrink to two thirds; those of code stay.
  private mutating func appendSpace(isBreakable: Bool, measure: TypeMeasure) {
    let width = measure.space(in: word.style)
    append(
      LineItem(
        content: .space(isBreakable: isBreakable), style: word.style, link: link, width: width,
        stretch: word.isVerbatim ? 0 : width / 2, shrink: word.isVerbatim ? 0 : width / 3))
  }

  private mutating func endWord(before next: Unicode.Scalar?, measure: inout TypeMeasure) {
    defer {
      word.text = ""
      word.isContinued = false
    }
    guard !word.text.isEmpty else { return }
    var breaks = WordBreak.explicit(in: word.text, isVerbatim: word.isVerbatim)
    let isJoined = word.isContinued || next?.properties.isAlphabetic ?? false
    if breaking.hyphenates, !word.isVerbatim, breaks.isEmpty, !isJoined {
      breaks = WordBreak.hyphens(in: word.text, measure: &measure)
    }
    if breaking.widest.isFinite {
      let text = word.text.replacing("\u{AD}", with: "").replacing("\u{200B}", with: "")
      if measure.width(of: text, in: word.style) > breaking.widest {
        breaks = WordBreak.anywhere(in: word.text, beside: breaks)
      }
    }
    append(breaks, measure: &measure)
  }

  /// Adds the parts of a word and the places between them.
  private mutating func append(_ breaks: [WordBreak], measure: inout TypeMeasure) {
    var (style, text) = (word.style, word.text)
    guard !breaks.isEmpty else {
      let width = measure.width(of: text, in: style)
      return append(
        LineItem(content: .fragment(text), style: style, link: link, width: width))
    }
    let parts = WordBreak.parts(of: text, at: breaks)
    text = parts.joined()
    let whole = measure.width(of: text, in: style)
    var (prefix, reached) = ("", 0.0)
    for (part, place) in zip(parts, breaks) {
      prefix += part
      let width = measure.width(of: prefix, in: style)
      append(
        LineItem(
          content: .fragment(part), style: style, link: link, width: width - reached))
      let broken = place.hasHyphen ? measure.width(of: prefix + "\u{AD}", in: style) : width
      let rest = measure.width(of: String(text.dropFirst(prefix.count)), in: style)
      append(
        LineItem(
          content: .opportunity(hasHyphen: place.hasHyphen), style: style, link: link,
          penalty: place.penalty, before: broken - width, after: rest - (whole - width)))
      reached = width
    }
    append(
      LineItem(
        content: .fragment(parts.last ?? ""), style: style, link: link, width: whole - reached))
  }
}
