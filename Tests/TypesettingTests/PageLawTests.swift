import Plots
import Testing

@testable import Typesetting

/// What holds for every flow.
@Suite struct `Pages` {
  /// A flow and its pages.
  struct Case: Sendable, CustomTestStringConvertible {
    var seed: UInt64
    var flow: RandomFlow
    var result: Pagination
    var testDescription: String { "flow \(seed)" }

    init(seed: UInt64) {
      self.seed = seed
      flow = RandomFlow(seed: seed, blocks: 40, hasColumns: seed > 12)
      result = Sample.pages(flow.blocks)
    }
  }

  static let cases = (UInt64(1)...18).map { Case(seed: $0) }

  /// Everything that is drawn, outermost first.
  private func all(_ elements: [PageElement]) -> [PageElement] {
    elements.flatMap { element -> [PageElement] in
      switch element {
      case .tagged(_, let inner), .link(_, let inner): [element] + all(inner)
      case .text, .shape, .scene, .formula, .picture, .destination: [element]
      }
    }
  }

  @Test(arguments: cases)
  func `have every word once and in order`(sample: Case) {
    for (kind, count) in sample.flow.counts {
      let expected = (0..<count).map { Sample.word($0, kind: kind) }
      let words = sample.result.pages.words(ofKind: kind)
      let wrong = zip(words, expected).enumerated().first { $1.0 != $1.1 }
      let place = wrong.map { "\($0.element.0) for \($0.element.1)" } ?? ""
      #expect(
        wrong == nil && words.count == count, "\(words.count) of \(count) of \(kind): \(place)")
    }
  }

  @Test(arguments: cases)
  func `have nothing outside of their margins`(sample: Case) {
    let pages = sample.result.pages
    let metrics = TimesMetrics()
    for page in pages {
      for case .text(let run) in all(page.content) {
        let words = run.string.split(separator: " ", omittingEmptySubsequences: false)
        let visible = words.prefix((words.lastIndex { !$0.isEmpty } ?? -1) + 1)
        let width = visible.reduce(0) { $0 + metrics.width(of: String($1), in: run.style) }
        let spaces = Double(max(0, visible.count - 1))
        let right =
          run.origin.x + width + spaces * (metrics.space(in: run.style) + run.wordSpacing)
        #expect(run.origin.x >= 60 - 0.01 && right <= 360.01, "\(run.string) at \(right)")
        let reach = metrics.reach(of: run.style)
        #expect(run.origin.y - reach.ascent >= 49 && run.origin.y + reach.descent <= 451)
      }
      for case .shape(let shape) in all(page.content + page.furniture) {
        guard case .rectangle(let area) = shape.path else { continue }
        #expect(area.origin.y >= 49.99 && area.origin.y + area.size.height <= 450.01)
        #expect(area.origin.x >= 59.99 && area.origin.x + area.size.width <= 360.01)
      }
    }
  }

  @Test(arguments: cases)
  func `begin and end with two lines of a paragraph, or with all of it`(sample: Case) {
    let flow = sample.flow
    for page in sample.result.pages {
      for case .tagged(.paragraph, let inner) in all(page.content.filter { !$0.isNote }) {
        let texts = inner.flatMap(\.texts)
        let words = SetPage.joined(texts).split(separator: " ").map(String.init)
        guard let first = words.first, let last = words.last else { continue }
        let isWhole = flow.starts.contains(first) && flow.ends.contains(last)
        let lines = Set(texts.filter { $0.style.rise == 0 }.map(\.origin.y)).count
        #expect(isWhole || lines >= 2, "\(words) on \(page.label)")
      }
    }
  }

  @Test(arguments: cases)
  func `never end with a heading`(sample: Case) {
    let pages = sample.result.pages
    for (page, next) in zip(pages, pages.dropFirst()) {
      let body = page.content.filter { !$0.isNote }
      guard case .tagged(.heading, _) = body.last else { continue }
      // Nothing can follow where the next chapter begins, or a figure that is as high as a page.
      // The page before a chapter at the right hand may be empty.
      if next.content.isEmpty { continue }
      if case .tagged(.heading(level: 1), _) = next.content.first { continue }
      Issue.record("page \(page.label) ends with a heading; \(next.words.prefix(5))")
    }
  }

  @Test(arguments: cases)
  func `have all of every listing`(sample: Case) {
    let (flow, pages) = (sample.flow, sample.result.pages)
    var lines: [String] = []
    for page in pages {
      let signs = Set(
        page.furniture.flatMap(\.texts).filter { $0.string == "\u{21AA}" }.map(\.origin.y))
      for case .tagged(.code, let inner) in all(page.content) {
        for run in inner.flatMap(\.texts) {
          if signs.contains(run.origin.y), !lines.isEmpty {
            lines[lines.count - 1] += run.string
          } else {
            lines.append(run.string)
          }
        }
      }
    }
    #expect(lines == flow.code.filter { !$0.isEmpty })
  }

  @Test(arguments: cases)
  func `are the same every time`(sample: Case) {
    #expect(Case(seed: sample.seed).result == sample.result)
  }

  @Test(arguments: cases)
  func `have the label that their place says, and chapters at the right hand`(sample: Case) {
    let (flow, result) = (sample.flow, sample.result)
    #expect(result.pages.map(\.label) == (1...result.pages.count).map(String.init))
    for case .heading(let heading) in flow.blocks {
      let place = result.places[heading.destination]
      #expect(place != nil)
      guard let place else { continue }
      #expect(place.label == String(place.page + 1))
      if heading.start == .rightHand { #expect(place.page.isMultiple(of: 2)) }
    }
    let titles = flow.blocks.compactMap { block -> String? in
      if case .heading(let heading) = block { heading.title } else { nil }
    }
    #expect(result.outline.map(\.title) == titles)
  }
}

extension PageElement {
  /// Whether it is a footnote.
  var isNote: Bool {
    if case .tagged(.note, _) = self { true } else { false }
  }
}
