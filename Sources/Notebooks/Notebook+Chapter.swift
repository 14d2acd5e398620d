public import Chapters
public import Documents
public import Drawing

extension Notebook {
  /// A chapter as a notebook.
  ///
  /// Front matter becomes a raw cell, each cell of Swift a cell of code with its option lines, all between them cells of
  /// Markdown. Back by `chapter(path:)` the Markdown is the same, byte by byte.
  ///
  /// - Parameters:
  ///   - markdown: the text of the chapter's file.
  ///   - path: its path relative to the book's folder.
  ///   - transcript: what its last run brought, if that is known.
  ///   - drawings: the plots of the chapter's page; a plot that is not among them has no picture.
  /// - Returns: the notebook, and what in the chapter is wrong or does not become a cell.
  /// - Throws: what drawing throws.
  public static func of(
    markdown: String, path: String, transcript: Transcript? = nil, drawings: [PlotDrawing] = []
  ) throws(DrawingError) -> (Notebook, diagnostics: [Diagnostic]) {
    var notebook = Notebook(cells: [])
    let text = notebook.chapterForm.normalize(markdown)
    let chapter = Chapter(markdown: text, path: path)
    let pieces = ChapterPieces(text, of: chapter)
    var ids = NotebookNames(labels: chapter.cells.compactMap(\.label))
    var codeCells: Set<Int> = []
    for piece in pieces.pieces {
      var cell = piece.cell(id: "")
      if case .cell(let index, _, _) = piece.kind {
        codeCells.insert(index)
        cell.id = ids.name(of: chapter.cells[index].label)
        if let result = transcript?.cells.element(at: index), chapter.cells[index].options.eval {
          let run = notebook.cells.count { $0.executionCount != nil } + 1
          try cell.add(
            result, ofRun: run,
            drawings: DisplayedPlots(cell: index, chapter: chapter, drawings: drawings))
        }
      } else {
        cell.id = ids.name(of: nil)
      }
      let usual = ChapterPieces.usualGap(from: notebook.cells.last?.kind, to: cell.kind)
      if piece.gap != usual { cell.chapterForm.gap = piece.gap }
      notebook.cells.append(cell)
    }
    notebook.chapterForm.end = pieces.end
    notebook.chapterForm.values = transcript?.values ?? []
    return (notebook, chapter.diagnostics + chapter.leftInProse(all: codeCells))
  }
}

extension Notebook.ChapterForm {
  /// The text without a byte order mark, and with `\n` at the end of all lines if all end alike.
  fileprivate mutating func normalize(_ markdown: String) -> String {
    var bytes = Array(markdown.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      hasByteOrderMark = true
      bytes.removeFirst(3)
    }
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }
    let isReturn = { (place: Int) in place > 0 && bytes[place - 1] == UInt8(ascii: "\r") }
    if !ends.isEmpty, ends.allSatisfy(isReturn) {
      lineEnd = "\r\n"
      let returns = Set(ends.map { $0 - 1 })
      bytes = bytes.indices.filter { !returns.contains($0) }.map { bytes[$0] }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ChapterPieces.Piece {
  /// The piece as a cell that has brought nothing yet.
  fileprivate func cell(id: String) -> NotebookCell {
    switch kind {
    case .frontMatter: return NotebookCell(.raw, id: id, source: text)
    case .prose: return NotebookCell(.markdown, id: id, source: text)
    case .cell(_, let open, let close):
      var cell = NotebookCell(.code, id: id, source: text)
      let usual = Fence(around: text, info: "{swift}")
      if open != usual.marks + usual.info { cell.chapterForm.open = open }
      if close != usual.marks { cell.chapterForm.close = close }
      return cell
    }
  }
}

extension Chapter {
  /// The cells that stay in the Markdown.
  fileprivate func leftInProse(all moved: Set<Int>) -> [Diagnostic] {
    cells.indices.filter { !moved.contains($0) }.map { index in
      let place = Position(file: path, line: cells[index].position.line - 1)
      return Diagnostic(
        "this cell does not become a cell of the notebook: it stays in the Markdown around it",
        at: place, severity: .warning,
        suggestion: "only closed cells in swift outside of callouts, lists and quotations do",
        sourceLine: lines.element(at: place.line - 1))
    }
  }
}

/// The names of a notebook's cells: each cell has the label that it has in the chapter, or a number.
struct NotebookNames {
  private var taken: Set<String>
  private var count = 0

  /// - Parameter labels: the labels of the chapter, which no number may be.
  init(labels: [String]) { taken = Set(labels) }

  /// The name of the next cell.
  mutating func name(of label: String?) -> String {
    count += 1
    if let label, label.utf8.count <= 64,
      label.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isPlain })
    {
      return label
    }
    var name = "cell-\(count)"
    while !taken.insert(name).inserted { name += "-x" }
    return name
  }
}

extension Character {
  /// Whether names of cells may hold it.
  fileprivate var isPlain: Bool {
    isASCII && (isLetter || isNumber || self == "-" || self == "_")
  }
}

extension Array {
  /// The element at a place; nil outside.
  func element(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
