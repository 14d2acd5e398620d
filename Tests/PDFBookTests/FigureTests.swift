import Plots
import Testing
import Typesetting

@testable import Chapters
@testable import Documents
@testable import PDFBook

@Suite struct `A figure on paper` {
  private struct Failing: Error {}

  private func set(_ drawing: PlotDrawing, assets: PrintAssets = Sample.assets) throws
    -> BookSetter.Result
  {
    var document = Document(book: Book(title: "B", chapters: []), transcripts: [:], format: .pdf)
    document.chapters = [Sample.chapter("1", [.text("T")], slug: "c", [.plot(drawing)])]
    var setter = try Sample.setter(document)
    setter.assets = assets
    return setter.set()
  }

  private func scenes(_ book: SetBook) -> [(scene: Scene, place: Point)] {
    book.elements.compactMap {
      if case .scene(let scene, let place) = $0 { (scene, place) } else { nil }
    }
  }

  @Test func `is laid out anew as wide as the text`() throws {
    let result = try set(Sample.plot("wide"))
    let drawn = try #require(scenes(result.book).first)
    #expect(abs(drawn.scene.size.width - 378) < 0.01)
    #expect(abs(drawn.place.x - 63) < 0.01)
  }

  @Test func `keeps its size, in the middle, where there is room`() throws {
    var options = CellOptions()
    (options.figureWidth, options.figureHeight) = (3, 2)
    let drawn = try #require(scenes(try set(Sample.plot("small", options: options)).book).first)
    #expect(drawn.scene.size == Size(width: 216, height: 144))
    #expect(abs(drawn.place.x - (63 + 81)) < 0.01)
  }

  @Test func `stays with the code above it, and else lets text flow on`() throws {
    func laterWords(below code: [Element]) throws -> Int {
      let words = { (text: String, count: Int) in
        Array(repeating: Element.paragraph([.text(text)]), count: count)
      }
      let plot = try Sample.plot("wide")
      let figure = Element.figure(
        FigureBlock(
          kind: .figure, id: "fig-a", name: "Figure 1.1", caption: [.text("Caption")], columns: 1,
          parts: [
            .init(id: nil, letter: nil, caption: [], elements: [.plot(plot)])
          ]))
      var document = Document(book: Book(title: "B", chapters: []), transcripts: [:], format: .pdf)
      document.chapters = [
        Sample.chapter(
          "1", [.text("T")], slug: "c",
          words("Before.", 14) + [.cell(code + [figure])] + words("After.", 40))
      ]
      let pages = try Sample.setter(document).set().book.pages
      let first = try #require(
        pages.first { $0.content.flatMap { $0.texts() }.contains { $0.string == "Before." } })
      return first.content.flatMap { $0.texts() }.count { $0.string == "After." }
    }
    let code = Element.code(
      .init(
        language: "swift", text: "plot", fileName: nil, hasLineNumbers: false, fold: nil,
        summary: "Code", annotations: [], isCell: true))
    #expect(try laterWords(below: [code]) == 0)
    #expect(try laterWords(below: []) > 0)
  }

  @Test func `is made narrower where a page is too low`() throws {
    var options = CellOptions()
    (options.figureWidth, options.figureHeight) = (5, 20)
    let result = try set(Sample.plot("high", options: options))
    let drawn = try #require(scenes(result.book).first)
    #expect(drawn.scene.size.height < 590 && drawn.scene.size.width < 200)
    #expect(result.diagnostics == [])
  }

  @Test func `has the ground of a dark theme`() throws {
    var options = CellOptions()
    options.figureTheme = .dark
    let book = try set(Sample.plot("dark", options: options)).book
    let grounds = book.elements.filter {
      if case .shape(let shape) = $0 { shape.fill == Theme.dark.background } else { false }
    }
    #expect(grounds.count == 1)
  }

  @Test func `that can't be drawn is told, and leaves a note`() throws {
    let assets = PrintAssets(picture: { _ in nil }, scene: { _, _ in throw Failing() })
    let result = try set(Sample.plot("none"), assets: assets)
    #expect(result.diagnostics.count == 1)
    #expect(result.diagnostics[0].message.contains("'03-figures/none' can't be drawn"))
    let text = result.book.pages.flatMap { $0.content.flatMap { $0.texts() } }.map(\.string)
    #expect(text.contains("This figure can't be drawn."))
  }

  @Test func `of tables or code has them beside each other where they have room`() throws {
    func places(_ markdown: String) throws -> [String: Point] {
      let book = Book(title: "B", chapters: [Chapter(markdown: "# T\n\n\(markdown)", path: "a.md")])
      let document = Document(book: book, transcripts: [:], format: .pdf)
      #expect(document.diagnostics == [])
      let pages = try Sample.setter(document).set().book.pages
      let texts = pages.flatMap { $0.content.flatMap { $0.texts() } }
      return Dictionary(
        texts.map { ($0.string, $0.origin) }, uniquingKeysWith: { first, _ in first })
    }
    func pair(_ wide: String) -> String {
      """
      ::: {#tbl-pair layout-ncol=2}
      | aa | bb |
      |:--|:--|
      | c1 | d1 |

      : Left.^[Noted.] {#tbl-l}

      | ee | ff |
      |:--|:--|
      | g1 | \(wide) |

      : Right. {#tbl-r}

      Both.
      :::
      """
    }
    let beside = try places(pair("h1"))
    #expect(beside["aa"]?.y == beside["ee"]?.y)
    #expect(try #require(beside["aa"]).x + 150 < #require(beside["ee"]).x)
    #expect(beside.keys.contains { $0.hasSuffix("Noted.") })
    let below = try places(pair(String(repeating: "w", count: 60)))
    #expect(try #require(below["aa"]).y < #require(below["ee"]).y)
    #expect(below["aa"]?.x == below["ee"]?.x)
    #expect(below.keys.contains { $0.hasSuffix("Noted.") })
    let code = try places(
      "::: {layout-ncol=2}\n```text\none\n```\n\n```text\ntwo\n```\n:::\n")
    #expect(code["one"]?.y == code["two"]?.y)
  }

  @Test func `is read by its summary`() throws {
    let alternatives = try Sample.pages().book.elements.compactMap { element -> String? in
      if case .tagged(.figure(let alternative), _) = element { alternative } else { nil }
    }
    #expect(alternatives.contains("Loss by epoch, falling from 0.7 to 0.4."))
    #expect(alternatives.contains("A small picture"))
  }
}
