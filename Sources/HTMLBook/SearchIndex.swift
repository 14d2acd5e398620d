import Chapters
import Documents

/// What readers search: the text of every section, which the script cuts into words when somebody begins to search.
struct SearchIndex {
  /// A section of a page; the part of a page before its first heading has no title.
  struct Section {
    /// The identifier of its heading; empty for the beginning of the page.
    let anchor: String
    /// Its number, such as `3.2`.
    let number: String
    /// Its title.
    let title: String
    /// Paragraphs, captions and tables.
    var texts: [String] = []
    /// Code.
    var code: [String] = []
  }

  /// A page with its sections.
  struct Page {
    let address: String
    let number: String
    let title: String
    let sections: [Section]
  }

  let pages: [Page]

  /// The index as a script that defines `octavoSearch`: a list of pages `[address, number, title, sections]`, whose sections are
  /// `[anchor, number, title, text, code]`.
  var script: String {
    func list(_ items: [String]) -> String { "[\(items.joined(separator: ","))]" }
    func line(_ texts: [String]) -> String { texts.joined(separator: " ") }
    let pages = self.pages.map { page in
      let sections = page.sections.map { section in
        list(
          [
            section.anchor, section.number, section.title, line(section.texts),
            section.code.joined(separator: "\n"),
          ].map(\.scriptLiteral))
      }
      return list([page.address, page.number, page.title].map(\.scriptLiteral) + [list(sections)])
    }
    return "window.octavoSearch = [\n\(pages.joined(separator: ",\n"))\n];\n"
  }
}

extension SearchIndex {
  /// The index of all pages beside the title page.
  init(of document: Document, addresses: Addresses) {
    let works = document.works.map(\.text.line)
    var pages = document.chapters.map { chapter in
      Page(
        address: addresses.file(of: .chapter(chapter.slug)), number: chapter.number ?? "",
        title: chapter.title.unlinked.line,
        sections: chapter.searchSections(works: works, words: document.words))
    }
    if !works.isEmpty, addresses.works == .works {
      let list = Section(anchor: "", number: "", title: "", texts: works)
      pages.append(
        Page(
          address: addresses.file(of: .works), number: "", title: document.words[.references],
          sections: [list])
      )
    }
    self.pages = pages
  }
}

extension DocumentChapter {
  /// The sections, the footnotes behind them.
  fileprivate func searchSections(works: [String], words: Words) -> [SearchIndex.Section] {
    let summary = [self.summary?.unlinked.line].compactMap(\.self)
    var sections = [SearchIndex.Section(anchor: "", number: "", title: "", texts: summary)]
    for element in elements {
      if case .heading(let heading) = element, heading.isSection {
        sections.append(
          .init(
            anchor: heading.id, number: heading.number ?? "", title: heading.text.unlinked.line))
      } else {
        sections[sections.count - 1].add([element], works: works)
      }
    }
    if !notes.isEmpty {
      var section = SearchIndex.Section(
        anchor: ContentWriter.noteID(1), number: "", title: words[.footnotes])
      for note in notes { section.add(note, works: works) }
      sections.append(section)
    }
    return sections
  }
}

extension SearchIndex.Section {
  /// Adds all that elements say, beside what runs printed.
  fileprivate mutating func add(_ elements: [Element], works: [String]) {
    var texts: [String] = []
    var code: [String] = []
    elements.visit { element in
      switch element {
      case .code(let block): code.append(block.text)
      case .works: texts += works
      default: break
      }
      texts += element.texts.map { $0.unlinked.line }.filter { !$0.isEmpty }
    }
    self.texts += texts
    self.code += code
  }
}
