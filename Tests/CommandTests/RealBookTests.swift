import Foundation
import TestSupport
import Testing

extension `The command` {
  /// The book that Octavo comes with, on its sample reviews, for one epoch.
  @Suite struct `The real book` {
    private static let chapters = Octavo.repository.appending(path: "chapters")
    private static let output = Octavo.repository.appending(path: ".build/command-tests/real")
    private static let again = Octavo.repository.appending(path: ".build/command-tests/again")
    private static let slugs = [
      "01-words-to-numbers", "02-reviews", "03-dense-network", "04-convolution", "05-filters",
      "06-word-vectors", "07-news", "08-movies-to-hotels", "09-characters",
    ]
    private static let names =
      slugs.map { $0 + ".html" } + ["colophon.html", "index.html", "references.html"]
    /// What says how long trainings took, which no two builds agree about.
    private static let timed: Set<String> = ["colophon.html", "book.pdf"]

    private let site = Site(Self.output)

    private func octavo(_ words: String..., output: URL = output) throws -> Octavo.Outcome {
      try Octavo.call(
        words + [Self.chapters.path, "--output", output.path, "-P", "most-epochs=1"]
      ).wait()
    }

    /// One story, since each step stands on the one before.
    @Test func `is built, kept, retrained, and built again to the same bytes`() throws {
      try? FileManager.default.removeItem(at: Self.output)
      try isBuilt()
      try isKept()
      try isRetrained()
      try isTheSameBuiltAgain()
      try isCurrentElsewhereAndRendersProseAlone()
    }

    private func isBuilt() throws {
      let build = try octavo("build")
      try #require(build.status == 0, "\(build.error)")
      #expect(build.output.contains("index.html: 9 of 9 chapters run, "))
      #expect(
        !build.error.contains("error:") && !build.error.contains("warning:"), "\(build.error)")
      #expect(site.pages == Self.names)
      #expect(site.leftovers == [])
      try hasWholeFigures()
      try saysWhatWasComputed()
      try hangsTogether()
      try isPrinted()
    }

    private func hasWholeFigures() throws {
      let figures = site.published.filter { $0.hasPrefix("figures/") }
      let beginnings = ["svg": "<svg ", "png": "\u{89}PNG\r\n\u{1A}\n", "pdf": "%PDF-"]
      var kinds: [String: Set<String>] = [:]
      for path in figures {
        let parts = path.split(separator: ".").map(String.init)
        kinds[parts[0], default: []].insert(parts[1])
        let data = try site.data(path)
        guard parts[1] != "csv" else {
          let lines = try site.text(path).split(separator: "\r\n")
          #expect(lines.count > 1 && lines.contains { $0.contains(",") }, "\(path)")
          continue
        }
        let beginning = try #require(beginnings[parts[1]], "\(path)")
        let bytes = beginning.unicodeScalars.map { UInt8($0.value) }
        #expect(data.starts(with: bytes), "\(path)")
        #expect(data.count > 1000, "\(path)")
      }
      #expect(kinds.values.allSatisfy { $0 == ["svg", "png", "pdf", "csv"] })
      // A figure on a page for each drawing in the folder, and the other way round.
      let shown = try Self.names.flatMap { try site.matches(#"href="(figures/[^"]*)""#, on: $0) }
      #expect(Set(shown) == Set(figures))
      #expect(kinds.count >= 40)
    }

    /// The numbers in the sentences are those of the records of the runs.
    private func saysWhatWasComputed() throws {
      func accuracy(_ run: String, _ part: String) throws -> Double {
        let scores = try #require(try site.run(run)["scores"] as? [String: [String: Any]])
        return try #require(scores[part]?["accuracy"] as? Double)
      }
      func percent(_ share: Double) -> String { String(format: "%.1f\u{A0}%%", share * 100) }
      let text = try site.text("03-dense-network.html")
        .replacing(/<[^>]*>/, with: "").replacing(/[ \n]+/, with: " ")
      let tested = percent(try accuracy("dense", "test"))
      #expect(text.contains("test reviews the network judges \(tested) rightly"), "\(tested)")
      let validated = percent(try accuracy("dense-search", "validation"))
      #expect(text.contains("with a validation accuracy of \(validated)."), "\(validated)")
      let trained = percent(try accuracy("dense-search", "training"))
      #expect(text.contains("the training accuracy reaches \(trained),"), "\(trained)")
      #expect(try site.run("dense-search")["epochs"] as? Int == 1)
      #expect(try site.run("dense")["finished"] != nil)
      for page in Self.names[1..<Self.slugs.count] {
        #expect(try site.text(page).contains("that Octavo wrote itself"))
      }
      for page in Self.names {
        #expect(try !site.text(page).contains("class=\"not-run\""))
        #expect(try !site.text(page).contains("{swift}"))
      }
    }

    private func hangsTogether() throws {
      var ids: [String: Set<String>] = [:]
      for page in Self.names {
        let found = try site.matches(#"\sid="([^"]*)""#, on: page)
        #expect(Set(found).count == found.count, "\(page)")
        ids[page] = Set(found)
      }
      var drawings = 0
      for page in Self.names {
        for address in try site.matches(#"href="([^"]*)""#, on: page)
        where !address.hasPrefix("https://") {
          let parts = address.split(separator: "#", omittingEmptySubsequences: false)
          let file = parts[0].isEmpty ? page : String(parts[0])
          #expect(site.published.contains(file), "\(page) links to \(address)")
          if parts.count > 1 {
            #expect(ids[file]?.contains(String(parts[1])) == true, "\(page) links to \(address)")
          }
        }
        let names = try site.matches(
          #"aria-(?:labelledby|describedby|controls)="([^"]*)""#, on: page)
        for name in names.flatMap({ $0.split(separator: " ").map(String.init) }) {
          #expect(ids[page]?.contains(name) == true, "\(page) is named by #\(name)")
        }
        let html = try site.text(page)
        #expect(
          try site.matches("<script([^>]*)>", on: page) == [
            " type=\"application/ld+json\"", " src=\"site/theme.js\"",
            " src=\"site/octavo.js\" defer=\"\"",
          ])
        // What it loads lies beside it, and it does not tell where it was built.
        for address in try site.matches(
          #"(?:\ssrc|<link rel="stylesheet" href)="([^"]*)""#, on: page)
        {
          #expect(site.published.contains(address), "\(page) loads \(address)")
        }
        for word in ["@import", Octavo.repository.path, "Chapter_"] {
          #expect(!html.contains(word), "\(page): \(word)")
        }
        // A drawing has a name and a description for those who can't see it.
        for svg in try site.matches(#"(?s)(<svg .*?</svg>)"#, on: page) {
          drawings += 1
          #expect(svg.prefix(600).contains("role=\"img\""), "\(page)")
          #expect(svg.firstMatch(of: /<title[^>]*>[^<]+<\/title>/) != nil, "\(page)")
          #expect(svg.firstMatch(of: /<desc[^>]*>[^<]+<\/desc>/) != nil, "\(page)")
        }
      }
      #expect(drawings * 4 == site.published.count { $0.hasPrefix("figures/") })
    }

    /// The book on paper is sound, its fonts are in it, and its text can be found.
    private func isPrinted() throws {
      let book = Array(try site.data("book.pdf"))
      func tool(_ name: String, _ arguments: String...) throws -> String {
        try Tool.run(name, arguments, on: book, suffix: "pdf").text
      }
      #expect(try tool("qpdf", "--check", "%").contains("No syntax or stream encoding errors"))
      let facts = try tool("pdfinfo", "%")
      for fact in ["Title:           Reading Sentiment", "Tagged:          yes", "504 x 720 pts"] {
        #expect(facts.contains(fact), "\(facts)")
      }
      let fonts = try tool("pdffonts", "%").split(separator: "\n").dropFirst(2)
      #expect(fonts.count >= 6)
      for font in fonts {
        #expect(font.contains(/\ yes +yes +yes +\d+ +\d+ *$/), "\(font)")
        #expect(!font.contains("Type 3"), "\(font)")
      }
      let text = try tool("pdftotext", "-enc", "UTF-8", "%", "-")
        .replacing("\u{AD}", with: "").replacing(/[ \n]+/, with: " ")
      let wanted = [
        "Contents", "3.2 Training", "References", "How this book was made", "Figure 9.",
      ]
      for words in wanted {
        #expect(text.contains(words), "\(words)")
      }
      #expect(!text.contains("{swift}"))
      // Every line of its code has room on one line of the page.
      #expect(!text.contains("\u{21AA}"))
      #expect(!text.contains(/[\u{FFFD}\u{FB00}-\u{FB06}]/))
    }

    private func isKept() throws {
      let plan = try octavo("build", "--explain")
      #expect(plan.status == 0)
      #expect(
        plan.output == Self.slugs.map { "\($0).md: current\n" }.joined())
      let dates = try site.dates()
      let again = try octavo("build")
      #expect(again.status == 0)
      #expect(again.output.contains("index.html: nothing to do ("))
      #expect(again.error == "")
      let later = try site.dates()
      // The caches of what files hold may be written anew; nothing that a reader or a run made.
      let touched = later.filter { dates[$0.key] != $0.value }.keys
      #expect(touched.allSatisfy { $0 == ".octavo/digests.json" || $0 == ".octavo/report.json" })
    }

    private func isRetrained() throws {
      let unknown = try octavo("train", "dens")
      #expect(unknown.status == 1)
      #expect(
        unknown.error.hasPrefix(
          "Error: no chapter trains a run named 'dens'; there are characters, convolution, dense, "),
        "\(unknown.error)")

      let before = (dense: try site.run("dense"), search: try site.run("dense-search"))
      let untimed = Self.names.filter { !Self.timed.contains($0) }
      let pages = try untimed.map { try site.data($0) }
      let train = try octavo("train", "dense")
      #expect(train.status == 0, "\(train.error)")
      #expect(train.output.contains("1 of 9 chapters run, "))
      let after = (dense: try site.run("dense"), search: try site.run("dense-search"))
      #expect(before.dense["seconds"] as? Double != after.dense["seconds"] as? Double)
      #expect(before.search["seconds"] as? Double == after.search["seconds"] as? Double)
      // The same data, seeds and code give the same network.
      #expect(
        NSDictionary(dictionary: before.dense["scores"] as? [String: Any] ?? [:])
          == NSDictionary(dictionary: after.dense["scores"] as? [String: Any] ?? [:]))
      #expect(try untimed.map { try site.data($0) } == pages)
    }

    /// Every chapter runs anew; the programs that the first build compiled serve this one too.
    private func isTheSameBuiltAgain() throws {
      try? FileManager.default.removeItem(at: Self.again)
      let build = try octavo("build", output: Self.again)
      try #require(build.status == 0, "\(build.error)")
      #expect(build.output.contains("index.html: 9 of 9 chapters run, "))
      try isTheSame(as: Site(Self.again))
    }

    private func isTheSame(as copy: Site) throws {
      #expect(copy.published == site.published)
      for path in site.published where !Self.timed.contains(path) {
        #expect(try copy.data(path) == site.data(path), "\(path)")
      }
    }

    /// The same book in another folder: nothing runs, and the pages come out as they were.
    ///
    /// The output stays where it is, since chapters read the runs there.
    private func isCurrentElsewhereAndRendersProseAlone() throws {
      let book = try ScratchBook(empty: "copy")
      for file in try FileManager.default.contentsOfDirectory(atPath: Self.chapters.path) {
        let text = try String(
          contentsOf: Self.chapters.appending(path: file), encoding: .utf8)
        try book.write(text.replacing("path: ..\n", with: "path: ../../../..\n"), to: file)
      }
      let copy = Site(Self.again)
      for page in copy.pages {
        try FileManager.default.removeItem(at: Self.again.appending(path: page))
      }
      let build = try book.octavo("build", "--output", Self.again.path, "-P", "most-epochs=1")
      try #require(build.status == 0, "\(build.error)")
      #expect(
        build.output.contains("index.html: 0 of 9 chapters run, 0 figures drawn, 12 files changed"),
        "\(build.output)")
      try isTheSame(as: copy)

      let dates = try copy.dates()
      let page = "01-words-to-numbers.html"
      try book.replace(
        "People hear it at once;", with: "Listeners hear it at once;", in: "01-words-to-numbers.md")
      let edited = try book.octavo("build", "--output", Self.again.path, "-P", "most-epochs=1")
      #expect(edited.status == 0)
      #expect(edited.output.contains("0 of 9 chapters run, 0 figures drawn, 3 files changed"))
      #expect(edited.error == "")
      #expect(try copy.text(page).contains("Listeners hear it at once;"))
      let touched = try copy.dates().filter { dates[$0.key] != $0.value }.keys
      // The page, what the search knows of it, and the pages of paper.
      let stale: Set<String> = [page, "site/search.js", "book.pdf"]
      #expect(touched.allSatisfy { stale.contains($0) || $0.hasPrefix(".octavo/") })
      #expect(!touched.contains { $0.hasPrefix(".octavo/transcripts") })
    }
  }
}
