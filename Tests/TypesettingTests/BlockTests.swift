import Mathematics
import Plots
import Testing
import TestSupport

@testable import Typesetting

@Suite struct `Blocks` {
  @Test func `put labels of lists on the baseline of their text`() throws {
    let items = ["1.", "22."].map { label in
      Flow.List.Item(
        label: [.text(label, Sample.plain)], blocks: [.paragraph(Sample.paragraph("some text"))])
    }
    let list = Flow.List(items, indent: 20, labelGap: 5, itemGap: 3)
    let texts = Sample.pages([.list(list)]).pages[0].texts
    #expect(texts.map(\.string) == ["1.", "some text", "22.", "some text"])
    let metrics = TimesMetrics()
    for (label, text) in [(texts[0], texts[1]), (texts[2], texts[3])] {
      #expect(label.origin.y == text.origin.y && text.origin.x == 80)
      let right = label.origin.x + metrics.width(of: label.string, in: label.style)
      #expect(abs(right - 75) < 1e-9)
    }
  }

  @Test func `nest lists`() {
    let inner = Flow.List.Item(
      label: [.text("-", Sample.plain)], blocks: [.paragraph(Sample.paragraph("inner"))])
    let nested = Flow.List([inner], indent: 15, labelGap: 5, itemGap: 3)
    let outer = Flow.List.Item(label: [.text("*", Sample.plain)], blocks: [.list(nested)])
    let empty = Flow.List.Item(label: [.text("+", Sample.plain)], blocks: [])
    let texts = Sample.pages([
      .list(Flow.List([outer, empty], indent: 20, labelGap: 5, itemGap: 3)), Sample.lines(1),
    ]).pages[0].texts
    #expect(texts.map(\.string) == ["*", "-", "inner", "+", "line 0"])
    #expect(texts[0].origin.y == texts[2].origin.y && texts[1].origin.y == texts[2].origin.y)
    #expect(texts[3].origin.y > texts[2].origin.y && texts[4].origin.y > texts[3].origin.y)
  }

  @Test func `tag lists as lists`() {
    let item = Flow.List.Item(
      label: [.text("1.", Sample.plain)], blocks: [.paragraph(Sample.paragraph("text"))])
    let page = Sample.pages([.list(Flow.List([item], indent: 20, labelGap: 5, itemGap: 3))]).pages[
      0]
    guard case .tagged(.list, let items) = page.content.first,
      case .tagged(.listItem, let parts) = items.first
    else {
      Issue.record("\(page.content)")
      return
    }
    let tags = parts.compactMap { if case .tagged(let tag, _) = $0 { tag } else { nil } }
    #expect(tags == [.listLabel, .listBody])
  }

  @Test func `draw the ground of a group on every page it reaches`() {
    let ground = Ground(fill: .black, rule: Sample.stroke, padding: 10)
    let group = Flow.Group([Sample.lines(60)], tag: .quote, ground: ground)
    let result = Sample.pages([Sample.lines(10), .group(group)])
    #expect(result.pages.count == 2)
    let areas = result.pages.map { page in
      page.furniture.compactMap { element -> Rectangle? in
        guard case .shape(let shape) = element, case .rectangle(let area) = shape.path else {
          return nil
        }
        return area
      }
    }
    #expect(areas.map(\.count) == [1, 1])
    #expect(areas[0][0] == Rectangle(x: 60, y: 150, width: 300, height: 300))
    #expect(areas[1][0].origin.y == 50)
    for (page, area) in zip(result.pages, areas) {
      let inside = page.texts.filter { $0.origin.y > area[0].origin.y && $0.origin.x == 70 }
      #expect(inside.count == (page == result.pages[0] ? 28 : 32))
    }
  }

  @Test func `wrap long lines of listings after a sign`() {
    let line =
      "    let value = compute(first, second, third, fourth, fifth, sixth, seventh, eighth)"
    let page = Sample.pages([Sample.listing([line, "", "\tend"])]).pages[0]
    #expect(page.texts.map(\.string).dropLast().joined() == line)
    #expect(page.texts.count > 2 && page.texts.last?.string == "    end")
    let signs = page.furniture.flatMap(\.texts).filter { $0.string == "\u{21AA}" }
    #expect(signs.count == page.texts.count - 2)
    #expect(page.texts[1].origin.x > signs[0].origin.x)
    let rows = page.texts.map(\.origin.y)
    #expect(abs(rows[rows.count - 1] - rows[rows.count - 2] - 20) < 1e-9)
  }

  @Test func `number every fifth line in the margin`() {
    let page = Sample.pages([Sample.listing((1...17).map { "line \($0)" })]).pages[0]
    let numbers = page.furniture.flatMap(\.texts)
    #expect(numbers.map(\.string) == ["5", "10", "15"])
    #expect(numbers.allSatisfy { $0.origin.x < 60 && $0.origin.x > 40 })
    #expect(numbers.map(\.origin.y) == [4, 9, 14].map { page.texts[$0].origin.y })
  }

  @Test func `put formulas in the middle and their numbers at the right`() throws {
    let box = InlineBox(
      width: 100, ascent: 20, descent: 10,
      elements: [.text(SetText("x", style: Sample.plain, origin: Point(x: 0, y: 0)))])
    let formula = Flow.Formula(box, number: [.text("(1)", Sample.plain)], destination: "eq")
    let result = Sample.pages([.formula(formula)])
    let texts = result.pages[0].texts
    #expect(texts.map(\.string) == ["x", "(1)"])
    #expect(texts[0].origin == Point(x: 160, y: 70) && texts[1].origin.y == 70)
    let right = texts[1].origin.x + TimesMetrics().width(of: "(1)", in: Sample.plain)
    #expect(abs(right - 360) < 1e-9)
    #expect(result.places["eq"]?.page == 0)
  }

  @Test func `lead from titles to pages by dots`() throws {
    let lines = ["Short", "A title that is so long that it can't stand on a line of its own there"]
    let blocks = lines.map { title in
      Flow.Block.contentsLine(
        Flow.ContentsLine(
          title: Sample.paragraph(title), page: [.text("12", Sample.plain)], destination: title,
          leader: Sample.plain))
    }
    let page = Sample.pages(blocks).pages[0]
    let numbers = page.texts.filter { $0.string == "12" }
    #expect(numbers.count == 2)
    let dots = page.furniture.flatMap(\.texts)
    #expect(dots.count > 20 && dots.allSatisfy { $0.string == "." })
    for number in numbers { #expect(dots.contains { $0.origin.y == number.origin.y }) }
    let grid = dots.map { (($0.origin.x - 60) / 6).truncatingRemainder(dividingBy: 1) }
    #expect(grid.allSatisfy { abs($0) < 1e-9 || abs($0 - 1) < 1e-9 })
    for element in page.content {
      guard case .tagged(.contentsItem, let inner) = element else { continue }
      #expect(inner.allSatisfy { if case .link(.destination, _) = $0 { true } else { false } })
    }
  }

  @Test func `put panels beside each other with their captions`() {
    let panels = ["(a)", "(b)", "(c)"].map { caption in
      Flow.Figure.Panel(
        size: Size(width: 140, height: 50),
        elements: [.picture(path: caption, Rectangle(x: 0, y: 0, width: 140, height: 50))],
        alternative: caption, caption: Sample.paragraph(caption, style: Sample.small, leading: 10))
    }
    let page = Sample.pages([.figure(Flow.Figure(panels, gap: 10))]).pages[0]
    let pictures = page.content.compactMap { element -> Rectangle? in
      guard case .tagged(.figure, let inner) = element, case .picture(_, let area) = inner.first
      else { return nil }
      return area
    }
    #expect(
      pictures.map(\.origin) == [Point(x: 65, y: 50), Point(x: 215, y: 50), Point(x: 140, y: 125)])
    #expect(page.texts.map(\.string) == ["(a)", "(b)", "(c)"])
    #expect(page.texts[0].origin.y == page.texts[1].origin.y)
  }

  /// The left and the right end of each line of a caption below drawings of some widths.
  private func caption(_ words: String, below widths: Double..., gap: Double = 10) -> [ClosedRange<
    Double
  >] {
    let panels = widths.map {
      Flow.Figure.Panel(size: Size(width: $0, height: 30), elements: [], alternative: "")
    }
    var caption = Sample.paragraph(words, style: Sample.small, leading: 10)
    caption.alignment = .ragged
    var measure = TypeMeasure(metrics: TimesMetrics())
    let style = measure.index(of: Sample.small)
    return Sample.pages([.figure(Flow.Figure(panels, caption: caption, gap: gap))]).pages[0].texts
      .map {
        $0.origin.x...$0.origin.x + measure.width(ofText: $0.string, in: style)
      }
  }

  @Test func `put a caption of one line below the middle of a narrow figure`() throws {
    for widths in [[120.0], [80, 90], [280, 100]] {
      let lines =
        widths.count == 1
        ? caption("A line.", below: widths[0]) : caption("A line.", below: widths[0], widths[1])
      let line = try #require(lines.first)
      #expect(lines.count == 1 && line.lowerBound > 60)
      // The text goes from 60 to 360.
      #expect(abs(line.lowerBound + line.upperBound - 420) < 0.01, "\(line)")
    }
    // One that is wider than the figure, too.
    let wide = try #require(caption(Sample.words(0..<8, kind: "w"), below: 40).first)
    #expect(
      wide.upperBound - wide.lowerBound > 100 && abs(wide.lowerBound + wide.upperBound - 420) < 0.01
    )
  }

  @Test func `begin captions at the left below a wide figure, and those of several lines`() {
    #expect(caption("A line.", below: 300).map(\.lowerBound) == [60])
    #expect(caption("A line.", below: 145, 145).map(\.lowerBound) == [60])
    let long = caption(Sample.words(0..<40, kind: "w"), below: 100)
    #expect(long.count > 1 && long.allSatisfy { $0.lowerBound == 60 })
    #expect(long[0].upperBound > 300)
  }

  @Test(arguments: [1, 2, 3])
  func `make the pages that somebody looked at`(number: Int) throws {
    let result = Sample.pages(RandomFlow(seed: 77, blocks: 24).blocks)
    let page = try #require(result.pages.count > number ? result.pages[number] : nil)
    let difference = try Golden.difference(
      of: page.description, from: "Typesetting/page-\(number).page")
    #expect(difference == nil, "\(difference ?? "")")
  }
}

extension SetPage {
  /// What stands on it, line by line, to a hundredth of a point.
  fileprivate var description: String {
    let lines = content.flatMap { $0.lines(depth: 1) }
    let others = furniture.flatMap { $0.lines(depth: 1) }
    return (["page \(label)"] + lines + ["furniture"] + others).joined(separator: "\n") + "\n"
  }
}

extension PageElement {
  fileprivate func lines(depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    func rounded(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
    func place(_ point: Point) -> String { "\(rounded(point.x)) \(rounded(point.y))" }
    switch self {
    case .text(let text):
      let spacing = rounded(text.wordSpacing)
      return ["\(indent)\(place(text.origin)) \(text.style.size) +\(spacing) \(text.string)"]
    case .shape(let shape): return ["\(indent)\(shape.role) \(shape.path.summary)"]
    case .scene(_, let point): return ["\(indent)scene \(place(point))"]
    case .formula(let box, let point): return ["\(indent)formula \(box.text) \(place(point))"]
    case .picture(let path, let area): return ["\(indent)picture \(path) \(place(area.origin))"]
    case .tagged(let tag, let inner):
      return ["\(indent)\(tag)"] + inner.flatMap { $0.lines(depth: depth + 1) }
    case .link(let target, let inner):
      return ["\(indent)\(target)"] + inner.flatMap { $0.lines(depth: depth + 1) }
    case .destination(let name, let point): return ["\(indent)#\(name) \(place(point))"]
    }
  }
}

extension Scene.Path {
  fileprivate var summary: String {
    func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
    switch self {
    case .polyline(let points, _):
      return points.map { "\(rounded($0.x)),\(rounded($0.y))" }.joined(separator: " ")
    case .rectangle(let area):
      let (origin, size) = (area.origin, area.size)
      return "\(rounded(origin.x)),\(rounded(origin.y)) "
        + "\(rounded(size.width))x\(rounded(size.height))"
    case .circle(let center, let radius):
      return "\(rounded(center.x)),\(rounded(center.y)) \(rounded(radius))"
    }
  }
}
