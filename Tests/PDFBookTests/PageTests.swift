@testable import Chapters
@testable import Documents
import Drawing
import Plots
import Testing
import Typesetting

@testable import PDFBook

@Suite struct `The pages of a book` {
  @Test func `have all of the running text in its order`() throws {
    let document = try Sample.document()
    let result = try Sample.setter(document).set()
    // Figures and footnotes stand where there is room for them.
    let text = result.book.pages.flatMap(\.content).flatMap {
      $0.texts { tag in
        switch tag {
        case .note, .figure, .caption, .table: true
        default: false
        }
      }
    }.map(\.string).joined().condensed
    var rest = text[...]
    for chapter in document.chapters {
      for case .paragraph(let spans) in chapter.elements {
        let parts = spans.compactMap {
          if case .text(let words) = $0 { words.condensed } else { nil }
        }
        for part in parts {
          let place = try #require(rest.firstRange(of: part), "'\(part)' is missing")
          rest = rest[place.upperBound...]
        }
      }
    }
  }

  @Test func `have every line of code`() throws {
    let document = try Sample.document()
    let result = try Sample.setter(document).set()
    let text = result.book.pages.flatMap(\.content).flatMap { $0.texts() }.map(\.string).joined()
      .condensed
    var count = 0
    for chapter in document.chapters {
      chapter.elements.visit { element in
        guard case .code(let code) = element else { return }
        for line in code.text.split(separator: "\n") {
          count += 1
          #expect(text.contains(String(line).condensed), "\(line)")
        }
      }
    }
    #expect(count > 20)
  }

  @Test func `keep their text within the margins`() throws {
    let metrics = BookMetrics(try BookFonts())
    for page in try Sample.pages().book.pages {
      for text in page.content.flatMap({ $0.texts() }) {
        let width =
          metrics.width(ofLine: text.string, in: text.style)
          + text.wordSpacing * Double(text.string.count { $0 == " " })
        #expect(text.origin.x >= 63 - 0.01 && text.origin.x + width <= 441 + 0.05, "\(text)")
        #expect(text.origin.y > 64 && text.origin.y <= 654 + 0.01, "\(text)")
      }
    }
  }

  @Test func `have numbers, in Roman before the first chapter`() throws {
    let labels = try Sample.pages().book.pages.map(\.label)
    #expect(labels.prefix(3) == ["i", "ii", "1"])
    #expect(Array(labels.dropFirst(2)) == (1...labels.count - 2).map(String.init))
  }

  @Test func `say their number at the foot, and chapter and section at the head`() throws {
    let pages = try Sample.pages().book.pages
    let furniture = pages.map { page in
      page.furniture.flatMap { $0.texts() }.filter { $0.style.family == .heading }.map(\.string)
    }
    #expect(furniture[0] == [])
    #expect(furniture[1] == ["ii"])
    #expect(furniture[2] == ["1"])
    #expect(furniture[3] == ["2", "1 Words in lines", "1.2 Another section"])
    for (page, texts) in zip(pages, furniture).dropFirst() { #expect(texts.first == page.label) }
  }

  @Test func `have a destination for each label, once, and no dead links`() throws {
    let document = try Sample.document()
    let book = try Sample.setter(document).set().book
    let names = Set(book.destinations)
    #expect(names.count == book.destinations.count)
    #expect(Set(book.linked).isSubset(of: names))
    for name in [
      "01-text", "01-text/sec-words", "01-text/sec-section", "01-text/cite-kim2014",
      "01-text/note-1", "01-text/note-mark-1", "02-blocks/lst-network", "03-figures/fig-loss",
      "03-figures/fig-parts-2", "03-figures/tbl-scores", "03-figures/eq-loss",
      "04-failed/octavo-error-1", "references", "references/ref-kim2014", "contents", "colophon",
    ] {
      #expect(names.contains(name), "\(name)")
    }
    #expect(!book.linked.contains("01-text/nowhere"))
  }

  @Test func `have an outline of contents, headings and what follows them`() throws {
    let outline = try Sample.pages().book.outline
    #expect(
      outline.map { "\($0.level) \($0.title)" } == [
        "1 Contents", "1 1 Words in lines", "2 1.1 A section", "3 1.1.1 Deeper",
        "2 1.2 Another section", "1 2 Blocks of every kind", "2 2.1 Code",
        "1 3 Figures, tables, formulas", "2 3.1 Tables", "2 3.2 Formulas",
        "1 A chapter that failed", "1 References", "1 How this book was made",
      ])
  }

  @Test func `list the contents with their pages`() throws {
    let book = try Sample.pages().book
    var places: [String: String] = [:]
    for page in book.pages {
      for case .destination(let name, _) in page.content.flatMap(\.all) {
        places[name] = page.label
      }
    }
    let lines = book.pages[1].content.flatMap(\.all).compactMap { element -> (String, String)? in
      guard case .link(.destination(let name), let inner) = element else { return nil }
      return (name, inner.flatMap { $0.texts() }.last?.string ?? "")
    }
    #expect(lines.count == 11)
    for (name, label) in lines { #expect(places[name] == label, "\(name)") }
  }

  @Test func `name the pages that cite a work`() throws {
    let book = try Sample.pages().book
    let page = try #require(
      book.pages.first { page in
        page.content.flatMap(\.all).contains {
          if case .destination("references", _) = $0 { true } else { false }
        }
      })
    let text = page.content.flatMap { $0.texts() }.map(\.string).joined(separator: " ").condensed
    #expect(text.contains("Citedonpages1and3."))
    #expect(text.contains("Citedonpage1."))
  }

  @Test func `can be made where labels stand twice and formulas nowhere break`() throws {
    let wide = Words.formula("\\mathrm{\(String(repeating: "a", count: 100))}")
    let figure = FigureBlock(
      kind: .listing, id: "lst-twice", name: nil, caption: [], columns: 1,
      parts: [.init(id: nil, letter: nil, caption: [], elements: [.code(Sample.code("x"))])])
    var document = Document(
      book: Book(title: "", language: "xx", chapters: []), transcripts: [:], format: .pdf)
    document.chapters = [
      Sample.chapter(
        nil, [], slug: "one",
        [.figure(figure), .figure(figure), .formula(.init(formula: wide, number: "1", id: nil))]),
      Sample.chapter(nil, [], slug: "two", []), Sample.chapter(nil, [], slug: "two", []),
    ]
    let result = try Sample.setter(document).set()
    #expect(result.book.destinations.count == Set(result.book.destinations).count)
    try #require(result.diagnostics.count == 2)
    #expect(result.diagnostics[0].message.contains("'xx'"))
    #expect(result.diagnostics[1].message.contains("points wide on paper"))
    #expect(!(try result.book.pdf(fonts: BookFonts()).isEmpty))
  }

  @Test func `tell of pictures that can't be printed`() throws {
    let findings = try Sample.pages().diagnostics
    #expect(
      findings.map(\.message) == ["there is no picture 'pictures/drawing.svg' in the book's folder"]
    )
  }

  @Test func `are the same each time`() throws {
    #expect(try Sample.pages().book == Sample.pages().book)
  }

  @Test(.timeLimit(.minutes(5)))
  func `are more than a hundred for a long book, without a complaint`()
    throws
  {
    let result = try Sample.setter(Sample.long(chapters: 10)).set()
    #expect(result.book.pages.count > 100)
    #expect(result.diagnostics == [])
    #expect(Set(result.book.linked).isSubset(of: result.book.destinations))
  }
}
