import Foundation
import Plots
import TestSupport
import Testing

@Suite struct `A passage` {
  /// The text with a stretch at each place of some words.
  private func plot(_ text: String, _ values: [(word: String, value: Double)]) -> Plot {
    let stretches = values.flatMap { word, value in
      text.ranges(of: word).map { range in
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return Passage.Stretch(
          start..<start + word.utf8.count, value: value, tooltip: "\(word) \(value)")
      }
    }.sorted { $0.place.lowerBound < $1.place.lowerBound }
    return Plot(
      title: "Passage", summary: "A passage.",
      content: .passage(
        Passage(text, stretches: stretches, limit: 1, above: "for", below: "against")))
  }

  private func scene(_ plot: Plot, width: Double = 300, theme: Theme = .light) -> Scene {
    let scene = plot.scene(
      size: plot.size(width: width, metrics: FixedMetrics()), theme: theme,
      metrics: FixedMetrics())
    #expect(scene.violations == [])
    return scene
  }

  private func lines(_ scene: Scene) -> [TextRun] {
    scene.items.compactMap {
      if case .text(let run) = $0, run.role == "passage" { run } else { nil }
    }
  }

  private func tints(_ scene: Scene) -> [Rectangle] {
    let legend = scene.items.compactMap { item -> Double? in
      if case .text(let run) = item, run.role == "legend" { run.box.bottom } else { nil }
    }
    return scene.items.compactMap {
      guard case .shape(let shape) = $0, shape.role == "tint",
        case .rectangle(let box) = shape.path, box.top > (legend.max() ?? 0)
      else { return nil }
      return box
    }
  }

  @Test func `loses no character and keeps its own line breaks`() {
    let text =
      "One  two <three> & \"four\".\nFive e\u{301}, six, seven, eight, nine, ten, eleven.\n\n12"
    let lines = lines(scene(plot(text, []), width: 150))
    let joined = lines.map(\.string).joined().filter { !$0.isWhitespace }
    #expect(joined == text.filter { !$0.isWhitespace })
    #expect(lines.contains { $0.string.contains("One  two") })
    #expect(lines.contains { $0.string.hasPrefix("Five") })
    #expect(lines.last?.string == "12")
  }

  @Test func `tints the very letters of its stretches`() throws {
    let scene = scene(plot("bad good bad", [("good", 0.5), ("bad", -1)]))
    let line = try #require(lines(scene).first)
    let metrics = FixedMetrics()
    func width(_ string: String) -> Double {
      metrics.extent(of: string, in: line.font).width
    }
    let expected = [("", "bad"), ("bad ", "good"), ("bad good ", "bad")].map { before, word in
      (left: line.position.x + (before.isEmpty ? 0 : width(before)), width: width(word))
    }
    let tints = tints(scene).sorted { $0.left < $1.left }
    #expect(tints.count == 3)
    for (tint, place) in zip(tints, expected) {
      #expect(abs(tint.left - place.left) < 1e-9 && abs(tint.size.width - place.width) < 1e-9)
    }
    #expect(line.parts.map(\.tooltip) == ["bad -1.0", "good 0.5", "bad -1.0"])
    #expect(scene.description.contains("against"))
  }

  @Test func `tells for from against by the line, not by color alone`() {
    let scene = scene(plot("good bad", [("good", 1), ("bad", -1)]))
    let underlines = scene.items.compactMap { item -> [Double]? in
      guard case .shape(let shape) = item, shape.role == "mark" else { return nil }
      return shape.stroke?.dash
    }
    // One of each in the legend and in the text.
    #expect(underlines.count { $0.isEmpty } == 2 && underlines.count { !$0.isEmpty } == 2)
  }

  @Test func `gives each piece of a broken stretch its own tint`() {
    let word = String(repeating: "incomprehensible", count: 12)
    let scene = scene(plot("so \(word) it is", [(word, 1)]))
    let pieces = tints(scene)
    #expect(pieces.count >= 4)
    #expect(Set(pieces.map(\.top)).count == pieces.count)
    #expect(lines(scene).map(\.string).joined().contains(word.prefix(20)))
  }

  @Test func `breaks scripts without spaces between characters, but not before closing marks`() {
    let text = String(repeating: "这部电影很好看，", count: 9)
    let all = lines(scene(plot(text, [("电影", 1)])))
    #expect(all.count > 2)
    #expect(all.map(\.string).joined() == text)
    #expect(all.allSatisfy { !$0.string.hasPrefix("，") })
  }

  @Test func `tints whole characters`() throws {
    // A stretch that ends before the accent which belongs to its last letter.
    let text = "cafe\u{301} noir"
    let passage = Passage(
      text, stretches: [.init(0..<4, value: 1, tooltip: "cafe")], limit: 1, above: "for",
      below: "against")
    let plot = Plot(title: "P", summary: "P.", content: .passage(passage))
    #expect(try #require(lines(scene(plot)).first).parts.map(\.place) == [0..<6])
  }

  @Test func `stands at the right where it reads from the right`() throws {
    let scene = scene(plot("שלום עולם\n\nhello", [("עולם", 1)]))
    let lines = lines(scene)
    #expect(lines.map(\.anchor) == [.end, .start])
    #expect(abs(lines[0].box.right - 296) < 1e-9)
    let tint = try #require(tints(scene).first)
    #expect(lines[0].box.overlaps(tint))
  }

  @Test(arguments: ["", " \n\t\n ", "?!", "W", "🙂🙃👨‍👩‍👧‍👦", "\u{301}", "\u{0}\u{7}a", "a\r\nb\u{2028}c"])
  func `is readable whatever it says`(_ text: String) {
    for width in [60.0, 468] { _ = scene(plot(text, [("a", 1)]), width: width) }
  }

  @Test func `is as high as its lines, and its letters shrink before any are left out`() {
    let text = String(repeating: "many words of a long review ", count: 60)
    let plot = plot(text, [("long", 1)])
    let size = plot.size(width: 300, metrics: FixedMetrics())
    let twice = self.plot(text + "\n\n" + text, []).size(width: 300, metrics: FixedMetrics())
    #expect(twice.height > 1.8 * size.height)
    func fonts(_ height: Double) -> (size: Double?, lines: Int, notes: Int) {
      let scene = plot.scene(
        size: Size(width: 300, height: height), theme: .light, metrics: FixedMetrics())
      #expect(scene.violations == [])
      let notes = scene.items.count {
        if case .text(let run) = $0 { run.string.contains("have no room here") } else { false }
      }
      return (lines(scene).first?.font.size, lines(scene).count, notes)
    }
    let (full, less, least) = (
      fonts(size.height), fonts(size.height * 0.6), fonts(size.height * 0.2)
    )
    #expect(full.size == 11 && full.notes == 0)
    #expect(less.size ?? 0 < 11 && less.notes == 0)
    #expect(least.size == 7 && least.notes == 1 && least.lines < less.lines)
  }

  @Test(arguments: [Theme.light, .dark, .print, .highContrast])
  func `keeps ink far from its strongest tint`(_ theme: Theme) {
    let scene = scene(plot("good bad", [("good", 1), ("bad", -1)]), theme: theme)
    for item in scene.items {
      guard case .shape(let shape) = item, shape.role == "tint", let tint = shape.fill else {
        continue
      }
      #expect(theme.ink.contrast(against: tint) > (theme == .light ? 11 : 8))
      // Told from the page, too.
      #expect(tint.contrast(against: theme.background) > 1.5)
    }
  }

  @Test func `gives its stretches as CSV and survives JSON`() throws {
    let plot = plot("né, né", [("né", -0.5)])
    #expect(plot.csv == "from,to,text,value\r\n0,3,né,-0.5\r\n5,8,né,-0.5\r\n")
    let copy = try JSONDecoder().decode(Plot.self, from: JSONEncoder().encode(plot))
    #expect(copy == plot)
  }

  @Test func `refuses stretches outside the text, in disorder, or without a scale`() async {
    await #expect(processExitsWith: .failure) {
      _ = Passage(
        "ab", stretches: [.init(0..<3, value: 1, tooltip: "")], limit: 1, above: "", below: "")
    }
    await #expect(processExitsWith: .failure) {
      _ = Passage(
        "ab",
        stretches: [.init(1..<2, value: 1, tooltip: ""), .init(0..<1, value: 1, tooltip: "")],
        limit: 1, above: "", below: "")
    }
    await #expect(processExitsWith: .failure) {
      _ = Passage("ab", stretches: [], limit: 0, above: "", below: "")
    }
  }
}
