import Chapters
import Mathematics

extension Resolver {
  /// Running text, resolved, with the punctuation of print.
  mutating func spans(_ text: [Inline]) -> [Span] {
    var punctuation = SmartPunctuation(language: book.language)
    return resolved(punctuation.applied(to: text))
  }

  private mutating func resolved(_ text: [Inline]) -> [Span] {
    var spans: [Span] = []
    for inline in text { spans += self.spans(inline) }
    return spans
  }

  /// Running text without any markup, for alternative texts.
  mutating func plain(_ text: [Inline]) -> String { spans(text).plain }

  private mutating func spans(_ inline: Inline) -> [Span] {
    switch inline {
    case .text(let text), .html(let text): return [.text(text)]
    case .emphasis(let inner): return [.emphasis(resolved(inner))]
    case .strong(let inner): return [.strong(resolved(inner))]
    case .strikethrough(let inner): return [.strikethrough(resolved(inner))]
    case .subscript(let inner): return [.subscript(resolved(inner))]
    case .superscript(let inner): return [.superscript(resolved(inner))]
    case .code(let code): return [.code(code)]
    case .formula(let source, let position):
      return [formula(source, at: position).map { .formula($0) } ?? .code(source)]
    case .link(let destination, let title, let inner):
      return link(to: destination, title: title, resolved(inner))
    case .image(let image):
      guard let picture = picture(image) else { return spans(image.text) }
      return [.picture(picture)]
    case .reference(let reference): return self.reference(reference)
    case .citation(let citation): return self.citation(citation)
    case .note(let index):
      guard chapter.notes.indices.contains(index) else { return [] }
      let number = noteNumber(index)
      return [.note(number: number, id: markID("note-mark-\(number)"))]
    case .value(let index): return [value(index)]
    case .conditional(_, let inner): return resolved(inner)
    case .softBreak: return [.text("\n")]
    case .lineBreak: return [.lineBreak]
    }
  }

  private func value(_ index: Int) -> Span {
    guard let values = run.transcript?.values, values.indices.contains(index),
      let value = values[index]
    else { return .missing("…", reason: terms.words[.valueMissing]) }
    return .text(value)
  }

  /// A formula; nil, with a finding at the place of the mistake, when it can't be read.
  mutating func formula(_ source: String, at position: Position) -> Formula? {
    do throws(FormulaError) {
      let placed = PlacedFormula(
        formula: try Formula(tex: source), position: position,
        sourceLine: chapter.line(position.line))
      if !formulas.contains(placed) { formulas.append(placed) }
      return placed.formula
    } catch {
      // Columns hold for what stands on the line where the formula begins.
      let before = source.utf8.prefix(error.offset)
      let lines = before.count { $0 == UInt8(ascii: "\n") }
      let column = before.reversed().prefix { $0 != UInt8(ascii: "\n") }.count + 1
      let place = Position(
        file: position.file, line: position.line + lines,
        column: lines == 0 ? position.column.map { $0 + column - 1 } : column)
      diagnostics.append(
        Diagnostic(
          error.message, at: place, suggestion: error.suggestion,
          sourceLine: chapter.line(place.line)))
      return nil
    }
  }

  /// A picture; nil, with a finding, when it is neither in the book's folder nor on the web.
  mutating func picture(_ image: Inline.Image) -> Picture? {
    let source: Picture.Source
    if ["http", "https"].contains(image.source.scheme) {
      source = .address(image.source)
    } else if image.source.scheme == nil, let path = chapter.path(of: image.source) {
      source = .file(path)
    } else {
      let finding = Diagnostic(
        unreachable: image, sourceLine: chapter.line(image.position.line))
      if !diagnostics.contains(finding) { diagnostics.append(finding) }
      return nil
    }
    let picture = Picture(
      source: source, alternative: image.alternative ?? plain(image.text), title: image.title,
      width: image.width, position: image.position,
      sourceLine: chapter.line(image.position.line))
    if case .file = source, !pictures.contains(picture) { pictures.append(picture) }
    return picture
  }

  /// A link to the web, to mail or to a place of the book, whose chapters become pages; its text alone for any other scheme.
  private func link(to destination: String, title: String, _ text: [Span]) -> [Span] {
    if let scheme = destination.scheme {
      guard ["http", "https", "mailto"].contains(scheme) else { return text }
      return [.link(address: destination, title: title, text)]
    }
    let path = String(destination.prefix { $0 != "#" })
    let anchor = String(destination.dropFirst(path.count).dropFirst())
    if path.isEmpty, anchor.isEmpty { return text }
    guard let target = path.isEmpty ? chapter : book.chapter(linkedAs: path, from: chapter) else {
      return [.link(address: destination, title: title, text)]
    }
    let page = Place.Page.chapter(target.slug)
    guard !anchor.isEmpty else { return [.reference(Place(page), text)] }
    // What leads to nothing that the format has would be a broken link in an electronic book.
    guard labels.anchors[page]?.contains(anchor) == true else { return text }
    return [.reference(Place(page, anchor: anchor), text)]
  }
}

extension Diagnostic {
  /// The finding for a picture that is neither in the book's folder nor on the web.
  fileprivate init(unreachable image: Inline.Image, sourceLine: String?) {
    let isData = image.source.scheme == "data"
    let message =
      if isData {
        "a picture is a file, not data in its place"
      } else if image.source.isEmpty {
        "this picture names no file"
      } else {
        "the picture '\(image.source)' is neither in the book's folder nor on the web"
      }
    // Nobody wants to see a line of data.
    self.init(
      message, at: image.position,
      suggestion: "put a file into the book's folder and name it relative to the chapter",
      sourceLine: isData ? nil : sourceLine)
  }
}
