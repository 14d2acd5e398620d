import Chapters

extension ChapterRun {
  /// The plots that the cells displayed, by cell and output, and what is wrong with displays.
  func drawings(
    _ prose: Prose
  ) -> (drawings: [Int: [Int: PlotDrawing]], diagnostics: [Diagnostic]) {
    var drawings: [Int: [Int: PlotDrawing]] = [:]
    var diagnostics: [Diagnostic] = []
    for (index, cell) in chapter.cells.enumerated() {
      guard cell.options.include, cell.options.output else { continue }
      let outputs = result(of: index).outputs
      let alternative = cell.options.figureAlternative.map(prose.plain)
      let name = "\(chapter.slug)/\(cell.label?.asFileName ?? "cell-\(index + 1)")"
      var count = 0
      var displays = 0
      for (place, output) in outputs.enumerated() {
        guard case .displayed(let display) = output else { continue }
        displays += 1
        guard display.mediaType == Display.plot else { continue }
        count += 1
        do {
          drawings[index, default: [:]][place] = try PlotDrawing(
            json: display.content, name: count == 1 ? name : "\(name)-\(count)",
            options: cell.options, bookTheme: prose.book.figureTheme, alternative: alternative)
        } catch {
          diagnostics.append(finding("this cell displayed a plot that can't be read", cell))
        }
      }
      // Of a chapter that failed nobody knows yet what it would have shown.
      if displays == 0, problems.isEmpty, let kind = cell.numberedKind,
        state(of: index) == .finished
      {
        diagnostics.append(finding("this cell displayed no \(kind.lowercased())", cell))
      }
    }
    return (drawings, diagnostics)
  }

  private func finding(_ message: String, _ cell: Cell) -> Diagnostic {
    Diagnostic(message, at: cell.position, sourceLine: chapter.line(cell.position.line))
  }
}

extension String {
  /// The name with a hyphen for everything but letters, digits, hyphens and underscores of ASCII, so
  /// that it serves as an identifier and leads to no other folder.
  fileprivate var asFileName: String {
    String(map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" })
  }
}
