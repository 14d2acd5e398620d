import Documents

extension Site {
  /// A page behind the chapters.
  struct End {
    let address: String
    let title: String
    let content: Markup
  }

  /// The works cited, unless a chapter lists them, and how the book was made.
  var ends: [End] {
    var ends: [End] = []
    if !document.works.isEmpty, addresses.works == .works {
      let list = writer(of: .works).worksList
      ends.append(
        End(address: addresses.file(of: .works), title: "References", content: list))
    }
    if let colophon = document.colophon {
      ends.append(
        End(
          address: "colophon.\(addresses.fileExtension)", title: "How this book was made",
          content: content(of: colophon)))
    }
    return ends
  }

  var endPages: [Page] {
    ends.enumerated().map { index, end in
      frame(current: document.chapters.count + index).page(
        name: end.address, title: end.title,
        content: """
          <header class="chapter-header">
          <h1>\(end.title)</h1>
          </header>
          \(end.content)
          """)
    }
  }

  private func content(of colophon: Colophon) -> Markup {
    func section(_ title: String, _ columns: [String], _ rows: [[Markup]]) -> Markup {
      guard !rows.isEmpty else { return .empty }
      return """
        <h2 id="\(title.lowercased())">\(title)</h2>
        \(Markup.table(
          alignments: [], header: columns.map(Markup.text), rows: rows, name: title,
          namesRows: true))
        """
    }
    func facts(_ facts: [Colophon.Fact]) -> [[Markup]] {
      facts.map { [.text($0.name), .text($0.value)] }
    }
    return [
      section("Build", ["what", "which"], facts(colophon.facts)),
      section("Parameters", ["name", "value"], facts(colophon.parameters)),
      section(
        "Data", ["file", "SHA-256", "chapters"],
        colophon.sources.map { source in
          [.text(source.path), "<code>\(source.digest)</code>", chapters(source.chapters)]
        }),
      section(
        "Runs", ["run", "seed", "epochs", "seconds", "chapters"],
        colophon.runs.map { run in
          [
            .text(run.name), .text(run.seed), .text("\(run.epochs)"),
            .text("\(Int(run.seconds.rounded()))"), chapters(run.chapters),
          ]
        }),
    ].joined()
  }

  /// Links to chapters by their numbers.
  private func chapters(_ slugs: [String]) -> Markup {
    document.chapters.filter { slugs.contains($0.slug) }.map { chapter in
      let address = addresses.file(of: .chapter(chapter.slug))
      return "<a href=\"\(address)\">\(chapter.number ?? chapter.title.plain)</a>" as Markup
    }.joined(separator: ", ")
  }
}
