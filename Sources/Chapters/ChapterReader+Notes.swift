/// What stands behind `[^x]:`.
struct NoteDefinition {
  /// Its blocks, unread.
  var nodes: [MarkdownNode]
  /// Its line, from 1.
  var line: Int
  /// Its place in the notes, once a mark was met.
  var number: Int?
}

extension ChapterReader {
  /// Takes the definitions of notes out of a document; they stand in it as items of lists.
  mutating func takeNoteDefinitions(from node: inout MarkdownNode) {
    guard marked.hasNotes else { return }
    var kept: [MarkdownNode] = []
    for var child in node.children {
      if child.kind.isList { takeItems(of: &child) }
      takeNoteDefinitions(from: &child)
      if !child.kind.isList || !child.children.isEmpty { kept.append(child) }
    }
    node.children = kept
  }

  private mutating func takeItems(of list: inout MarkdownNode) {
    var items: [MarkdownNode] = []
    for item in list.children {
      let line = item.lines.lowerBound
      guard case .note(let label) = marked.marks[line] else {
        items.append(item)
        continue
      }
      let column = source.column(of: UInt8(ascii: "["), line: line)
      if let first = noteDefinitions[label] {
        report(
          "the note '\(label)' is already defined on line \(first.line)", line: line,
          column: column)
      } else {
        noteDefinitions[label] = NoteDefinition(nodes: item.children, line: line)
      }
    }
    list.children = items
  }

  /// The note of a mark `[^x]`.
  mutating func note(_ label: String, at position: Position) -> Inline? {
    guard canHoldNote(at: position) else { return nil }
    guard let definition = noteDefinitions[label] else {
      report(
        "there is no note '\(label)'", line: position.line, column: position.column,
        suggestion: Suggestion.nearest(to: label, among: noteDefinitions.keys.sorted())
          ?? "define it in a line '[^\(label)]: …'")
      return nil
    }
    if let number = definition.number { return .note(number) }
    let number = notes.count
    notes.append([])
    noteDefinitions[label]?.number = number
    placeWithoutNotes = "a note"
    notes[number] = separately { $0.blocks(definition.nodes) }
    placeWithoutNotes = nil
    return .note(number)
  }

  /// The note `^[text]`.
  mutating func note(_ text: PlacedText, at position: Position) -> Inline? {
    guard canHoldNote(at: position) else { return nil }
    let number = notes.count
    notes.append([])
    placeWithoutNotes = "a note"
    notes[number] = [.paragraph(separately { $0.prose(text) })]
    placeWithoutNotes = nil
    return .note(number)
  }

  /// Says of every definition without a mark that it has none.
  mutating func reportUnusedNotes() {
    for (label, definition) in noteDefinitions.sorted(by: { $0.value.line < $1.value.line })
    where definition.number == nil {
      report(
        "nothing refers to the note '\(label)'", line: definition.line,
        column: source.column(of: UInt8(ascii: "["), line: definition.line),
        suggestion: "write '[^\(label)]' where it belongs")
    }
  }

  private mutating func canHoldNote(at position: Position) -> Bool {
    guard let place = placeWithoutNotes else { return true }
    report("\(place) can't hold a note", line: position.line, column: position.column)
    return false
  }

  /// Reads something apart from the paragraph being read.
  private mutating func separately<Result>(_ body: (inout Self) -> Result) -> Result {
    let outer = displayFormulas
    defer { displayFormulas = outer }
    return body(&self)
  }
}

extension MarkedText {
  /// Whether notes are defined in it.
  fileprivate var hasNotes: Bool {
    marks.values.contains { if case .note = $0 { true } else { false } }
  }
}

extension MarkdownNode.Kind {
  /// Whether it is a list.
  var isList: Bool { if case .list = self { true } else { false } }
}
