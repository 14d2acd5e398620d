import Chapters

/// The Markdown of a chapter, cut into what become the cells of a notebook.
///
/// All pieces in a row, each behind its gap, and the end give the Markdown back byte by byte.
struct ChapterPieces {
  /// A piece as it stands.
  struct Piece: Hashable {
    /// What it is.
    enum Kind: Hashable {
      /// The YAML at the top, its fences included.
      case frontMatter
      /// Markdown.
      case prose
      /// A cell, by its place in `Chapter.cells`, with the lines that open and close it.
      case cell(Int, open: String, close: String)
    }

    let kind: Kind
    /// The text; of a cell without its fences.
    let text: String
    /// What stands between it and the piece before it.
    let gap: String
  }

  /// A line that keeps two pieces of prose apart; pages don't show it.
  static let separator = "<!-- cell -->"

  private(set) var pieces: [Piece] = []
  /// What follows the last piece.
  private(set) var end = ""
  private let lines: [String]
  private var taken = 0

  /// - Parameters:
  ///   - markdown: the text of a file, whose line ends are `\n`.
  ///   - chapter: the chapter that it is.
  init(_ markdown: String, of chapter: Chapter) {
    lines = markdown.lines
    let front = chapter.frontMatterLineCount
    if front > 0 { add(.frontMatter, lines[..<front].joined(separator: "\n"), over: 0..<front) }
    for index in chapter.topLevelCells {
      let open = chapter.cells[index].position.line - 2
      guard lines.indices.contains(open), let fence = Fence(lines[open]), fence.opensCell,
        let close = lines[(open + 1)...].firstIndex(where: fence.isClosed)
      else { continue }
      addProse(through: open)
      let code = lines[(open + 1)..<close]
      // A blank line alone is not the same as nothing.
      let isBlankLine = code.count == 1 && code.first?.isEmpty == true
      add(
        .cell(index, open: lines[open] + (isBlankLine ? "\n" : ""), close: lines[close]),
        code.joined(separator: "\n"), over: open..<(close + 1))
    }
    addProse(through: lines.count)
    end =
      (pieces.isEmpty || taken == lines.count ? "" : "\n")
      + lines[taken...].joined(separator: "\n")
  }

  private mutating func add(_ kind: Piece.Kind, _ text: String, over range: Range<Int>) {
    let blanks = lines[taken..<range.lowerBound].map { $0 + "\n" }.joined()
    pieces.append(Piece(kind: kind, text: text, gap: (pieces.isEmpty ? "" : "\n") + blanks))
    taken = range.upperBound
  }

  /// Adds the prose up to a line, cut at separators.
  private mutating func addProse(through end: Int) {
    var start = taken
    for place in taken...end where place == end || lines[place] == ChapterPieces.separator {
      let full = (start..<place).filter { !lines[$0].isBlank }
      if let first = full.first, let last = full.last {
        add(.prose, lines[first...last].joined(separator: "\n"), over: first..<(last + 1))
      }
      start = place + 1
    }
  }

  /// What stands between two pieces that nobody moved.
  static func usualGap(from previous: NotebookCell.Kind?, to next: NotebookCell.Kind) -> String {
    guard let previous else { return "" }
    return previous == .markdown && next == .markdown ? "\n\n\(separator)\n\n" : "\n\n"
  }
}

extension Chapter {
  /// The cells that stand in no callout, list or quotation, by their places.
  var topLevelCells: [Int] {
    blocks.compactMap { if case .cell(let index) = $0 { index } else { nil } }
  }
}
