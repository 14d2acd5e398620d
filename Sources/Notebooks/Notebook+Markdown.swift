import Chapters
import FoundationEssentials

extension Notebook {
  /// The notebook as a chapter.
  ///
  /// Cells of Swift stay cells, and what they brought becomes a transcript; a picture of a notebook is part of the page's HTML
  /// then. Cells of other languages become code that is only shown, with what they brought below it: text as code, pictures
  /// as files, tables where they are this house's own; it is prose from then on. Two cells of Markdown in a row are kept apart by a comment.
  ///
  /// - Parameter path: the path of the chapter's file; its folder for pictures lies beside it, `03.md` with `03_files`.
  public func chapter(path: String) -> ConvertedChapter {
    var writer = ChapterWriter(self, path: path)
    for index in cells.indices { writer.add(index) }
    return writer.finish()
  }
}

/// Puts the Markdown of a chapter together.
private struct ChapterWriter {
  private let notebook: Notebook
  private let path: String
  private var markdown = ""
  private var lastKind: NotebookCell.Kind?
  /// The cells of Swift with the line of each one's fence, from 1.
  private var fences: [(line: Int, cell: Int)] = []
  private var shown: ShownOutputs
  private var notes: [String] = []

  init(_ notebook: Notebook, path: String) {
    self.notebook = notebook
    self.path = path
    let name = path.split(separator: "/").last.map(String.init) ?? path
    shown = ShownOutputs(folder: name.prefix { $0 != "." } + "_files")
  }

  mutating func add(_ index: Int) {
    let cell = notebook.cells[index]
    switch cell.kind {
    case .markdown: append(shown.prose(of: cell, number: index + 1), .markdown, of: cell)
    case .raw where index == 0 && cell.source.hasPrefix("---"): append(cell.source, .raw, of: cell)
    case .raw: append(Fence(around: cell.source).block(cell.source), .raw, of: cell)
    case .code where (cell.language ?? notebook.language) == "swift":
      append(cell.block, .code, of: cell)
      fences.append((markdown.lineCount - cell.block.lineCount + 1, index))
    case .code:
      let language = (cell.language ?? notebook.language).filter { !"`{} \n".contains($0) }
      let code = Fence(around: cell.source, info: language).block(cell.source)
      let outputs = shown.markdown(of: cell, number: index + 1)
      append(([code] + outputs).joined(separator: "\n\n"), .raw, of: cell)
    }
  }

  private mutating func append(_ text: String, _ kind: NotebookCell.Kind, of cell: NotebookCell) {
    guard !text.isBlank else { return }
    let usual = ChapterPieces.usualGap(from: lastKind, to: kind)
    let gap = cell.chapterForm.gap ?? usual
    let lineFeed = UInt8(ascii: "\n")
    // Whoever moved a cell in the notebook left a gap that may not keep it apart any more.
    let isKept =
      gap.isGap && (lastKind == nil || gap.utf8.first == lineFeed)
      && (gap.isEmpty || gap.utf8.last == lineFeed)
      && (!usual.contains(ChapterPieces.separator) || gap.contains(ChapterPieces.separator))
    markdown += (isKept ? gap : usual) + text
    lastKind = kind
  }

  mutating func finish() -> ConvertedChapter {
    let form = notebook.chapterForm
    markdown += form.end.isGap ? form.end : "\n"
    var converted = ConvertedChapter(
      markdown: markdown, transcript: transcript(), files: shown.files)
    if form.lineEnd == "\r\n" {
      converted.markdown = markdown.lines.joined(separator: "\r\n")
    }
    if form.hasByteOrderMark { converted.markdown = "\u{FEFF}" + converted.markdown }
    converted.notes = shown.notes + notes
    return converted
  }

  /// What the cells of Swift brought, by the places that they have in the chapter.
  private mutating func transcript() -> Transcript? {
    let chapter = Chapter(markdown: markdown, path: path)
    var transcript = Transcript(
      cells: chapter.cells.map { _ in .init() }, values: chapter.values.map { _ in nil })
    if notebook.chapterForm.values.count == chapter.values.count {
      transcript.values = notebook.chapterForm.values
    }
    let places = Dictionary(
      chapter.cells.indices.map { (chapter.cells[$0].position.line - 1, $0) }
    ) { first, _ in first }
    for (line, index) in fences {
      guard let place = places[line] else {
        notes.append("cell \(index + 1) is no cell of the chapter: what stands before it holds it")
        continue
      }
      let position = chapter.cells[place].position
      transcript.cells[place] = notebook.cells[index].result(at: position, notes: &notes)
    }
    let hasRun = notebook.cells.contains { $0.executionCount != nil || !$0.outputs.isEmpty }
    return hasRun && !fences.isEmpty ? transcript : nil
  }
}

extension NotebookCell {
  /// A cell of Swift between its fences.
  fileprivate var block: String {
    let usual = Fence(around: source, info: "{swift}")
    let open = chapterForm.open ?? usual.marks + usual.info
    let close = chapterForm.close ?? usual.marks
    let lines = open.lines
    // What the metadata say must still open a cell, and close it behind all of the code.
    guard let fence = Fence(lines[0]), fence.opensCell, fence.isClosed(by: close),
      lines.dropFirst().allSatisfy(\.isEmpty), close.lines.count == 1,
      !source.lines.contains(where: fence.isClosed)
    else { return source.isEmpty ? "\(usual.marks){swift}\n\(usual.marks)" : usual.block(source) }
    return source.isEmpty ? "\(open)\n\(close)" : "\(open)\n\(source)\n\(close)"
  }
}

extension String {
  /// Whether it holds nothing but blanks and separators of cells.
  fileprivate var isGap: Bool {
    lines.allSatisfy { $0.isBlank || $0 == ChapterPieces.separator }
  }

  /// How many lines it has.
  fileprivate var lineCount: Int { utf8.count { $0 == UInt8(ascii: "\n") } + 1 }
}
