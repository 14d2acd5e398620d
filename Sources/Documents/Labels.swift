import Chapters

/// What can be referred to in a book: figures, tables, listings, equations by chapter, sections, chapters.
struct Labels: Sendable {
  /// A thing with a number and a place.
  struct Target: Sendable, Hashable {
    /// What it is counted as.
    let kind: LabelKind
    /// Such as `3.1`; nil for a section or a chapter without one.
    let number: String?
    /// What it is called where it has no number.
    let title: [Inline]
    /// Where a link to it leads.
    let place: Place
  }

  /// The targets by label.
  private(set) var targets: [String: Target] = [:]
  /// The number of each chapter; nil for one without.
  private(set) var chapterNumbers: [String?] = []
  /// The identifiers to which links may lead, by page.
  private(set) var anchors: [Place.Page: Set<String>] = [:]
  /// The numbers of the sections, by chapter and identifier.
  private(set) var sections: [Place: Section] = [:]

  /// A section with its place among the others.
  struct Section: Sendable, Hashable {
    /// 2 to 6.
    let level: Int
    /// Such as `3.2`; nil where it has none.
    let number: String?
  }

  /// All labels of the chapters of a book.
  init(of chapters: [Chapter]) {
    var count = 0
    for chapter in chapters {
      if chapter.isNumbered { count += 1 }
      let number = chapter.isNumbered ? "\(count)" : nil
      chapterNumbers.append(number)
      add(chapter, number: number)
      anchors[.chapter(chapter.slug), default: []].formUnion(chapter.anchors)
    }
  }

  /// The number of a labelled thing.
  func number(of label: String?) -> String? { label.flatMap { targets[$0]?.number } }

  private mutating func add(_ chapter: Chapter, number: String?) {
    if let id = chapter.id {
      let place = Place(.chapter(chapter.slug))
      define(
        id,
        Target(
          kind: .chapter, number: number, title: chapter.title, place: place))
    }
    addSections(of: chapter, number: number)
    count(chapter.blocks, in: chapter, number: number)
  }

  /// The sections of a chapter; headings within other blocks have no number.
  private mutating func addSections(of chapter: Chapter, number: String?) {
    var counts: [Int] = []
    for case .heading(let heading) in chapter.blocks {
      let place = Place(.chapter(chapter.slug), anchor: heading.id)
      let depth = Swift.min(Swift.max(heading.level, 2) - 2, counts.count)
      var section = Section(level: depth + 2, number: nil)
      if heading.isNumbered {
        counts = Array(counts.prefix(depth + 1))
        if counts.count == depth { counts.append(0) }
        counts[depth] += 1
        let parts = [number].compactMap(\.self) + counts.map(String.init)
        section = Section(level: depth + 2, number: parts.joined(separator: "."))
      }
      sections[place] = section
      guard heading.id.hasPrefix("sec-") else { continue }
      define(
        heading.id,
        Target(
          kind: .section, number: section.number, title: heading.text, place: place))
    }
  }

  // MARK: Floats and equations

  private mutating func count(_ blocks: [Block], in chapter: Chapter, number: String?) {
    var counts: [LabelKind: Int] = [:]
    func next(_ kind: LabelKind) -> String {
      counts[kind, default: 0] += 1
      let parts = [number, "\(counts[kind, default: 0])"].compactMap(\.self)
      return parts.joined(separator: ".")
    }
    for item in blocks.floats(cells: chapter.cells) {
      guard let label = item.label else { continue }
      let own = next(item.kind)
      define(label, item.kind, own, in: chapter)
      for part in item.parts {
        define(part.label, item.kind, own + part.letter, in: chapter)
      }
    }
  }

  private mutating func define(
    _ label: String, _ kind: LabelKind, _ number: String,
    in chapter: Chapter
  ) {
    let place = Place(.chapter(chapter.slug), anchor: label)
    define(
      label,
      Target(kind: kind, number: number, title: [], place: place))
  }

  /// Of what stands twice the first counts; that is among the findings of the chapter or of the book.
  private mutating func define(_ label: String, _ target: Target) {
    if targets[label] == nil { targets[label] = target }
  }
}

/// The letter of a part of a figure, from 0: `a` to `z`, then `aa`.
func letter(_ index: Int) -> String {
  let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
  return index < 26 ? last : letter(index / 26 - 1) + last
}
