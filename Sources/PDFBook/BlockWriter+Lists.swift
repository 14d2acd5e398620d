import Chapters
import Documents
import Plots
import Typesetting

extension BlockWriter {
  /// A list; the bullets of lists within lists are dashes.
  mutating func list(
    _ items: [Element.ListItem], start: Int?, isTight: Bool, in voice: Voice
  ) -> FlowBlock {
    let labels = items.indices.map { place -> [Piece] in
      if let isChecked = items[place].isChecked {
        return [.box(checkBox(isChecked: isChecked, in: voice.style))]
      }
      guard let start else { return [voice.text(listDepth.isMultiple(of: 2) ? "•" : "–")] }
      return [voice.text("\(start + place).")]
    }
    let widest = start.map { "\($0 + items.count - 1)".count } ?? 1
    let indent = style.indent + Double(max(0, widest - 2)) * voice.style.size * 0.5
    // The room above an item is that between items.
    let room = isTight ? Spacing.none : Spacing(after: voice.leading / 2)
    listDepth += 1
    defer { listDepth -= 1 }
    let set = narrowed(by: indent) { writer in
      items.enumerated().map { place, item in
        Flow.List.Item(
          label: labels[place], blocks: writer.blocks(item.elements, in: voice, spacing: room))
      }
    }
    let around = Spacing(before: voice.leading / 2, after: voice.leading / 2)
    return .list(
      Flow.List(
        set, indent: indent, labelGap: style.labelGap,
        itemGap: isTight ? style.tightItemGap : style.itemGap,
        spacing: isTight && listDepth > 1 ? .none : around))
  }

  /// A box to tick, as high as a capital letter.
  private func checkBox(isChecked: Bool, in text: TextStyle) -> InlineBox {
    let side = text.size * 0.68
    let line = Scene.Stroke(color: text.color, width: text.size * 0.06)
    let edge = Rectangle(x: 0, y: -side, width: side, height: side)
    var elements = [
      PageElement.shape(Scene.Shape(path: .rectangle(edge), stroke: line, role: "box"))
    ]
    if isChecked {
      let tick = [(0.2, 0.5), (0.42, 0.25), (0.82, 0.82)].map {
        Point(x: side * $0.0, y: -side * $0.1)
      }
      let thick = Scene.Stroke(color: text.color, width: text.size * 0.1)
      elements.append(
        .shape(Scene.Shape(path: .polyline(tick, closed: false), stroke: thick, role: "tick")))
    }
    let label = words[isChecked ? .done : .toDo]
    return InlineBox(
      width: side, ascent: side, descent: 0,
      elements: [.tagged(.figure(alternative: label), elements)])
  }

  /// Terms and what they mean.
  mutating func definitions(_ definitions: [Element.Definition], in voice: Voice) -> FlowBlock {
    var term = voice
    term.style.isBold = true
    term.alignment = .ragged
    let indent = style.indent
    var items: [Flow.DefinitionList.Item] = []
    for definition in definitions {
      let name = term.paragraph(pieces(definition.term, term))
      let meanings = narrowed(by: indent) { writer in
        definition.meanings.flatMap {
          writer.blocks(
            $0, in: voice,
            spacing: Spacing(before: writer.style.itemGap / 2, after: writer.style.itemGap / 2))
        }
      }
      items.append(.init(term: name, blocks: meanings))
    }
    return .definitions(
      Flow.DefinitionList(
        items, indent: indent, itemGap: style.itemGap, spacing: style.paragraphSpacing))
  }
}
