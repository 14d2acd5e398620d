import Documents

/// What a link to another page shows before anybody follows it.
struct Previews {
  /// The places that pages refer to on other pages, by their addresses, in the order of the book.
  let places: [(address: String, content: Markup)]

  /// The previews as a script that defines `octavoPreviews`, an object from addresses to HTML.
  var script: String {
    let lines = places.map { "\($0.address.scriptLiteral): \($0.content.source.scriptLiteral)" }
    return "window.octavoPreviews = {\n\(lines.joined(separator: ",\n"))\n};\n"
  }

  /// The previews of a document.
  init(of document: Document, addresses: Addresses) {
    let wanted = Previews.targets(in: document, addresses: addresses)
    // Drawings are shown from their files, since their identifiers may stand but once on a page.
    let writer = ContentWriter(
      page: nil, addresses: addresses, svg: [:], works: document.works, words: document.words,
      isInteractive: false)
    var places: [(address: String, content: Markup)] = []
    func add(_ place: Place, _ content: @autoclosure () -> Markup) {
      let address = addresses.address(of: place, from: nil)
      if wanted.contains(address) { places.append((address, content())) }
    }
    for chapter in document.chapters {
      let page = Place.Page.chapter(chapter.slug)
      let beginning = writer.preview(
        title: chapter.title, text: chapter.summary ?? chapter.firstParagraph)
      add(Place(page), beginning)
      if let id = chapter.id { add(Place(page, anchor: id), beginning) }
      for (index, element) in chapter.elements.enumerated() {
        guard case .heading(let heading) = element else { continue }
        let section = chapter.elements[(index + 1)...].prefix {
          if case .heading = $0 { false } else { true }
        }
        add(
          Place(page, anchor: heading.id),
          writer.preview(title: heading.text, text: section.firstParagraph))
      }
      chapter.elements.visit { element in
        switch element {
        case .figure(let figure):
          if let id = figure.id { add(Place(page, anchor: id), writer.markup([element])) }
          for part in figure.parts {
            guard let id = part.id else { continue }
            add(Place(page, anchor: id), writer.part(part))
          }
        case .formula(let formula):
          if let id = formula.id { add(Place(page, anchor: id), writer.markup([element])) }
        default: break
        }
      }
    }
    for work in document.works {
      let content: Markup = "<p>\(writer.markup(work.text))</p>\n"
      add(Place(.works, anchor: ContentWriter.workID(work.key)), content)
    }
    self.places = places
  }

  /// The addresses of all that is referred to from another page.
  private static func targets(in document: Document, addresses: Addresses) -> Set<String> {
    var targets: Set<String> = []
    for chapter in document.chapters {
      let page = Place.Page.chapter(chapter.slug)
      func collect(_ text: [Span]) {
        text.visit { span in
          guard case .reference(let place, _) = span, addresses.holder(of: place) != page else {
            return
          }
          targets.insert(addresses.address(of: place, from: nil))
        }
      }
      for elements in [chapter.elements] + chapter.notes {
        elements.visit { $0.texts.forEach(collect) }
      }
    }
    return targets
  }
}

extension ContentWriter {
  /// The beginning of a section: its title and its first paragraph.
  fileprivate func preview(title: [Span], text: [Span]?) -> Markup {
    let paragraph: Markup = text.map { "<p>\(markup($0))</p>\n" } ?? .empty
    return "<p class=\"preview-title\">\(markup(title.unlinked))</p>\n\(paragraph)"
  }
}
