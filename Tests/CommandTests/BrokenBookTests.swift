import Foundation
import TestSupport
import Testing

extension `The command` {
  @Suite struct `Broken books` {
    /// Books whose own file or options can't be read; none of them comes as far as a compiler.
    @Test(arguments: [
      (
        "book: {title: T, chapters: [a.md]}\nparams: [1, 2\n",
        "octavo.yml:2:14: error: bad YAML: did not find expected ',' or ']'"
      ),
      (
        "book: {title: T, chapters: [a.md]}\nparms: {epochs: 5}\n",
        """
        octavo.yml:2:1: error: unknown key 'parms'
          2 | parms: {epochs: 5}
            | ^
          help: did you mean 'params'?
        """
      ),
      (
        "book: {title: T, chapters: [a.md, b.md]}\n",
        """
        octavo.yml:1:35: error: there is no chapter 'b.md'
          1 | book: {title: T, chapters: [a.md, b.md]}
            |                                   ^
        """
      ),
      ("book: {title: T}\n", "octavo.yml:1: error: the book has no chapters"),
      ("", "octavo.yml:1: error: the book has no chapters"),
    ])
    func `are told where octavo_yml is wrong, and nothing is written`(
      yaml: String, message: String
    ) throws {
      let book = try ScratchBook(empty: "bad-yaml")
      try book.write(yaml, to: "octavo.yml")
      try book.write("# A\n\n```{swift}\n1 + 1\n```\n", to: "a.md")
      let outcome = try book.octavo("build")
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.error.contains(message), "\(outcome.error)")
      #expect(Site(book.output).all == [])
    }

    @Test func `are told once that their language has no words, and are made`() throws {
      let book = try ScratchBook(empty: "unknown-language")
      try book.write(
        "book: {title: T, language: la, chapters: [a.md], formats: [html]}\n", to: "octavo.yml")
      try book.write("# A\n", to: "a.md")
      for _ in 1...2 {
        let outcome = try book.octavo("build")
        #expect(outcome.status == 0)
        #expect(
          outcome.error.ranges(of: "octavo.yml:1:28: warning: ").count == 1, "\(outcome.error)")
      }
    }

    @Test func `are told which parameters there are`() throws {
      let book = try ScratchBook(
        "bad-parameter", chapters: ["a.md": "# A\n"], settings: "params: {epochs: 5, seed: 1}")
      let near = try book.octavo("build", "-P", "epoch=3")
      #expect(near.status == 1)
      #expect(
        near.error == """
          error: -P epoch=3: the book declares no parameter 'epoch'
            help: did you mean 'epochs'?

          """)
      let far = try book.octavo("build", "-P", "colour=red")
      #expect(far.error.contains("help: declared are epochs, seed"))
      #expect(Site(book.output).all == [])
    }

    @Test func `are told what the package lacks and what can't be written`() throws {
      let chapter = "# A\n\n```{swift}\nimport Cells\n1 + 1\n```\n"
      let book = try ScratchBook("bad-package", chapters: ["a.md": chapter], library: "Cell")
      let product = try book.octavo("build")
      #expect(product.status == 1)
      let root = Octavo.repository.path
      #expect(
        product.error
          == "octavo: the package at \(root) can't be used: it has no product 'Cell'; there are "
          + "Cells, Octavo, Plots, Reports, octavo\n", "\(product.error)")
      #expect(Site(book.output).published == [])

      try book.write("in the way", to: "file")
      let output = try book.octavo("build", "--output", "file")
      #expect(output.status == 1)
      #expect(
        output.error.hasSuffix("/.octavo' could not be written: Not a directory\n"),
        "\(output.error)")

      try book.replace("path: ../../../..", with: "path: .", in: "octavo.yml")
      let missing = try book.octavo("build")
      #expect(missing.status == 1)
      #expect(missing.error.hasSuffix("can't be used: there is no Package.swift\n"))
      #expect(Site(book.output).published == [])
    }

    /// A chapter of every kind of mistake in the source, beside a good one.
    @Test func `show the good chapters and say where the source of the others is wrong`() throws {
      let book = try ScratchBook(
        "bad-source",
        chapters: [
          "1-good.md": "# Good\n\nAll is well.\n",
          "2-yaml.md": "# Y\n\n```{swift}\n//| fig-cap: \"open\n1 + 1\n```\n",
          "3-option.md": "# O\n\n```{swift}\n//| ehco: false\n1 + 1\n```\n",
          "4-label.md": """
          # L

          ```{swift}
          //| label: fig-a
          1
          ```

          ```{swift}
          //| label: fig-a
          2
          ```

          """,
          "5-reference.md": "# R\n\nSee @fig-nowhere there.\n",
        ])
      let outcome = try book.octavo("build")
      #expect(outcome.status == 1)
      for message in [
        """
        2-yaml.md:4:19: error: bad YAML: found unexpected end of stream
        """,
        """
        3-option.md:4:5: error: unknown cell option 'ehco'
          4 | //| ehco: false
            |     ^
          help: did you mean 'echo'?
        """,
        """
        4-label.md:9:12: error: the label 'fig-a' is already taken on line 4
          9 | //| label: fig-a
            |            ^
        """,
        """
        5-reference.md:3:5: error: nothing in the book is called '@fig-nowhere'
          3 | See @fig-nowhere there.
            |     ^
        """,
      ] { #expect(outcome.error.contains(message), "\(outcome.error)") }
      // A chapter that did not run is not blamed for what it did not show.
      #expect(!outcome.error.contains("displayed no"))
      #expect(outcome.error.components(separatedBy: "error:").count - 1 == 4, "\(outcome.error)")
      let site = Site(book.output)
      #expect(try site.text("1-good.html").contains("All is well."))
      #expect(site.pages.count == 7)
      #expect(site.leftovers == [])
    }

    /// A chapter of every way a run can end badly, beside a good one.
    @Test func `show all that ran and say where the rest failed`() throws {
      let book = try ScratchBook(
        "bad-run",
        chapters: [
          "1-compile.md": """
          # C

          ```{swift}
          import Cells
          let a: Int = "text"
          ```

          ```{swift}
          //| label: fig-before
          //| fig-cap: Never.
          print(a)
          ```

          ```{swift}
          print(b)
          ```

          """,
          "2-trap.md": """
          # T

          ```{swift}
          import Cells
          print("kept")
          let list = [1, 2, 3]
          list[CommandLine.arguments.count + 6]
          ```

          ```{swift}
          //| label: fig-after
          //| fig-cap: Never.
          print("never")
          ```

          """,
          "3-throw.md": """
          # U

          ```{swift}
          import Cells
          struct Bad: Error { var why = "no luck" }
          func fail() throws -> Int { throw Bad() }
          let y = try fail()
          ```

          """,
          "4-loop.md": "# L\n\n```{swift}\n//| timeout: 1\nimport Cells\nwhile true {}\n```\n",
          "5-good.md":
            "# Good\n\n```{swift}\nimport Cells\n40 + 2\n```\n\nIt is `{swift} 6 * 7`.\n",
        ])
      let outcome = try book.octavo("build")
      #expect(outcome.status == 1)
      for message in [
        """
        1-compile.md:5:14: error: cannot convert value of type 'String' to specified type 'Int'
          5 | let a: Int = "text"
            |              ^
        """,
        """
        1-compile.md:15:7: error: cannot find 'b' in scope
          15 | print(b)
             |       ^
        2-trap.md:7:5: error: Index out of range
          7 | list[CommandLine.arguments.count + 6]
            |     ^
        """,
        """
        3-throw.md:7:1: error: uncaught error: Bad(why: "no luck")
          7 | let y = try fail()
            | ^
        """,
        """
        4-loop.md:6:1: error: this was silent for 1 second and was stopped
          6 | while true {}
            | ^
          help: allow more with '//| timeout: seconds'
        """,
      ] { #expect(outcome.error.contains(message), "\(outcome.error)") }
      #expect(outcome.error.components(separatedBy: "error: ").count - 2 == 5, "\(outcome.error)")
      #expect(!outcome.error.contains("displayed no"))
      // No stack traces, no frames of the runtime, no colours outside a terminal.
      for noise in ["0x0", "*** ", "Thread 0", "libswiftCore", "\u{1B}"] {
        #expect(!outcome.error.contains(noise), "\(outcome.error)")
      }
      let site = Site(book.output)
      #expect(site.leftovers == [])
      #expect(try site.text("2-trap.html").contains("kept"))
      #expect(try site.text("2-trap.html").contains("Index out of range"))
      #expect(try site.text("5-good.html").contains("It is 42."))
      #expect(site.pages.count == 7)

      // What failed is tried again, what did not is left alone.
      let plan = try book.octavo("build", "--explain")
      #expect(plan.status == 0)
      #expect(
        plan.output == """
          1-compile.md:
            last run failed
          2-trap.md:
            last run failed
          3-throw.md:
            last run failed
          4-loop.md:
            last run failed
          5-good.md: current

          """)
      // Without running anything the failures of the last run are still failures.
      let looked = try book.octavo("build", "--no-execute")
      #expect(looked.status == 1)
      #expect(looked.error.contains("2-trap.md:7:5: error: Index out of range"))
      #expect(looked.output.contains("nothing to do"))
    }

    @Test func `are told which picture can't be shown, and are made without it`() throws {
      let chapters = ["a.md": "# A\n\n![a cat](cat.svg)\n", "b.md": "# B\n\nNo cat.\n"]
      let book = try ScratchBook("bad-picture", chapters: chapters)
      try book.write("<svg><g></svg>", to: "cat.svg")
      let message = "a.md:3:1: error: the picture 'cat.svg' can't be drawn: "
      let excerpt = "\n  3 | ![a cat](cat.svg)\n    | ^\n"
      for _ in 0..<2 {
        let outcome = try book.octavo("build")
        #expect(outcome.status == 1)
        #expect(outcome.error.contains(message) && outcome.error.contains(excerpt))
        #expect(outcome.error.matches(of: /: error: the/).count == 1, "\(outcome.error)")
        #expect(Site(book.output).published.contains("book.pdf"))
        #expect(Site(book.output).pages == ["a.html", "b.html", "colophon.html", "index.html"])
      }
      let printed = try book.octavo("print", "a")
      #expect(printed.status == 1 && printed.error.contains(message))
      #expect(printed.output.hasSuffix("a.pdf\n"))
      #expect(try book.octavo("print", "b").status == 0)
    }

    /// Data that is not there or not whole; the chapter is the real one.
    @Test func `are told which data is missing or damaged`() throws {
      let chapter = """
        # D

        ```{swift}
        import Octavo
        let reviews = try MovieReviews.load(params["corpus"])
        ```

        """
      let book = try ScratchBook(
        "bad-data", chapters: ["data.md": chapter], settings: "params: {corpus: sample}",
        library: "Octavo")
      try withTemporaryFolder { folder in
        func build(_ corpus: String, data: URL?) throws -> String {
          let environment = data.map { ["OCTAVO_DATA": $0.path] } ?? [:]
          let outcome = try book.octavo("build", "-P", "corpus=\(corpus)", environment: environment)
          #expect(outcome.status == 1)
          #expect(
            outcome.error.contains("data.md:5:1: error: uncaught error: "), "\(outcome.error)")
          #expect(outcome.error.contains("\n  5 | let reviews = try MovieReviews.load"))
          #expect(Site(book.output).leftovers == [])
          #expect(Site(book.output).pages == ["colophon.html", "data.html", "index.html"])
          return outcome.error
        }

        let unset = try build("imdb", data: nil)
        #expect(unset.contains("No data directory: set OCTAVO_DATA"), "\(unset)")
        let missing = try build("imdb", data: folder)
        #expect(missing.contains("There is no \(folder.path)/imdb/"), "\(missing)")
        #expect(missing.contains("that OCTAVO_DATA names"), "\(missing)")
        let unknown = try build("imbd", data: nil)
        #expect(
          unknown.contains("There is no corpus \"imbd\"; there are sample, imdb, mr"), "\(unknown)")

        let imdb = folder.appending(path: "imdb")
        try FileManager.default.createDirectory(at: imdb, withIntermediateDirectories: true)
        let whole = try Data(
          contentsOf: fixtureFile("Datasets/aclImdb_train.tar.gz"))
        let archive = imdb.appending(path: "aclImdb_train.tar.gz")
        try whole.prefix(whole.count / 2).write(to: archive)
        let damaged = try build("imdb", data: folder)
        #expect(damaged.contains("\(archive.path) is damaged or incomplete: "), "\(damaged)")
      }
    }
  }
}
