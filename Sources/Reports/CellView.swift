import Chapters
import FoundationEssentials
import Plots

/// One cell of a chapter as HTML: its code, what it brought, and why it failed.
struct CellView {
  let run: ChapterRun
  let index: Int
  let prose: Prose
  /// The plots of the cell's outputs, by the place of the output; nil where the data was no plot.
  let drawings: [Int: PlotDrawing]
  /// The SVG of each plot by its name.
  let svg: [String: String]

  private var cell: Cell { run.chapter.cells[index] }
  private var result: Transcript.CellResult { run.result(of: index) }
  private var target: Labels.Target? { cell.label.flatMap { prose.labels.targets[$0] } }

  /// The whole cell; nothing when it is not to be seen, unless it failed.
  var html: Markup {
    let options = cell.options
    let failure = self.failure
    guard options.include || !failure.isEmpty else { return .empty }
    let code = options.include && options.echo ? self.code : .empty
    let outputs = options.include && options.output ? self.outputs : .empty
    guard !(code.isEmpty && outputs.isEmpty && failure.isEmpty) else { return .empty }
    return "<div class=\"cell\">\n\(code)\(outputs)\(failure)</div>\n"
  }

  private var code: Markup {
    let source = cell.code.trimmingBlankLines
    guard !source.isEmpty else { return .empty }
    let box: Markup = "<div class=\"cell-code\">\n\(Markup.code(source, language: "swift"))</div>\n"
    switch cell.options.codeFold {
    case .open: return box
    case .folded:
      return "<details class=\"code-fold\"><summary>Code</summary>\n\(box)</details>\n"
    case .shown:
      return "<details class=\"code-fold\" open><summary>Code</summary>\n\(box)</details>\n"
    }
  }

  private var failure: Markup {
    if isMarkedNotRun { return "<p class=\"not-run\">This cell was not run.</p>\n" }
    guard let failure = result.failure else { return .empty }
    return .failure(failure, id: Page.errorID(index), in: run.chapter)
  }

  /// Whether the page must say that the cell was not run: a caption says so itself, and a chapter of
  /// which nothing was run says so at its top.
  private var isMarkedNotRun: Bool {
    let options = cell.options
    return run.state(of: index) == .notRun && !run.isUnrun && cell.numberedKind == nil
      && options.include && (options.echo || options.output)
  }

  // MARK: Output

  private var outputs: Markup {
    let members = captioned
    var pieces: [Markup] = []
    for (place, output) in result.outputs.enumerated() {
      switch output {
      case .printed(let text):
        pieces.append(printed(text))
      case .displayed(let display):
        if members.first == place {
          pieces.append(captionedFigure(members))
        } else if !members.contains(place) {
          let view = view(of: display, at: place)
          pieces.append(display.mediaType == Display.plot ? figure(view) : wrapped(view))
        }
      }
    }
    if members.isEmpty, cell.numberedKind != nil { pieces.append(captionedFigure([])) }
    return pieces.joined()
  }

  private func printed(_ text: String) -> Markup {
    let text = text.last == "\n" ? String(text.dropLast()) : text
    guard !text.isEmpty else { return .empty }
    return """
      <div class="cell-output cell-output-stdout"><pre tabindex="0"><code>\(text)</code></pre></div>

      """
  }

  private func figure(_ content: Markup) -> Markup {
    "<figure class=\"figure\">\n\(content)</figure>\n"
  }

  private func wrapped(_ content: Markup) -> Markup {
    "<div class=\"cell-output cell-output-display\">\n\(content)</div>\n"
  }

  /// The outputs that the caption belongs to: those of its kind, otherwise all displays.
  private var captioned: [Int] {
    guard let kind = cell.numberedKind else { return [] }
    let type = kind == "Figure" ? Display.plot : Display.table
    let displays = result.outputs.enumerated().compactMap { place, output -> (Int, String)? in
      guard case .displayed(let display) = output else { return nil }
      return (place, display.mediaType)
    }
    let ofKind = displays.filter { $0.1 == type }
    return (ofKind.isEmpty ? displays : ofKind).map(\.0)
  }

  private func captionedFigure(_ members: [Int]) -> Markup {
    let isTable = cell.numberedKind == "Table"
    let content = members.map { place -> Markup in
      guard case .displayed(let display) = result.outputs[place] else { return .empty }
      return view(of: display, at: place)
    }.joined()
    let reason = run.state(of: index) == .notRun ? "Not made: its cell was not run." : "Not made."
    let missing: Markup = "<p class=\"not-run\">\(reason)</p>\n"
    let body = members.isEmpty ? missing : content
    let caption = self.caption
    let id: Markup = cell.label.map { " id=\"\($0)\"" } ?? .empty
    return """
      <figure class="\(isTable ? "figure figure-table" : "figure")"\(id)>
      \(isTable ? caption : .empty)\(body)\(isTable ? .empty : caption)</figure>

      """
  }

  private var caption: Markup {
    let options = cell.options
    let text = cell.numberedKind == "Table" ? options.tableCaption : options.figureCaption
    let number: Markup =
      target.map { "<span class=\"figure-number\">\($0.kind)&nbsp;\($0.number)</span>" } ?? .empty
    let colon: Markup = text == nil || number.isEmpty ? .empty : ": "
    let words = text.map(prose.html) ?? .empty
    guard !number.isEmpty || !words.isEmpty else { return .empty }
    return "<figcaption class=\"figure-caption\">\(number)\(colon)\(words)</figcaption>\n"
  }

  private func view(of display: Display, at place: Int) -> Markup {
    switch display.mediaType {
    case Display.plot:
      guard let drawing = drawings[place] else { return unreadable("plot") }
      return plot(drawing)
    case Display.table:
      let data = Data(display.content.utf8)
      guard let table = try? JSONDecoder().decode(Table.self, from: data) else {
        return unreadable("table")
      }
      let name = target?.name ?? table.columns.first?.title ?? ""
      return .table(table, name: name)
    case "text/html":
      return Markup(trusted: display.content + "\n")
    default:
      return "<pre tabindex=\"0\"><code>\(display.content)</code></pre>\n"
    }
  }

  private func unreadable(_ kind: String) -> Markup {
    "<p class=\"not-run\">The \(kind) that this cell displayed can't be read.</p>\n"
  }

  private func plot(_ drawing: PlotDrawing) -> Markup {
    FigureView(drawing: drawing, svg: svg[drawing.name] ?? "").html
  }
}

extension String {
  /// The text without blank lines before and after it, and without a line break at its end.
  fileprivate var trimmingBlankLines: String {
    let lines = split(omittingEmptySubsequences: false) { $0.isNewline }
    let isFull = { (line: Substring) in line.contains { !$0.isWhitespace } }
    guard let first = lines.firstIndex(where: isFull), let last = lines.lastIndex(where: isFull)
    else { return "" }
    return lines[first...last].joined(separator: "\n")
  }
}
