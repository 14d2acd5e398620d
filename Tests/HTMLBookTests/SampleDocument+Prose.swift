import Chapters
import Mathematics

@testable import Documents

extension SampleDocument {
  static func proseChapter() throws -> DocumentChapter {
    let formula = try Formula(tex: "L = -\\frac{1}{n} \\sum_{i=1}^{n} \\log p_i")
    let inner = try Formula(tex: "p_i")
    return chapter(
      slug: prose, title: [.text("How text becomes "), .emphasis([.text("numbers")])],
      id: "sec-prose",
      summary: [.text("A chapter of prose: what stands around "), .code("code"), .text(".")],
      [
        paragraph(
          .text("A model reads "), .emphasis([.text("numbers")]),
          .text(", not words. This chapter "),
          .strong([.text("turns one")]), .text(" into the other, "),
          .strikethrough([.text("at once")]),
          .text(" step by step"), .note(number: 1, id: "note-mark-1"), .text(", and points to "),
          reference(cells, "fig-loss", "Figure\u{A0}2.1"), .text(", "),
          reference(cells, "fig-pair-2", "Figure\u{A0}2.2b"), .text(", "),
          reference(prose, "eq-loss", "Equation\u{A0}1.1"), .text(", "),
          reference(cells, nil, "Chapter\u{A0}2"), .text(" and "),
          reference(cells, "sec-run", "One run"), .text(". It is told by "),
          citation("kim2014", "cite-kim2014", "[1]"), .text(" and "),
          citation("knuth1984", "cite-knuth1984", "[2]"), .text(".")),
        heading(2, "sec-vocabulary", "1.1", .text("A vocabulary")),
        paragraph(
          .text("Count the words, keep the frequent ones. The café’s naïve reviewers write "),
          .code("batchSize"), .text("; see "),
          .link(
            address: "https://example.org/a?b=c&d", title: "A \"title\"", [.text("elsewhere")]),
          .text("."), .lineBreak,
          .text("A probability "), .formula(inner), .text(" costs what "),
          reference(prose, "eq-loss", "Equation\u{A0}1.1"), .text(" says."),
          .note(number: 2, id: "note-mark-2")),
        .formula(.init(formula: formula, number: "1.1", id: "eq-loss")),
        .formula(.init(formula: inner, number: nil, id: nil)),
        .definitions([
          .init(
            term: [.text("precision")],
            meanings: [[paragraph(.text("The share of what was found that is right."))]]),
          .init(
            term: [.text("recall")],
            meanings: [
              [paragraph(.text("The share of what is right that was found."))],
              [paragraph(.text("Also called sensitivity."))],
            ]),
        ]),
        heading(3, "lists", "1.1.1", .text("Lists")),
        .list(
          start: 1, isTight: true,
          items: [
            .init(isChecked: nil, elements: [paragraph(.text("Cut what is longer."))]),
            .init(
              isChecked: nil,
              elements: [
                paragraph(.text("Fill what is shorter:")),
                .list(
                  start: nil, isTight: true,
                  items: [.init(isChecked: nil, elements: [paragraph(.text("with zeros"))])]),
              ]),
          ]),
        .list(
          start: 4, isTight: false,
          items: [.init(isChecked: nil, elements: [paragraph(.text("A loose fourth item."))])]),
        .list(
          start: nil, isTight: true,
          items: [
            .init(isChecked: true, elements: [paragraph(.text("counted"))]),
            .init(isChecked: false, elements: [paragraph(.text("understood"))]),
          ]),
        .quote([paragraph(.text("Every row is equally long, and that is all a matrix asks."))]),
        .thematicBreak,
      ] + callouts + listings,
      notes: [
        [
          paragraph(.text("It may hold several paragraphs.")),
          paragraph(
            .text("This one refers to "), reference(prose, "sec-vocabulary", "Section\u{A0}1.1"),
            .text(".")),
        ],
        [code("let note = 1")],
      ])
  }

  private static var callouts: [Element] {
    [heading(2, "callouts", "1.2", .text("Callouts"))]
      + Block.Callout.Kind.allCases.map { kind in
        .callout(
          .init(
            kind: kind, title: [.text("A \(kind.rawValue)")], collapse: nil,
            elements: [paragraph(.text("Its name says what it is for, and "), .code("code"))]))
      } + [
        .callout(
          .init(
            kind: .tip, title: [.text("Folded")], collapse: true,
            elements: [paragraph(.text("What is folded is searched, too."))])),
        .callout(
          .init(
            kind: .note, title: [.text("Unfolded")], collapse: false,
            elements: [
              .heading(
                .init(
                  level: 3, id: "inside", number: nil, text: [.text("Inside")], isSection: false)),
              table(["a", "b"], [["1", "2"]], alignments: [.center, .right]),
            ])),
      ]
  }

  private static var listings: [Element] {
    let source = """
      /// Counts <words>.
      func count(_ text: String) -> Int {
        text.split(separator: " ").count
      }
      """
    let annotations = [
      Element.Annotation(
        number: 1, lines: [2], text: [.text("Takes any "), .code("String"), .text(".")]),
      Element.Annotation(number: 2, lines: [3, 4], text: [.text("Blanks part words.")]),
    ]
    return [
      heading(2, "sec-code", "1.3", .text("Code")),
      figure(
        .listing, "lst-count", "Listing\u{A0}1.1", caption: [.text("Counting words.")],
        parts: [
          part(
            code(source, fileName: "Count.swift", isNumbered: true, annotations: annotations))
        ]),
      code("plain <text>, no language", language: nil),
      code("print \"hello\"", language: "c++ & co"),
      .rawHTML("<div onclick=\"x()\">raw</div>"),
    ]
  }
}
