import Chapters
import Drawing
import Plots
import Testing

@testable import EPUBBook

@Suite struct `The cover` {
  private func cover(_ title: String, subtitle: String? = "S", author: String? = "A") -> Cover {
    Cover(of: Book(title: title, subtitle: subtitle, author: author, chapters: []))
  }

  private func lines(_ cover: Cover) -> [TextRun] {
    cover.scene(metrics: PangoMetrics()).items.compactMap { item in
      if case .text(let run) = item { run } else { nil }
    }
  }

  @Test(arguments: [
    "T", "Literate Reports for Swift", "Reading & Writing",
    "A title of so many words that it can only be set in small letters, since it goes on and on and says all",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  ])
  func `keeps every title within its margins, whole`(title: String) {
    let runs = lines(cover(title))
    for run in runs {
      #expect(run.position.x >= 84 && run.position.x + run.extent.width <= 800 - 84 + 0.01)
      #expect(run.position.y - run.extent.ascent > 168)
      #expect(run.position.y + run.extent.descent < 1280 - 100)
    }
    let letters = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(letters(runs.map(\.string).joined()) == letters(title) + "SA")
    for (first, second) in zip(runs, runs.dropFirst()) {
      #expect(second.position.y > first.position.y)
    }
  }

  @Test func `sets short titles large`() {
    #expect(lines(cover("Runs"))[0].font.size == 104)
  }

  @Test func `needs neither subtitle nor author`() {
    let plain = cover("Runs", subtitle: nil, author: nil)
    #expect(lines(plain).map(\.string) == ["Runs"])
    #expect(plain.alternative == "Cover: Runs")
  }

  @Test func `is a picture of 1600 by 2560 pixels`() throws {
    let png = try cover("Runs").png()
    let numbers = [16, 20].map { png[$0..<($0 + 4)].reduce(0) { $0 << 8 + Int($1) } }
    #expect(numbers == [1600, 2560])
  }
}
