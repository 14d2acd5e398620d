import Chapters
import Documents
import Mathematics

extension ContentWriter {
  /// Blocks, one after the other.
  func markup(_ elements: [Element]) -> Markup { elements.map(markup).joined() }

  private func markup(_ element: Element) -> Markup {
    switch element {
    case .heading(let heading): return self.heading(heading)
    case .paragraph(let text): return "<p>\(markup(text))</p>\n"
    case .code(let code): return self.code(code)
    case .output(let text):
      return """
        <div class="cell-output cell-output-stdout"><pre role="group" tabindex="0" aria-label="\(words[.output])"><code>\(text)</code></pre></div>

        """
    case .list(let start, let isTight, let items):
      return list(items, start: start, isTight: isTight)
    case .definitions(let definitions):
      let items = definitions.map { definition in
        // A meaning of one paragraph is like an item of a tight list; several must stay apart.
        let meanings = definition.meanings.map { meaning in
          let isTight = meaning.count(where: \.isParagraph) < 2
          return "<dd>\(isTight ? tight(meaning) : markup(meaning))</dd>\n" as Markup
        }.joined()
        return "<dt>\(markup(definition.term))</dt>\n\(meanings)" as Markup
      }.joined()
      return "<dl>\n\(items)</dl>\n"
    case .quote(let inner): return "<blockquote>\n\(markup(inner))</blockquote>\n"
    case .callout(let callout): return self.callout(callout)
    case .table(let table): return .table(table, by: self)
    case .plot(let drawing): return plot(drawing)
    case .picture(let picture): return "<p>\(self.picture(picture))</p>\n"
    case .figure(let figure): return self.figure(figure)
    case .formula(let block): return formula(block)
    case .cell(let inner): return "<div class=\"cell\">\n\(markup(inner))</div>\n"
    case .html(let source):
      return """
        <div class="cell-output cell-output-display">
        \(isInteractive ? Markup(trusted: source) : .readable(source))
        </div>

        """
    case .rawHTML(let source):
      return """
        <pre class="raw-html" role="group" tabindex="0" aria-label="\(words[.markup])"><code>\(source)</code></pre>

        """
    case .failure(let failure, let id): return .failure(failure, id: id, words: words)
    case .notRun(let reason): return "<p class=\"not-run\">\(reason)</p>\n"
    case .works: return worksList
    case .thematicBreak: return "<hr/>\n"
    // Nothing to be seen on a screen.
    case .pageBreak: return "<div class=\"page-break\"></div>\n"
    }
  }

  private func heading(_ heading: Element.Heading) -> Markup {
    guard heading.isSection else {
      return
        "<p class=\"heading\" id=\"\(heading.id)\"><strong>\(markup(heading.text))</strong></p>\n"
    }
    let number: Markup =
      heading.number.map { "<span class=\"section-number\">\($0)</span> " } ?? .empty
    let anchor: Markup =
      isInteractive
      ? """
      <a class="anchor" href="#\(heading.id)" aria-label="\(words[.linkToSection])">#</a>
      """ : .empty
    return """
      <h\(heading.level) id="\(heading.id)">\(number)\(markup(heading.text))\(anchor)</h\(heading.level)>

      """
  }

  private func list(_ items: [Element.ListItem], start: Int?, isTight: Bool) -> Markup {
    let list = items.map { item in
      let box: Markup =
        switch item.isChecked {
        case nil: .empty
        case true?:
          "<input type=\"checkbox\" disabled=\"\" checked=\"\" aria-label=\"\(words[.done])\"/> "
        case false?: "<input type=\"checkbox\" disabled=\"\" aria-label=\"\(words[.toDo])\"/> "
        }
      let content = isTight ? tight(item.elements) : markup(item.elements)
      let kind: Markup = item.isChecked == nil ? .empty : " class=\"task\""
      return "<li\(kind)>\(box)\(content)</li>\n" as Markup
    }.joined()
    guard let start else { return "<ul>\n\(list)</ul>\n" }
    return start == 1 ? "<ol>\n\(list)</ol>\n" : "<ol start=\"\(start)\">\n\(list)</ol>\n"
  }

  /// The blocks of a tight list, whose paragraphs have no space between them.
  private func tight(_ elements: [Element]) -> Markup {
    elements.map { element in
      if case .paragraph(let text) = element { return markup(text) }
      return markup(element)
    }.joined(separator: "\n")
  }

  private func callout(_ callout: Element.Callout) -> Markup {
    let kind = Markup(trusted: callout.kind.rawValue)
    let body: Markup = "<div class=\"callout-body\">\n\(markup(callout.elements))</div>"
    guard let isFolded = callout.collapse, isInteractive else {
      return """
        <div class="callout callout-\(kind) callout-titled" role="note">
        <p class="callout-title">\(markup(callout.title))</p>
        \(body)</div>

        """
    }
    return """
      <details class="callout callout-\(kind) callout-titled"\(isFolded ? .empty : " open=\"\"" as Markup)>
      <summary class="callout-title">\(markup(callout.title))</summary>
      \(body)</details>

      """
  }

  private func formula(_ block: Element.FormulaBlock) -> Markup {
    let number: Markup =
      block.number.map { "<span class=\"formula-number\">(\($0))</span>" } ?? .empty
    let name: Markup =
      block.number.map { "\(words[.equation]) \($0)" } ?? "\(words[.formula])"
    return """
      <div class="formula"\(attribute("id", block.id)) role="group" tabindex="0" aria-label="\(name)">\
      \(Markup(trusted: block.formula.mathML(isDisplay: true)))\(number)</div>

      """
  }
}

extension Element {
  /// Whether it is a paragraph.
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}
