import ArgumentParser
import Chapters
import Documents
import Drawing
import FoundationEssentials
import Notebooks
import Runner

/// One conversion between a chapter and a notebook, with all that the terminal sees of it.
struct Conversion {
  let source: URL
  let target: URL
  /// The folder of everything derived from the book; nil for the usual one.
  let bookOutput: String?
  /// Whether files that are there may be replaced.
  let replacesFiles: Bool
  let terminal = Terminal()

  // MARK: To a notebook

  func writeNotebook() throws {
    let markdown = try text(of: source)
    try refuseToReplace([target])
    let place = BookOf(source, output: bookOutput)
    let results = place.flatMap(results)
    let (notebook, diagnostics): (Notebook, [Diagnostic])
    do {
      (notebook, diagnostics) = try Notebook.of(
        markdown: markdown, path: place?.chapterPath ?? source.lastPathComponent,
        transcript: results?.transcript, drawings: results?.drawings ?? [])
    } catch { throw Refusal("\(error)") }
    for diagnostic in diagnostics { tell(diagnostic, in: place) }
    if results == nil {
      warn(
        place == nil
          ? "no book holds '\(source.relativePath)': the notebook has no outputs"
          : "'\(source.relativePath)' has not been run: the notebook has no outputs")
    }
    try write(Data(notebook.json.utf8), to: target)
    let outputs = notebook.cells.reduce(0) { $0 + $1.outputs.count }
    terminal.print(
      "\(target.relativePath): \(counted(notebook.cells.count, "cell")), \(counted(outputs, "output"))"
    )
  }

  /// What the last build brought for the chapter, told where it is not current; nil when it never ran.
  private func results(
    of place: BookOf
  ) -> (transcript: Transcript, drawings: [PlotDrawing])? {
    guard let chapter = place.book.chapters.first(where: { $0.path == place.chapterPath }),
      let transcript = place.runner.knownTranscript(of: chapter)
    else { return nil }
    if let plan = try? place.runner.plan().first(where: { $0.path == chapter.path }) {
      if !plan.isCurrent {
        warn("the outputs are those of an older run: \(plan.reasons.joined(separator: "; "))")
      }
    } else {
      warn("whether the outputs are current can't be told here")
    }
    let document = Document(
      book: place.book, transcripts: [chapter.slug: transcript], format: .html)
    let page = document.chapters.first { $0.slug == chapter.slug }
    return (transcript, page?.drawings ?? [])
  }

  // MARK: To a chapter

  func writeChapter() throws {
    let json = try text(of: source)
    let read: (notebook: Notebook, notes: [String])
    do throws(NotebookError) { read = try Notebook.read(json) } catch {
      throw Refusal("'\(source.relativePath)': \(error)")
    }
    let place = BookOf(target, output: bookOutput)
    let path = place?.chapterPath ?? target.lastPathComponent
    let converted = read.notebook.chapter(path: path)
    let folder = target.deletingLastPathComponent()
    let files = converted.files.map { (url: folder.appending(path: $0.path), data: $0.data) }
    try refuseToReplace([target] + files.map(\.url))
    for note in read.notes + converted.notes { warn(note) }
    for file in files { try write(file.data, to: file.url) }
    try write(Data(converted.markdown.utf8), to: target)
    try keep(converted, at: place, path: path)
    let pictures = files.isEmpty ? "" : ", \(counted(files.count, "picture"))"
    terminal.print(
      "\(target.relativePath): from \(counted(read.notebook.cells.count, "cell"))\(pictures)")
  }

  /// Puts the outputs of a chapter where a build finds them.
  private func keep(_ converted: ConvertedChapter, at place: BookOf?, path: String) throws {
    let chapter = Chapter(markdown: converted.markdown, path: path)
    for diagnostic in chapter.diagnostics { tell(diagnostic, in: place) }
    guard let transcript = converted.transcript else { return }
    guard let place else {
      return warn("no book holds '\(target.relativePath)': the outputs of its cells are left out")
    }
    do { try place.runner.adopt(transcript, of: chapter) } catch { throw Refusal("\(error)") }
    if !place.book.chapters.contains(where: { $0.path == path }) {
      warn("octavo.yml does not name '\(path)' yet: add it to 'chapters:'")
    }
  }

  // MARK: Files and words

  private func text(of file: URL) throws -> String {
    guard let data = try? Data(contentsOf: file) else {
      throw Refusal("'\(file.relativePath)' can't be read")
    }
    guard let text = String(bytes: data, encoding: .utf8) else {
      throw Refusal("'\(file.relativePath)' is not in UTF-8")
    }
    return text
  }

  private func refuseToReplace(_ files: [URL]) throws {
    guard !replacesFiles else { return }
    for file in files where FileManager.default.fileExists(atPath: file.path) {
      throw Refusal("'\(file.relativePath)' is there already; --force replaces it")
    }
  }

  private func write(_ data: Data, to file: URL) throws {
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file, options: .atomic)
    } catch { throw Refusal("'\(file.relativePath)' can't be written: \(error)") }
  }

  private func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  private func warn(_ message: String) {
    tell(Diagnostic(message, severity: .warning), in: nil)
  }

  private func tell(_ diagnostic: Diagnostic, in place: BookOf?) {
    var shown = diagnostic
    if let file = shown.position?.file, let place {
      // The path as the user would type it, so that an editor can open the place.
      shown.position?.file = place.shown(file)
    }
    terminal.complain(shown.rendered(color: terminal.hasColor))
  }
}
