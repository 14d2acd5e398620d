import Chapters

extension NotebookCell {
  /// What the cell brought, as a transcript holds it.
  ///
  /// - Parameters:
  ///   - position: where the cell stands in the chapter.
  ///   - notes: gets a sentence for each output that a chapter can't show.
  func result(at position: Position, notes: inout [String]) -> Transcript.CellResult {
    var result = Transcript.CellResult()
    for output in outputs {
      switch output {
      case .stream(_, let text): result.outputs.append(.printed(text))
      case .data(let data, _):
        if let display = Display(data) {
          result.outputs.append(.displayed(display))
        } else {
          let types = data.map(\.name).joined(separator: ", ")
          notes.append("an output of cell '\(id)' can't be shown and is left out: \(types)")
        }
      case .error(let name, let message, let traceback):
        let reason = message.isEmpty ? traceback.joined(separator: "\n") : message
        let own = failure?.decoded(as: Diagnostic.self)
        let isOwn = own?.message == message
        result.failure =
          isOwn
          ? own
          : Diagnostic(
            name.isEmpty || name == "error" ? reason : "\(name): \(reason)", at: position)
      }
    }
    return result
  }
}

extension Display {
  /// What a notebook has, in the best form of it that pages show; nil when there is none.
  fileprivate init?(_ data: [JSONValue.Member]) {
    func text(_ name: String) -> String? { data.first { $0.name == name }?.value.text }
    for type in [Display.plot, Display.table] {
      guard let value = data.first(where: { $0.name == type })?.value else { continue }
      self.init(mediaType: type, content: JSONWriter.compact(value))
      return
    }
    if let html = EmbeddedPicture(data)?.html ?? text("text/html") {
      self.init(mediaType: "text/html", content: html)
    } else if let plain = text("text/plain") ?? text("text/markdown") ?? text("text/latex") {
      self.init(mediaType: "text/plain", content: plain)
    } else {
      return nil
    }
  }
}
