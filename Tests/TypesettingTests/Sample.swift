import Plots

@testable import Typesetting

/// Blocks for tests, in 10 point type on pages of 300 by 400 points of text.
enum Sample {
  static let plain = TextStyle(size: 10)
  static let bold = TextStyle(.heading, size: 12, isBold: true)
  static let code = TextStyle(.monospaced, size: 8)
  static let small = TextStyle(size: 8)
  static let stroke = Scene.Stroke(color: .black, width: 0.5)
  static let format = PageFormat(
    size: Size(width: 400, height: 500), inner: 60, outer: 40, top: 50, bottom: 50)

  /// A hyphenator that breaks long words every three letters.
  static func hyphens(in word: String) -> [Int] {
    word.count < 6 ? [] : Array(stride(from: 3, through: word.count - 3, by: 3))
  }

  static func setter(
    isTwoSided: Bool = false, head: @escaping (PageSituation) -> [PageElement] = { _ in [] }
  ) -> PageSetter {
    var format = format
    format.isTwoSided = isTwoSided
    return PageSetter(
      format: format, metrics: TimesMetrics(), hyphenation: hyphens, runningHead: head)
  }

  static func pages(_ blocks: [Flow.Block]) -> Pagination { setter().set(Flow(blocks)) }

  /// A word of letters for a number; no two numbers have the same.
  static func word(_ number: Int, kind: String) -> String {
    var (rest, letters) = (number, "")
    repeat {
      letters += ["ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu"][rest % 10]
      rest /= 10
    } while rest > 0
    return kind + letters
  }

  static func words(_ range: Range<Int>, kind: String) -> String {
    range.map { word($0, kind: kind) }.joined(separator: " ")
  }

  static func paragraph(_ text: String, style: TextStyle = plain, leading: Double = 12) -> Paragraph
  {
    Paragraph([.text(text, style)], leading: leading, spacing: Spacing(after: 4))
  }

  /// A paragraph that fills a number of lines.
  static func lines(_ count: Int) -> Flow.Block {
    let pieces = (0..<count).flatMap { line -> [Paragraph.Piece] in
      [.text("line \(line)", plain)] + (line < count - 1 ? [.lineBreak] : [])
    }
    return .paragraph(Paragraph(pieces, leading: 10, alignment: .ragged))
  }

  static func heading(
    _ title: String, level: Int = 2, start: Flow.PageStart? = nil
  ) -> Flow.Block {
    let paragraph = Paragraph(
      [.text(title, bold)], leading: 20, alignment: .ragged,
      spacing: Spacing(before: 10, after: 5))
    return .heading(
      Flow.Heading(paragraph, level: level, destination: title, title: title, start: start))
  }

  static func figure(
    _ name: String, height: Double, placement: Flow.Figure.Placement = .floating,
    width: Double = 200
  ) -> Flow.Block {
    let area = Rectangle(x: 0, y: 0, width: width, height: height)
    let shape = Scene.Shape(path: .rectangle(area), fill: .black, role: "mark")
    let panel = Flow.Figure.Panel(
      size: area.size, elements: [.shape(shape)], alternative: "a drawing")
    return .figure(
      Flow.Figure(
        [panel], caption: paragraph("caption \(name)", style: small, leading: 10),
        destination: name, placement: placement, spacing: Spacing(before: 8, after: 8)))
  }

  static func listing(
    _ lines: [String], isCode: Bool = true, ground: Ground = Ground(padding: 5)
  ) -> Flow.Block {
    .listing(
      Flow.Listing(
        lines.map { line in line.isEmpty ? [] : [Flow.Listing.Token(line, code)] }, style: code,
        leading: 10, numbering: .init(style: code, gap: 4), isCode: isCode, ground: ground,
        spacing: Spacing(before: 6, after: 6)))
  }

  static func cell(_ text: String) -> Paragraph {
    Paragraph([.text(text, small)], leading: 10)
  }

  static func table(
    _ columns: [Flow.Table.Alignment], head: [String], rows: [[String]]
  ) -> Flow.Block {
    .table(
      Flow.Table(
        columns: columns, head: head.isEmpty ? [] : [head.map(cell)],
        rows: rows.map { $0.map(cell) },
        caption: Paragraph([.text("table of things", small)], leading: 10),
        continuation: [.text(" (continued)", small)], rule: stroke,
        spacing: Spacing(before: 6, after: 6)))
  }

  static func note(_ text: String) -> Paragraph.Piece {
    .note(
      Footnote(
        mark: [.text("*", TextStyle(size: 6, rise: 3))],
        blocks: [.paragraph(Paragraph([.text(text, small)], leading: 10))]))
  }
}

extension SetPage {
  /// Its runs of text in the order in which they are read.
  var texts: [SetText] { content.flatMap(\.texts) }

  /// Its words in the order in which they are read; hyphens are gone.
  var words: [Substring] {
    Self.joined(texts).split(separator: " ")
  }

  /// Runs as they are read: with a space between lines unless a hyphen is there, and between cells.
  static func joined(_ texts: [SetText]) -> String {
    var text = ""
    var last: SetText?
    for run in texts {
      if let last {
        if run.origin.y == last.origin.y {
          // Runs of one style that follow each other are one, unless they are cells.
          if run.style == last.style { text += " " }
        } else if text.last == "\u{AD}" {
          text.removeLast()
        } else {
          text += " "
        }
      }
      text += run.string
      last = run
    }
    return text
  }
}

extension [SetPage] {
  /// The words of all pages, of one kind; notes and captions are read by themselves.
  func words(ofKind kind: String) -> [String] {
    var (body, notes, captions): ([SetText], [SetText], [SetText]) = ([], [], [])
    for (page, content) in enumerated() {
      for element in content.content {
        let texts = element.moved(by: Point(x: 0, y: Double(page) * 10_000)).texts
        switch element {
        case .tagged(.note, _): notes += texts
        case .tagged(.caption, _): captions += texts
        default: body += texts
        }
      }
    }
    return [body, notes, captions].flatMap { texts in
      SetPage.joined(texts).split(whereSeparator: { $0 == " " || $0 == "*" })
        .filter { $0.hasPrefix(kind) }.map(String.init)
    }
  }
}
