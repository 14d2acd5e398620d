import Chapters

extension Resolver {
  /// Blocks, resolved.
  ///
  /// - Parameter areSections: whether headings among them are sections of the chapter.
  mutating func elements(_ blocks: [Block], areSections: Bool = false) -> [Element] {
    var elements: [Element] = []
    for block in blocks { elements += self.elements(block, isSection: areSections) }
    return elements
  }

  private mutating func elements(_ block: Block, isSection: Bool) -> [Element] {
    switch block {
    case .heading(let heading): return [.heading(self.heading(heading, isSection: isSection))]
    case .paragraph(let text): return [.paragraph(spans(text))]
    case .cell(let index): return cell(index)
    case .code(let code): return [listing(code)]
    case .list(let start, let isTight, let items):
      var resolved: [Element.ListItem] = []
      for item in items {
        resolved.append(.init(isChecked: item.isChecked, elements: elements(item.blocks)))
      }
      return [.list(start: start, isTight: isTight, items: resolved)]
    case .definitions(let definitions):
      var resolved: [Element.Definition] = []
      for definition in definitions {
        var meanings: [[Element]] = []
        for meaning in definition.meanings { meanings.append(elements(meaning)) }
        resolved.append(.init(term: spans(definition.term), meanings: meanings))
      }
      return [.definitions(resolved)]
    case .quote(let blocks): return [.quote(elements(blocks))]
    case .callout(let callout):
      let title = callout.title.map { spans($0) } ?? [.text(terms.title(of: callout.kind))]
      return [
        .callout(
          .init(
            kind: callout.kind, title: title, collapse: callout.collapse,
            elements: elements(callout.blocks)))
      ]
    case .table(let table): return [self.table(table)]
    case .figure(let figure): return [self.figure(figure)]
    case .formula(let formula):
      guard let read = self.formula(formula.source, at: formula.position) else {
        return [.rawHTML(formula.source)]
      }
      return [
        .formula(
          .init(formula: read, number: labels.number(of: formula.label), id: formula.label))
      ]
    case .conditional(_, let blocks): return elements(blocks)
    case .references: return [.works]
    case .thematicBreak: return [.thematicBreak]
    case .pageBreak: return [.pageBreak]
    case .html(let source): return [.rawHTML(source)]
    }
  }

  private mutating func heading(_ heading: Block.Heading, isSection: Bool) -> Element.Heading {
    let section = isSection ? labels.sections[Place(page, anchor: heading.id)] : nil
    return .init(
      level: section?.level ?? max(heading.level, 2), id: heading.id, number: section?.number,
      text: spans(heading.text), isSection: section != nil)
  }

  private mutating func table(_ table: Block.PlainTable) -> Element {
    let block = plain(table)
    guard table.label != nil || table.caption != nil else { return .table(block) }
    return .figure(
      FigureBlock(
        kind: .table, id: table.label, name: name(of: table.label, kind: .table),
        caption: spans(table.caption ?? []), columns: 1,
        parts: [.init(id: nil, letter: nil, caption: [], elements: [.table(block)])]))
  }

  private mutating func plain(_ table: Block.PlainTable) -> TableBlock {
    var header: [[Span]] = []
    for cell in table.header { header.append(spans(cell)) }
    var rows: [[[Span]]] = []
    for row in table.rows {
      var cells: [[Span]] = []
      for cell in row { cells.append(spans(cell)) }
      rows.append(cells)
    }
    return TableBlock(
      alignments: table.alignments, header: header, rows: rows, sortKeys: nil)
  }

  /// Code of the prose, under its caption where it has one.
  private mutating func listing(_ code: CodeListing) -> Element {
    let block = Element.code(
      .init(
        language: code.language, text: code.text.trimmingBlankLines, fileName: code.fileName,
        hasLineNumbers: code.hasLineNumbers ?? book.hasLineNumbers, fold: nil, summary: "",
        annotations: annotations(code.annotations, startingAt: code.text.leadingBlankLines),
        isCell: false))
    return captionedListing(block, label: code.label, caption: code.caption)
  }

  /// Code under the caption of a listing; the code alone where it has none.
  mutating func captionedListing(
    _ code: Element, label: String?, caption: [Inline]?
  ) -> Element {
    guard label != nil || caption != nil else { return code }
    return .figure(
      FigureBlock(
        kind: .listing, id: label, name: name(of: label, kind: .listing),
        caption: spans(caption ?? []), columns: 1,
        parts: [.init(id: nil, letter: nil, caption: [], elements: [code])]))
  }

  /// What is said of lines of code whose first `offset` lines are not shown.
  mutating func annotations(
    _ annotations: [CodeAnnotation], startingAt offset: Int
  ) -> [Element.Annotation] {
    var resolved: [Element.Annotation] = []
    for annotation in annotations {
      resolved.append(
        .init(
          number: annotation.number, lines: annotation.lines.map { $0 - offset },
          text: spans(annotation.text)))
    }
    return resolved
  }

  /// What a captioned thing is called, such as `Figure 3.1`; nil where it has no number.
  func name(of label: String?, kind: Figure.Kind) -> String? {
    labels.number(of: label).map { terms.words[kind.labelKind.name] + "\u{A0}" + $0 }
  }

  private mutating func figure(_ figure: Figure) -> Element {
    // Without a name of its own it only lays its parts out, each with its own caption and number.
    let isNamed = figure.label != nil || figure.caption != nil
    var parts: [FigureBlock.Part] = []
    for part in figure.parts(cells: chapter.cells) {
      let elements = picture(aloneIn: part.block) ?? self.elements([part.block])
      guard isNamed, let letter = part.letter, elements.count == 1,
        let inner = elements[0].figureInside
      else {
        parts.append(.init(id: nil, letter: nil, caption: [], elements: elements))
        continue
      }
      parts.append(
        .init(
          id: part.label, letter: letter, caption: inner.caption,
          elements: inner.parts.flatMap(\.elements)))
    }
    return .figure(
      FigureBlock(
        kind: figure.kind, id: figure.label, name: name(of: figure.label, kind: figure.kind),
        caption: spans(figure.caption ?? []), columns: figure.columns,
        parts: parts.filter { !$0.elements.isEmpty }
      ).described(by: figure.alternative))
  }
}

extension Resolver {
  /// The picture that a paragraph is, which then stands as a block of its own.
  private mutating func picture(aloneIn block: Block) -> [Element]? {
    guard case .paragraph(let text) = block, text.count == 1, case .image(let image) = text[0],
      let picture = picture(image)
    else { return nil }
    return [.picture(picture)]
  }
}

extension Element {
  /// The only figure that the element is or holds.
  fileprivate var figureInside: FigureBlock? {
    switch self {
    case .figure(let figure): return figure
    case .cell(let elements) where elements.count == 1: return elements[0].figureInside
    default: return nil
    }
  }
}

extension FigureBlock {
  /// The figure, its only picture described by other words.
  fileprivate func described(by alternative: String?) -> FigureBlock {
    guard let alternative, parts.count == 1, parts[0].elements.count == 1,
      case .picture(let picture) = parts[0].elements[0]
    else { return self }
    let described = Picture(
      source: picture.source, alternative: alternative, title: picture.title, width: picture.width,
      position: picture.position, sourceLine: picture.sourceLine)
    let part = Part(
      id: parts[0].id, letter: parts[0].letter, caption: parts[0].caption,
      elements: [.picture(described)])
    return FigureBlock(
      kind: kind, id: id, name: name, caption: caption, columns: columns, parts: [part])
  }
}

extension String {
  /// The text without blank lines before and after it, and without a line break at its end.
  var trimmingBlankLines: String {
    let lines = split(omittingEmptySubsequences: false) { $0.isNewline }
    let isFull = { (line: Substring) in line.contains { !$0.isWhitespace } }
    guard let first = lines.firstIndex(where: isFull), let last = lines.lastIndex(where: isFull)
    else { return "" }
    return lines[first...last].joined(separator: "\n")
  }

  /// How many blank lines it begins with.
  var leadingBlankLines: Int {
    let lines = split(omittingEmptySubsequences: false) { $0.isNewline }
    return lines.firstIndex { $0.contains { !$0.isWhitespace } } ?? 0
  }
}
