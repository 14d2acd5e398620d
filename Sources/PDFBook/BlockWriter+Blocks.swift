import Chapters
import Documents
import Plots
import Typesetting

extension BlockWriter {
  typealias FlowBlock = Flow.Block

  /// Blocks in a voice; the first paragraph begins with some pieces of its own.
  mutating func blocks(
    _ elements: [Element], in voice: Voice, spacing: Spacing? = nil, after opening: [Piece] = []
  ) -> [FlowBlock] {
    var blocks: [FlowBlock] = []
    var opening = opening
    let spacing = spacing ?? Spacing(before: voice.leading / 2, after: voice.leading / 2)
    for (place, element) in elements.enumerated() {
      if case .paragraph(let spans) = element {
        blocks.append(
          .paragraph(
            voice.paragraph(
              opening + pieces(spans, voice), spacing: spacing,
              keepsWithNext: leads(spans, to: elements.dropFirst(place + 1).first))))
        opening = []
        continue
      }
      if !opening.isEmpty {
        blocks.append(.paragraph(voice.paragraph(opening, keepsWithNext: true)))
        opening = []
      }
      blocks += self.blocks(element, in: voice)
    }
    return opening.isEmpty ? blocks : blocks + [.paragraph(voice.paragraph(opening))]
  }

  /// Whether a paragraph should not be torn from what follows it.
  private func leads(_ spans: [Span], to next: Element?) -> Bool {
    switch next {
    case .formula, .list, .definitions: true
    case .code, .output, .table, .quote: spans.plain.hasSuffix(":")
    case .cell(let inner): leads(spans, to: inner.first)
    default: false
    }
  }

  private mutating func blocks(_ element: Element, in voice: Voice) -> [FlowBlock] {
    switch element {
    case .heading(let heading): return [self.heading(heading)]
    case .paragraph(let spans): return [.paragraph(voice.paragraph(pieces(spans, voice)))]
    case .code(let code): return self.code(code)
    case .output(let text): return [output(text)]
    case .list(let start, let isTight, let items):
      return [list(items, start: start, isTight: isTight, in: voice)]
    case .definitions(let definitions): return [self.definitions(definitions, in: voice)]
    case .quote(let inner): return [quote(inner, in: voice)]
    case .callout(let callout): return [self.callout(callout)]
    case .table(let table): return [.table(self.table(table))]
    case .plot(let drawing): return plot(drawing)
    case .picture(let picture): return [self.figure(of: picture)]
    case .figure(let figure): return self.figure(figure)
    case .formula(let block): return [formula(block)]
    case .cell(let inner): return cell(inner, in: voice)
    case .html(let source): return reading(of: source, in: voice)
    case .rawHTML(let source): return [listing(source, language: nil)]
    case .failure(let failure, let id): return [self.failure(failure, id: id)]
    case .notRun(let reason): return [.paragraph(notRun(reason))]
    case .works: return [.destination(destinations.name(of: Place(.works)))] + worksList
    case .pageBreak: return [.pageBreak(.next)]
    case .thematicBreak:
      let room = style.leading
      return [
        .rule(
          Flow.Rule(
            Scene.Stroke(color: BookColors.faintRule, width: 0.75), share: 0.25,
            spacing: Spacing(before: room, after: room)))
      ]
    }
  }

  /// Code and what it brought, close together: readers compare both, so that no figure floats away from its code.
  private mutating func cell(_ elements: [Element], in voice: Voice) -> [FlowBlock] {
    guard let first = elements.first, first.isSource else {
      return elements.flatMap { blocks([$0], in: voice) }
    }
    var cell = blocks([first], in: voice)
    for element in elements.dropFirst() {
      var blocks = self.blocks([element], in: voice)
      if case .output = element, !blocks.isEmpty {
        cell[cell.count - 1].setSpace(after: style.codeGap)
        blocks[0].setSpace(before: style.codeGap)
      }
      cell += blocks.map(\.inPlace)
    }
    return cell
  }

  private mutating func heading(_ heading: Element.Heading) -> FlowBlock {
    guard heading.isSection else {
      let voice = style.calloutTitle
      return .paragraph(
        voice.paragraph(
          [.destination(name(heading.id))] + pieces(heading.text, voice),
          spacing: style.paragraphSpacing, keepsWithNext: true))
    }
    let voice = style.heading(heading.level)
    let number = heading.number.map { [voice.text("\($0)\u{2002}")] } ?? []
    let title = [heading.number, heading.text.unlinked.plain].compactMap(\.self)
    var paragraph = voice.paragraph(number + pieces(heading.text, voice))
    paragraph.spacing = style.headingSpacing(heading.level)
    return .heading(
      Flow.Heading(
        paragraph, level: heading.level, destination: name(heading.id),
        title: heading.level > 3 ? nil : title.joined(separator: " ")))
  }

  private mutating func quote(_ elements: [Element], in voice: Voice) -> FlowBlock {
    let indent = style.indent
    let blocks = narrowed(by: 2 * indent) { $0.blocks(elements, in: voice.scaled(by: 0.95)) }
    return .group(
      Flow.Group(
        blocks, tag: .quote, leftIndent: indent, rightIndent: indent,
        spacing: style.blockSpacing))
  }

  private mutating func callout(_ callout: Element.Callout) -> FlowBlock {
    var title = style.calloutTitle
    let accent = BookColors.accent(of: callout.kind)
    title.style.color = accent
    let ground = Ground(
      fill: BookColors.ground(of: callout.kind), rule: Scene.Stroke(color: accent, width: 2),
      padding: style.padding)
    let body = narrowed(by: 2 * style.padding) {
      $0.blocks(callout.elements, in: $0.style.prose.scaled(by: 0.95))
    }
    let head = title.paragraph(
      pieces(callout.title, title), spacing: Spacing(after: style.leading * 0.2),
      keepsWithNext: true)
    return .group(
      Flow.Group([.paragraph(head)] + body, ground: ground, spacing: style.blockSpacing))
  }

  /// A note that something was not run or not made.
  func notRun(_ reason: String) -> Paragraph {
    var voice = style.caption
    voice.style.isItalic = true
    voice.style.color = BookColors.failure
    return voice.paragraph([voice.text(reason)], spacing: style.paragraphSpacing)
  }

  private mutating func formula(_ block: Element.FormulaBlock) -> FlowBlock {
    let voice = style.prose
    let number = block.number.map { [voice.text("(\($0))")] } ?? []
    // A number has as much room at the right as the formula, being in the middle, leaves at the left.
    let room = measure - (number.isEmpty ? 0 : 2 * style.size * 3)
    return .formula(
      Flow.Formula(
        formulas.box(of: block.formula, in: voice.style, maximumWidth: room), number: number,
        destination: block.id.map { name($0) }, spacing: style.blockSpacing))
  }
}

extension Element {
  /// Whether it shows code, with or without a caption.
  fileprivate var isSource: Bool {
    switch self {
    case .code: true
    case .figure(let figure): figure.kind == .listing
    default: false
    }
  }
}

extension Flow.Block {
  /// The same block, which stays where it is.
  fileprivate var inPlace: Flow.Block {
    guard case .figure(var figure) = self else { return self }
    figure.placement = .inline
    return .figure(figure)
  }
}
