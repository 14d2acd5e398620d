import Chapters

extension Report {
  /// All pages, the title page first.
  ///
  /// - Parameter svg: the drawing of each plot by its name, as pages show it.
  func pages(svg: [String: String]) -> [Page] {
    let chapters = entries
    return [titlePage(chapters)] + runs.map { page(of: $0, among: chapters, svg: svg) }
  }

  private var entries: [Frame.Entry] {
    runs.map { run in
      Frame.Entry(
        address: run.chapter.page, number: "\(run.number)",
        title: prose(of: run).unlinked(run.chapter.title))
    }
  }

  private func sections(of run: ChapterRun, depth: Int, page: String = "") -> [Frame.Entry] {
    run.chapter.sections(number: run.number).filter { $0.level <= depth }.map { section in
      Frame.Entry(
        address: "\(page)#\(section.id)", number: section.number,
        title: prose(of: run).unlinked(section.title))
    }
  }

  // MARK: A chapter

  private func page(
    of run: ChapterRun, among chapters: [Frame.Entry], svg: [String: String]
  ) -> Page {
    let prose = prose(of: run)
    let sections = Dictionary(
      run.chapter.sections(number: run.number).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let content = run.chapter.blocks.map { block in
      prose.html(block, sections: sections) { index in
        CellView(
          run: run, index: index, prose: prose,
          drawings: drawings[run.number - 1][index, default: [:]], svg: svg
        ).html
      }
    }.joined()
    let frame = Frame(
      book: book, chapters: chapters, current: run.number - 1,
      sections: self.sections(of: run, depth: 3))
    return frame.page(
      name: run.chapter.page, title: prose.plain(run.chapter.title),
      content: """
        <header class="chapter-header">
        <p class="chapter-number">Chapter \(run.number)</p>
        <h1>\(prose.html(run.chapter.title))</h1>
        </header>
        \(banner(of: run))\(content)
        """)
  }

  /// What a reader must know before trusting a page of a chapter that failed.
  private func banner(of run: ChapterRun) -> Markup {
    if run.isUnrun, run.chapter.cells.contains(where: \.options.eval) {
      return """
        <p class="not-run">The cells of this chapter were not run. Figures and values are missing.</p>

        """
    }
    guard !run.problems.isEmpty else { return .empty }
    let cards = run.diagnostics.filter { $0.severity == .error }.enumerated().map {
      Markup.failure($1, id: "octavo-problem-\($0 + 1)", in: run.chapter)
    }.joined()
    let links = run.failures.map { cell, reason in
      let place = reason.position.map { "\($0)" } ?? "a cell of this chapter"
      return """
        <p><a href="#\(Page.errorID(cell))">\(place)</a>: \(reason.message)</p>

        """ as Markup
    }.joined()
    return """
      <section class="banner" aria-label="Failure">
      <p class="banner-title">This chapter failed. What stands below it is incomplete.</p>
      \(links)\(cards)</section>

      """
  }

  // MARK: The title page

  private func titlePage(_ entries: [Frame.Entry]) -> Page {
    let subtitle: Markup = book.subtitle.map { "<p class=\"subtitle\">\($0)</p>\n" } ?? .empty
    let author: Markup = book.author.map { "<p class=\"author\">\($0)</p>\n" } ?? .empty
    let summary: Markup = book.summary.map { "<p class=\"summary\">\($0)</p>\n" } ?? .empty
    let chapters = zip(runs, entries).map { run, entry in
      let inner = sections(of: run, depth: 2, page: run.chapter.page).map {
        "<li><a href=\"\($0.address)\">\($0.title)</a></li>\n" as Markup
      }.joined()
      let list: Markup = inner.isEmpty ? .empty : "<ul>\n\(inner)</ul>"
      let flag: Markup =
        run.problems.isEmpty ? .empty : " <span class=\"failed\">failed</span>"
      return """
        <li><span class="chapter-number">\(entry.number)</span>
        <div><a class="chapter-title" href="\(entry.address)">\(entry.title)</a>\(flag)\(list)</div></li>

        """ as Markup
    }.joined()
    let frame = Frame(book: book, chapters: entries, current: nil, sections: [])
    return frame.page(
      name: "index.html", title: book.title,
      content: """
        <header class="title-header">
        <h1>\(book.title)</h1>
        \(subtitle)\(author)\(summary)</header>
        \(failures)<section aria-labelledby="octavo-contents">
        <h2 id="octavo-contents">Contents</h2>
        <ol class="chapters">
        \(chapters)</ol>
        </section>

        """)
  }

  private var failures: Markup {
    let items = runs.flatMap { run in
      run.problems.map { problem in
        let place = problem.position.map { "\($0)" } ?? run.chapter.path
        return "<li><a href=\"\(run.chapter.page)\">\(place)</a>: \(problem.message)</li>\n"
          as Markup
      }
    }
    let others = diagnostics.filter { $0.severity == .error }.map { problem in
      let place = problem.position.map { "\($0): " } ?? ""
      return "<li>\(place)\(problem.message)</li>\n" as Markup
    }
    guard !(items + others).isEmpty else { return .empty }
    return """
      <section class="banner" aria-label="Failures">
      <p class="banner-title">This book is incomplete.</p>
      <ul>
      \((items + others).joined())</ul>
      </section>

      """
  }
}
