import Plots

/// Lays out the items of one line.
struct LineComposer {
  /// How a line stands.
  struct Place {
    var alignment: Paragraph.Alignment
    /// Where its room begins and how wide it is, in points.
    var indent: Double
    var width: Double
    /// Whether it may stay shorter than the others of a justified paragraph.
    var isLast: Bool
  }

  /// What stands between two places without glue.
  private enum Unit {
    case word(String, style: Int, link: Int?)
    case space(LineItem)
    case box(InlineBox, link: Int?)
  }

  /// Words and spaces of one style that are drawn together.
  private struct Run {
    var string = ""
    var style: Int
    var link: Int?
    var x: Double
    /// What is added to each space; nil while there is none.
    var extra: Double?
  }

  private var units: [Unit] = []
  private let links: [LinkTarget]
  private var line = SetLine()

  init(_ items: ArraySlice<LineItem>, hasHyphen: Bool, links: [LinkTarget]) {
    self.links = links
    line.hasHyphen = hasHyphen
    var isOpen = false
    for item in items {
      switch item.content {
      case .fragment(let text):
        if isOpen, case .word(let start, item.style, item.link) = units.last {
          units[units.count - 1] = .word(
            start + text, style: item.style, link: item.link)
        } else {
          units.append(.word(text, style: item.style, link: item.link))
        }
        isOpen = true
        continue
      case .opportunity: continue
      case .space: units.append(.space(item))
      case .box(let box):
        units.append(.box(box, link: item.link))
        line.ascent = max(line.ascent, box.ascent)
        line.descent = max(line.descent, box.descent)
      case .destination(let name): line.destinations.append(name)
      case .note(let note): line.notes.append(note)
      }
      isOpen = false
    }
    if hasHyphen, case .word(let text, let style, let link) = units.last {
      units[units.count - 1] = .word(text + "\u{AD}", style: style, link: link)
    }
  }

  /// The line at its place.
  mutating func compose(at place: Place, measure: inout TypeMeasure) -> SetLine {
    var sums = LineSums()
    for unit in units {
      switch unit {
      case .word(let text, let style, _): sums.width += measure.width(of: text, in: style)
      case .space(let item): sums.add(item)
      case .box(let box, _): sums.width += box.width
      }
    }
    let room = place.width - sums.width
    let ratio = place.alignment == .justified ? Self.ratio(room, sums, isLast: place.isLast) : 0
    switch place.alignment {
    case .justified, .ragged: line.left = place.indent
    case .centered: line.left = place.indent + room / 2
    case .right: line.left = place.indent + room
    }
    line.right = draw(ratio: ratio, measure: &measure)
    return line
  }

  private static func ratio(_ room: Double, _ sums: LineSums, isLast: Bool) -> Double {
    if room < 0 { return sums.shrink > 0 ? max(-1, room / sums.shrink) : 0 }
    return isLast || sums.stretch == 0 ? 0 : room / sums.stretch
  }

  /// Draws the units from the left and returns where they end.
  private mutating func draw(ratio: Double, measure: inout TypeMeasure) -> Double {
    let styles = measure.styles
    var x = line.left
    var run: Run?
    var linked: (link: Int?, elements: [PageElement]) = (nil, [])
    func closeLink(_ line: inout SetLine) {
      if let link = linked.link, !linked.elements.isEmpty {
        line.elements.append(.link(links[link], linked.elements))
      } else {
        line.elements += linked.elements
      }
      linked = (nil, [])
    }
    func add(_ element: PageElement, link: Int?, to line: inout SetLine) {
      if link != linked.link { closeLink(&line) }
      linked.link = link
      linked.elements.append(element)
    }
    func closeRun(_ line: inout SetLine) {
      guard let closed = run else { return }
      let text = SetText(
        closed.string, style: styles[closed.style], origin: Point(x: closed.x, y: 0),
        wordSpacing: closed.extra ?? 0)
      add(.text(text), link: closed.link, to: &line)
      run = nil
    }
    func open(style: Int, link: Int?, extra: Double?) {
      if let last = run, last.style == style, last.link == link,
        extra == nil || last.extra == nil || last.extra == extra
      {
        run?.extra = last.extra ?? extra
      } else {
        closeRun(&line)
        run = Run(style: style, link: link, x: x, extra: extra)
      }
    }
    for unit in units {
      switch unit {
      case .word(let text, let style, let link):
        open(style: style, link: link, extra: nil)
        run?.string += text
        x += measure.width(of: text, in: style)
      case .space(let item):
        let extra = ratio * (ratio < 0 ? item.shrink : item.stretch)
        open(style: item.style, link: item.link, extra: extra)
        run?.string += " "
        x += item.width + extra
      case .box(let box, let link):
        closeRun(&line)
        for element in box.elements.moved(by: Point(x: x, y: 0)) {
          add(element, link: link, to: &line)
        }
        x += box.width
      }
    }
    closeRun(&line)
    closeLink(&line)
    return x
  }
}
