import Chapters

extension Tangle {
  /// What is wrong with the order of the chapter: variables read before the cell that sets them.
  ///
  /// - Parameter dump: what the parser says of `plainSource`.
  func disorders(dump: [UInt8]) -> [Diagnostic] {
    guard let order = try? ReadingOrder(dump: dump, source: Array(plainSource.utf8)) else {
      return []
    }
    let layout = PlainLayout(self)
    return order.lateReads(horizon: layout.horizon).map { diagnostic($0, layout) }
  }

  private func diagnostic(_ read: ReadingOrder.LateRead, _ layout: PlainLayout) -> Diagnostic {
    let use = layout.place(of: read.use)
    let setter = layout.place(of: read.declaration)
    let line = setter.position.line
    let reading =
      read.function.map { "'\($0)' reads '\(read.name)' here" } ?? "'\(read.name)' is read here"
    let label = setter.cell.flatMap { chapter.cells[$0].label }.map { " (\($0))" } ?? ""
    let setting =
      use.cell == setter.cell
      ? "line \(line) that sets it" : "the cell at line \(line)\(label) that sets it"
    return Diagnostic(
      "\(reading), but \(setting) runs only afterwards", at: use.position,
      suggestion: use.cell == nil
        ? "a value in a sentence can only use what the cells above it define"
        : "set '\(read.name)' above this line",
      sourceLine: chapter.lines[use.position.line - 1])
  }
}
