import Chapters
import FoundationEssentials

extension Resolver {
  /// A cell: its code, what it brought, and why it failed; nothing when it is not to be seen, unless it failed.
  mutating func cell(_ index: Int) -> [Element] {
    let cell = chapter.cells[index]
    let failure = self.failure(of: index)
    guard cell.options.include || failure != nil else { return [] }
    var elements: [Element] = []
    if cell.options.include, cell.options.echo, let code = code(of: cell) { elements.append(code) }
    if cell.options.include, cell.options.output { elements += outputs(of: index) }
    if let failure { elements.append(failure) }
    return elements.isEmpty ? [] : [.cell(elements)]
  }

  private mutating func code(of cell: Cell) -> Element? {
    let source = CodeAnnotation.stripped(cell.code)
    let text = source.trimmingBlankLines
    guard !text.isEmpty else { return nil }
    let options = cell.options
    let fold: Bool? =
      switch options.codeFold {
      case .open: nil
      case .folded: true
      case .shown: false
      }
    let block = Element.code(
      .init(
        language: "swift", text: text, fileName: nil,
        hasLineNumbers: options.hasLineNumbers ?? book.hasLineNumbers, fold: fold,
        summary: options.codeSummary ?? terms.words[.code],
        annotations: annotations(cell.annotations, startingAt: source.leadingBlankLines),
        isCell: true))
    return captionedListing(block, label: cell.listingLabel, caption: options.listingCaption)
  }

  private func failure(of index: Int) -> Element? {
    if isMarkedNotRun(index) { return .notRun(terms.words[.cellNotRun]) }
    guard let reason = run.result(of: index).failure else { return nil }
    return .failure(failure(reason), id: Resolver.errorID(index))
  }

  /// Whether the page must say that the cell was not run: a caption says so itself, and a chapter of
  /// which nothing was run says so at its top.
  private func isMarkedNotRun(_ index: Int) -> Bool {
    let cell = chapter.cells[index]
    return run.state(of: index) == .notRun && !run.isUnrun && cell.captionedKind == nil
      && cell.options.include && (cell.options.echo || cell.options.output)
  }

  // MARK: Output

  private mutating func outputs(of index: Int) -> [Element] {
    let cell = chapter.cells[index]
    let drawings = self.drawings(of: index)
    let outputs = run.result(of: index).outputs
    for case .displayed(let display) in outputs { checkRows(of: display, by: cell) }
    let members = captioned(outputs, kind: cell.captionedKind)
    var elements: [Element] = []
    for (place, output) in outputs.enumerated() {
      switch output {
      case .printed(let text):
        let shown = text.last == "\n" ? String(text.dropLast()) : text
        if !shown.isEmpty { elements.append(.output(shown)) }
      case .displayed(let display):
        if members.first == place {
          elements.append(
            figure(of: index, members.map { view(of: outputs[$0], drawings[$0]) }))
        } else if !members.contains(place) {
          elements.append(view(of: .displayed(display), drawings[place]))
        }
      }
    }
    if !members.isEmpty { checkPartCaptions(of: index, count: members.count) }
    if members.isEmpty, let kind = cell.captionedKind {
      checkIsDisplayed(kind, by: index, outputs: outputs)
      let reason =
        run.state(of: index) == .notRun
        ? terms.words[.notMadeSinceNotRun] : terms.words[.notMade]
      elements.append(figure(of: index, [.notRun(reason)]))
    }
    return elements
  }

  /// The outputs that the caption belongs to: those of its kind, otherwise HTML, which may be of any.
  private func captioned(_ outputs: [Transcript.Output], kind: Figure.Kind?) -> [Int] {
    guard let kind else { return [] }
    let type = kind == .figure ? Display.plot : Display.table
    let displays = outputs.enumerated().compactMap { place, output -> (Int, String)? in
      guard case .displayed(let display) = output else { return nil }
      return (place, display.mediaType)
    }
    let ofKind = displays.filter { $0.1 == type }
    return (ofKind.isEmpty ? displays.filter { $0.1 == "text/html" } : ofKind).map(\.0)
  }

  /// Of a chapter that failed nobody knows yet what it would have shown.
  private mutating func checkIsDisplayed(
    _ kind: Figure.Kind, by index: Int, outputs: [Transcript.Output]
  ) {
    guard run.problems.isEmpty, run.state(of: index) == .finished else { return }
    let word = kind == .figure ? "figure" : "table"
    diagnose("this cell displayed no \(word)", at: chapter.cells[index])
  }

  /// Each caption of a part is of something that the cell displayed.
  private mutating func checkPartCaptions(of index: Int, count: Int) {
    let cell = chapter.cells[index]
    let captions = cell.options.partCaptions.count
    guard captions > count, run.problems.isEmpty, run.state(of: index) == .finished else { return }
    let word = cell.captionedKind == .table ? "table" : "figure"
    diagnose(
      "this cell has captions for \(captions) parts, but displayed \(count) \(word)\(count == 1 ? "" : "s")",
      at: cell)
  }

  private mutating func figure(of index: Int, _ members: [Element]) -> Element {
    let cell = chapter.cells[index]
    let kind = cell.captionedKind ?? .figure
    let options = cell.options
    let captions = options.partCaptions
    let labels = cell.partLabels
    var parts: [FigureBlock.Part] = []
    for (place, member) in members.enumerated() {
      let isNamed = captions.indices.contains(place)
      parts.append(
        .init(
          id: labels.indices.contains(place) ? labels[place] : nil,
          letter: isNamed ? letter(place) : nil,
          caption: isNamed ? spans(captions[place]) : [], elements: [member]))
    }
    let caption = kind == .table ? options.tableCaption : options.figureCaption
    return .figure(
      FigureBlock(
        kind: kind, id: cell.label, name: name(of: cell.label, kind: kind),
        caption: spans(caption ?? []), columns: options.columns ?? 1, parts: parts))
  }

  private func view(of output: Transcript.Output, _ drawing: PlotDrawing?) -> Element {
    guard case .displayed(let display) = output else { return .output("") }
    switch display.mediaType {
    case Display.plot:
      return drawing.map { .plot($0) }
        ?? .notRun(terms.words[.plotUnreadable])
    case Display.table:
      guard let table = display.asTable else {
        return .notRun(terms.words[.tableUnreadable])
      }
      return .table(TableBlock(table))
    case "text/html": return .html(display.content)
    default: return .output(display.content)
    }
  }

  /// Each row of a table has a cell for each column.
  private mutating func checkRows(of display: Display, by cell: Cell) {
    guard let table = display.asTable else { return }
    let width = table.columns.count
    guard let row = table.rows.firstIndex(where: { $0.count != width }) else { return }
    let count = table.rows[row].count
    diagnose(
      "row \(row + 1) of a table of this cell has \(count) \(count == 1 ? "cell" : "cells") for \(width) \(width == 1 ? "column" : "columns")",
      at: cell)
  }

  // MARK: Plots

  /// The plots that a cell displayed, by the place of the output.
  private mutating func drawings(of index: Int) -> [Int: PlotDrawing] {
    let cell = chapter.cells[index]
    let alternative = cell.options.figureAlternative.map { plain($0) }
    var drawings: [Int: PlotDrawing] = [:]
    var count = 0
    for (place, output) in run.result(of: index).outputs.enumerated() {
      guard case .displayed(let display) = output, display.mediaType == Display.plot else {
        continue
      }
      count += 1
      let name = PlotDrawing.name(of: index, in: chapter, number: count)
      claim(drawing: name, number: count, of: cell)
      do {
        drawings[place] = try PlotDrawing(
          json: display.content, name: name,
          options: cell.options, bookTheme: book.figureTheme, alternative: alternative)
      } catch {
        diagnose("this cell displayed a plot that can't be read", at: cell)
      }
    }
    return drawings
  }

  /// Each plot has files of its own: the second plot of `fig-a` has those that the first of `fig-a-2` would have.
  private mutating func claim(drawing name: String, number: Int, of cell: Cell) {
    guard let first = drawingNames.updateValue(cell.position, forKey: name) else { return }
    let which = number == 1 ? "the plot" : "plot \(number)"
    diagnose(
      "the files of \(which) of this cell, 'figures/\(name)', are those of a plot on line \(first.line)",
      at: cell, suggestion: "give one of the two cells another label")
  }

  private mutating func diagnose(_ message: String, at cell: Cell, suggestion: String? = nil) {
    diagnostics.append(
      Diagnostic(
        message, at: cell.position, suggestion: suggestion,
        sourceLine: chapter.line(cell.position.line)))
  }
}

extension Display {
  /// The table that it is; nil for anything else, and for what can't be read.
  fileprivate var asTable: Table? {
    guard mediaType == Display.table else { return nil }
    return try? JSONDecoder().decode(Table.self, from: Data(content.utf8))
  }
}

extension TableBlock {
  /// A table that a cell displayed.
  fileprivate init(_ table: Table) {
    self.init(
      alignments: table.columns.map(\.alignment),
      header: table.columns.map { [.text($0.title)] },
      rows: table.rows.map { $0.map { [.text($0)] } }, sortKeys: table.sortKeys)
  }
}
