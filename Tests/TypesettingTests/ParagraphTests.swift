import Plots
import Testing

@testable import Typesetting

@Suite struct `Paragraphs` {
  private let plain = TextStyle(size: 10)
  private let italic = TextStyle(size: 10, isItalic: true)
  private let code = TextStyle(.monospaced, size: 8)

  /// Text of 400 words that has something of everything.
  private let prose = """
    In olden times when wishing still helped one, there lived a king whose daughters were all \
    beautiful; and the youngest was so beautiful that the sun itself, which has seen so much, was \
    astonished whenever it shone in her face. Close by the castle lay a great dark forest, and \
    under an old lime-tree in the forest was a well, and when the day was very warm, the king's \
    child went out into the forest and sat down by the side of the cool fountain; and when she \
    was bored she took a golden ball, and threw it up on high and caught it; and this ball was \
    her favorite plaything.
    """

  private func lines(
    _ paragraph: Paragraph, in width: Double, hyphenation: @escaping (String) -> [Int] = { _ in [] }
  ) -> [SetLine] {
    var measure = TypeMeasure(metrics: TimesMetrics(), hyphenation: hyphenation)
    return paragraph.lines(in: width, measure: &measure)
  }

  private func strings(_ lines: [SetLine]) -> [String] {
    lines.map { $0.elements.map(\.string).joined() }
  }

  @Test func `fill their measure but for the last line`() {
    let lines = lines(Paragraph([.text(prose, plain)], leading: 12), in: 330)
    #expect(lines.count > 6)
    for line in lines.dropLast() { #expect(abs(line.right - 330) < 1e-6) }
    #expect(strings(lines).joined(separator: " ") == prose)
    for line in lines.dropLast() {
      for text in line.elements.flatMap(\.texts) {
        #expect(text.wordSpacing <= 1.25 + 1e-9 && text.wordSpacing >= -2.5 / 3 - 1e-9)
      }
    }
  }

  @Test func `are ragged where a space would be stretched by more than half`() {
    let text = "an incomprehensibility and notwithstanding an extraordinary circumstance of it"
    let lines = lines(Paragraph([.text(text, plain)], leading: 12), in: 150)
    #expect(lines.contains { $0.right < 149 })
    #expect(lines.flatMap { $0.elements.flatMap(\.texts) }.allSatisfy { $0.wordSpacing == 0 })
    var measure = TypeMeasure(metrics: TimesMetrics(), widestSpace: 30)
    let stretched = Paragraph([.text(text, plain)], leading: 12).lines(in: 150, measure: &measure)
    #expect(stretched.dropLast().contains { abs($0.right - 150) < 1e-6 })
  }

  @Test func `hyphenate only where they must`() {
    let everywhere: (String) -> [Int] = { $0.count > 4 ? Array(2...($0.count - 3)) : [] }
    let wide = lines(
      Paragraph([.text(prose, plain)], leading: 12), in: 330, hyphenation: everywhere)
    #expect(!wide.contains { $0.hasHyphen })
    let narrow = lines(
      Paragraph([.text(prose, plain)], leading: 12), in: 95, hyphenation: everywhere)
    #expect(narrow.contains { $0.hasHyphen })
    let whole = strings(narrow).joined(separator: " ").replacing("\u{AD} ", with: "")
    #expect(whole == prose)
    let never = Paragraph([.text(prose, plain)], leading: 12, isHyphenated: false)
    #expect(!lines(never, in: 95, hyphenation: everywhere).contains { $0.hasHyphen })
  }

  @Test func `never break at no-break spaces or where a style changes`() {
    let pieces: [Paragraph.Piece] = [
      .text("some words and 10\u{A0}km or un", plain), .text("break", italic),
      .text("able ones and more of them, 5\u{2009}%", plain),
    ]
    for width in stride(from: 60.0, through: 200, by: 7) {
      let all = strings(lines(Paragraph(pieces, leading: 12), in: width))
      #expect(all.contains { $0.contains("10 km") })
      #expect(all.contains { $0.contains("unbreakable") })
      #expect(all.contains { $0.contains("5\u{2009}%") })
    }
  }

  @Test func `stretch no-break spaces as others`() throws {
    let pieces: [Paragraph.Piece] = [.text("aaaa\u{A0}bbbb cccc dddd eeee", plain)]
    let first = try #require(lines(Paragraph(pieces, leading: 12), in: 62).first)
    let text = try #require(first.elements.first?.texts.first)
    #expect(text.string == "aaaa bbbb cccc" && text.wordSpacing > 0)
    #expect(abs(first.right - 62) < 1e-9)
  }

  @Test func `may break after hyphens, dashes and slashes`() {
    let text = "yesterday/today well-known Gauss\u{2013}Newton maybe\u{2014}never"
    let all = strings(
      lines(Paragraph([.text(text, plain)], leading: 12, alignment: .ragged), in: 44))
    for part in ["yesterday/", "well-", "Gauss\u{2013}", "maybe\u{2014}"] {
      #expect(all.contains(part), "\(all)")
    }
    let minus = Paragraph([.text("x = -1 and --flag", plain)], leading: 12, alignment: .ragged)
    #expect(!strings(lines(minus, in: 26)).contains { $0.hasSuffix("-") })
  }

  @Test func `break at soft hyphens, which vanish elsewhere`() {
    let text = Paragraph([.text("super\u{AD}califragi\u{AD}listic", plain)], leading: 12)
    #expect(strings(lines(text, in: 200)) == ["supercalifragilistic"])
    #expect(strings(lines(text, in: 72)) == ["supercalifragi\u{AD}", "listic"])
  }

  @Test func `break long code without a sign and short code not at all`() {
    let address = "https://example.org/a/long_name/theCamelCase.html?query=1"
    let paragraph = Paragraph([.verbatim(address, code)], leading: 12)
    let all = strings(lines(paragraph, in: 70))
    #expect(all.count > 3 && all.joined() == address)
    #expect(!all.contains { $0.hasSuffix("\u{AD}") || $0.hasSuffix("-") })
    let short = Paragraph([.text("some words", plain), .verbatim(" a.b.c", code)], leading: 12)
    #expect(strings(lines(short, in: 40)).contains("a.b.c"))
  }

  @Test func `break what nothing breaks anywhere rather than leave the measure`() {
    let word = String(repeating: "x", count: 100)
    for piece in [Paragraph.Piece.text(word, plain), .verbatim(word, code)] {
      let lines = lines(Paragraph([.text("a ", plain), piece], leading: 12), in: 60)
      #expect(strings(lines).joined().filter { $0 == "x" }.count == 100)
      #expect(lines.allSatisfy { $0.right <= 60.01 })
    }
  }

  @Test func `keep indents and alignments`() {
    var paragraph = Paragraph(
      [.text(prose, plain)], leading: 12, firstIndent: 20, hangingIndent: 8)
    let halves: (String) -> [Int] = { $0.count > 5 ? [$0.count / 2] : [] }
    var set = lines(paragraph, in: 330, hyphenation: halves)
    #expect(set[0].left == 20 && set.dropFirst().allSatisfy { $0.left == 8 })
    #expect(set.dropLast().allSatisfy { abs($0.right - 330) < 1e-6 })
    paragraph.firstIndent = 0
    paragraph.hangingIndent = 0
    paragraph.alignment = .right
    set = lines(paragraph, in: 330)
    #expect(set.allSatisfy { abs($0.right - 330) < 1e-6 && $0.left >= 0 })
    paragraph.alignment = .centered
    set = lines(paragraph, in: 330)
    #expect(set.allSatisfy { abs($0.left + $0.right - 330) < 1e-6 })
  }

  @Test func `end lines where they must`() {
    let paragraph = Paragraph(
      [.text("one two ", plain), .lineBreak, .text(" three", plain), .lineBreak], leading: 12)
    let set = lines(paragraph, in: 240)
    #expect(strings(set) == ["one two", "three", ""])
    #expect(set[0].elements.flatMap(\.texts).allSatisfy { $0.wordSpacing == 0 })
  }

  @Test func `carry links, boxes, notes and destinations on their lines`() {
    let box = InlineBox(
      width: 20, ascent: 30, descent: 5,
      elements: [
        .picture(path: "p", Rectangle(x: 0, y: -30, width: 20, height: 35))
      ])
    let note = Footnote(mark: [.text("1", TextStyle(size: 6, rise: 4))], blocks: [])
    let paragraph = Paragraph(
      [
        .text("see ", plain), .link(.address("u"), [.text("the two words of it", italic)]),
        .text(" and ", plain), .box(box), .note(note), .destination("d"),
      ], leading: 12, alignment: .ragged)
    let set = lines(paragraph, in: 75)
    let linked = set.flatMap(\.elements).compactMap { element -> String? in
      guard case .link(.address("u"), let inner) = element else { return nil }
      return inner.map(\.string).joined()
    }
    #expect(linked.count > 1 && linked.joined(separator: " ") == "the two words of it")
    #expect(set.last?.ascent == 30 && set.last?.descent == 5)
    #expect(set.last?.notes == [note] && set.last?.destinations == ["d"])
    let picture = set.last?.elements.contains {
      if case .picture(_, let area) = $0 {
        area.origin.y == -30 && area.origin.x > 0
      } else {
        false
      }
    }
    #expect(picture == true)
  }

  @Test func `are nothing without words`() {
    for pieces: [Paragraph.Piece] in [[], [.text("", plain)], [.text(" \n\t ", plain)]] {
      #expect(lines(Paragraph(pieces, leading: 12), in: 100).isEmpty)
    }
  }

  @Test func `do not end with a lonely short word if they can help it`() {
    // Greedy lines would leave the last word alone.
    let text = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj a"
    for width in stride(from: 90.0, through: 140, by: 1) {
      let set = strings(
        lines(Paragraph([.text(text, plain)], leading: 12, alignment: .ragged), in: width))
      #expect(set.last != "a", "\(width): \(set)")
    }
  }

  @Test func `of 3,000 words are set`() {
    let text = Array(repeating: prose, count: 30).joined(separator: " ")
    let set = lines(Paragraph([.text(text, plain)], leading: 12), in: 300)
    #expect(strings(set).joined(separator: " ") == text)
  }
}
