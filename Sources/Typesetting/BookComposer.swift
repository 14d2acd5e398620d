import Plots

/// Puts the pages of a flow together.
struct BookComposer {
  private let setter: PageSetter
  private let filler: PageFiller
  private let numbering: PageSetter.Numbering
  private let firstNumber: Int
  private let firstPlace: Int
  private(set) var pagination: Pagination
  private var chapter: String?
  private var section: String?

  init(
    setter: PageSetter, filler: PageFiller, numbering: PageSetter.Numbering, firstNumber: Int,
    firstPlace: Int
  ) {
    self.setter = setter
    self.filler = filler
    self.numbering = numbering
    self.firstNumber = firstNumber
    self.firstPlace = firstPlace
    pagination = Pagination(
      pages: [], outline: filler.galley.outline, places: [:], problems: filler.galley.problems)
  }

  /// Adds a page, after an empty one if it must lie at the right hand.
  mutating func add(_ page: PageBreaker.Page) {
    let entries = filler.galley.entries
    if page.start.entry < entries.count, entries[page.start.entry].gap.start == .rightHand,
      (firstPlace + pagination.pages.count).isMultiple(of: 2), !page.isFlushing
    {
      append(rows: [], notes: [])
    }
    append(rows: rows(of: page), notes: notes(of: page))
  }

  private func rows(of page: PageBreaker.Page) -> [PageComposer.PlacedRow] {
    let galley = filler.galley
    var rows = filler.places(from: page.start, to: page.end).compactMap {
      place -> PageComposer.PlacedRow? in
      switch place.source {
      case .float(let index): return .init(row: galley.floats[index].row, y: place.y)
      case .opening(let entry, let index):
        return .init(row: galley.entries[entry].gap.opening[index], y: place.y)
      case .entry(let index):
        guard case .row(let row) = galley.entries[index].content else { return nil }
        return .init(row: row, y: place.y)
      }
    }
    guard page.end.next.entry < galley.entries.count, page.end.next.entry > page.start.entry
    else { return rows }
    let gap = galley.entries[page.end.next.entry].gap
    var y = page.end.height
    for row in gap.closing where gap.start == nil {
      rows.append(PageComposer.PlacedRow(row: row, y: y))
      y += row.height
    }
    return rows
  }

  private func notes(of page: PageBreaker.Page) -> [PageComposer.PlacedRow] {
    let range = page.start.note..<page.end.next.note
    var y = filler.capacity - filler.height(ofNotes: range) + filler.separator
    return range.map { index in
      let note = filler.noteRows[index]
      if index > range.lowerBound { y += note.space }
      defer { y += note.row.height }
      return PageComposer.PlacedRow(row: note.row, y: y)
    }
  }

  private mutating func append(
    rows: [PageComposer.PlacedRow], notes: [PageComposer.PlacedRow]
  ) {
    let index = pagination.pages.count
    let format = setter.format
    let area = format.textArea(ofPage: firstPlace + index)
    let composer = PageComposer(groups: filler.galley.groups, area: area)
    var page = SetPage(size: format.size, label: numbering.label(firstNumber + index))
    page.content = composer.content(of: rows) + composer.content(of: notes)
    page.furniture = composer.furniture(of: rows) + composer.furniture(of: notes)
    if let first = notes.first {
      let y = area.origin.y + first.y - setter.noteGap - setter.noteRule.width / 2
      page.furniture.append(
        .shape(
          .line(
            from: Point(x: area.origin.x, y: y),
            to: Point(x: area.origin.x + area.size.width / 4, y: y), stroke: setter.noteRule)))
    }
    let situation = situation(of: rows, place: firstPlace + index, label: page.label, area: area)
    page.furniture += setter.runningHead(situation)
    for name in page.content.flatMap(\.destinations) where pagination.places[name] == nil {
      pagination.places[name] = Pagination.Place(page: index, label: page.label)
    }
    pagination.pages.append(page)
  }

  private mutating func situation(
    of rows: [PageComposer.PlacedRow], place: Int, label: String, area: Rectangle
  ) -> PageSituation {
    let opens = rows.first?.row.headings.contains { $0.level == 1 } ?? false
    var shown = chapter
    var shownSection = section
    for (index, placed) in rows.enumerated() {
      for heading in placed.row.headings {
        switch heading.level {
        case 1:
          (chapter, section) = (heading.title, nil)
          if index == 0 { (shown, shownSection) = (chapter, nil) }
        case 2:
          section = heading.title
          if chapter == shown { shownSection = section }
        default: break
        }
      }
    }
    return PageSituation(
      place: place, label: label, chapter: shown, section: shownSection, opensChapter: opens,
      isEmpty: rows.isEmpty, size: setter.format.size, textArea: area)
  }
}

extension PageBreaker.Page {
  /// Whether it only has what waited for a place before the next page begins.
  fileprivate var isFlushing: Bool { end.next.entry == start.entry }
}

extension PageElement {
  /// The destinations in it.
  fileprivate var destinations: [String] {
    switch self {
    case .destination(let name, _): [name]
    case .tagged(_, let elements), .link(_, let elements): elements.flatMap(\.destinations)
    case .text, .shape, .scene, .formula, .picture: []
    }
  }
}

extension PageSetter.Numbering {
  /// A number as readers see it.
  package func label(_ number: Int) -> String {
    guard self == .roman, number > 0 else { return String(number) }
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var (rest, label) = (number, "")
    for (value, sign) in signs {
      while rest >= value {
        label += sign
        rest -= value
      }
    }
    return label
  }
}
