import Chapters

/// What can be referred to in a book: figures and tables by chapter, sections, chapters.
struct Labels: Sendable {
  /// A thing with a number and a place.
  struct Target: Sendable, Hashable {
    /// Such as `Figure`.
    let kind: String
    /// Such as `3.1`.
    let number: String
    /// The page, such as `03-dense.html`.
    let page: String
    /// The identifier on the page; nil for the page itself.
    let anchor: String?
    /// Where it is defined.
    let position: Position

    /// Such as `Figure 3.1`.
    var name: String { "\(kind) \(number)" }

    /// Where a link to it leads.
    var address: String { anchor.map { "\(page)#\($0)" } ?? page }
  }

  /// The targets by label.
  private(set) var targets: [String: Target] = [:]
  /// Labels that stand in two chapters.
  private(set) var diagnostics: [Diagnostic] = []

  /// All labels of a book.
  init(of book: Book) {
    for (index, chapter) in book.chapters.enumerated() { add(chapter, number: index + 1) }
  }

  private mutating func add(_ chapter: Chapter, number: Int) {
    let page = chapter.page
    if let id = chapter.id {
      let top = Position(file: chapter.path, line: 1)
      define(
        id, Target(kind: "Chapter", number: "\(number)", page: page, anchor: nil, position: top),
        in: chapter)
    }
    for section in chapter.sections(number: number) where section.id.hasPrefix("sec-") {
      define(
        section.id,
        Target(
          kind: "Section", number: section.number, page: page, anchor: section.id,
          position: section.position), in: chapter)
    }
    var counts: [String: Int] = [:]
    for cell in chapter.cells {
      guard let label = cell.label, let kind = cell.numberedKind else { continue }
      counts[kind, default: 0] += 1
      define(
        label,
        Target(
          kind: kind, number: "\(number).\(counts[kind, default: 0])", page: page, anchor: label,
          position: cell.position), in: chapter)
    }
  }

  private mutating func define(_ label: String, _ target: Target, in chapter: Chapter) {
    guard let first = targets[label] else {
      targets[label] = target
      return
    }
    // What stands twice in one chapter is among that chapter's own findings.
    guard first.page != target.page else { return }
    let place = "\(first.position.file):\(first.position.line)"
    diagnostics.append(
      Diagnostic(
        "the label '\(label)' is already in use at \(place)", at: target.position,
        suggestion: "give one of the two another name",
        sourceLine: chapter.line(target.position.line)))
  }
}

extension Cell {
  /// What the cell is captioned as, and counted as when it has a label: a figure, a table or nothing.
  var numberedKind: String? {
    guard options.include, options.output, options.eval else { return nil }
    if options.figureCaption != nil || label?.hasPrefix("fig-") == true { return "Figure" }
    if options.tableCaption != nil || label?.hasPrefix("tbl-") == true { return "Table" }
    return nil
  }
}

extension Chapter {
  /// The name of the page.
  var page: String { "\(slug).html" }

  /// A line of the source, from 1.
  func line(_ number: Int) -> String? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }
}
