import Chapters
import Documents
import Plots
import Typesetting

extension BlockWriter {
  /// Plots, pictures, tables or code under a caption.
  mutating func figure(_ figure: FigureBlock) -> [FlowBlock] {
    let destination = figure.id.map { name($0) }
    let caption = self.caption(figure)
    switch figure.kind {
    case .figure:
      if let drawings = figure.drawings {
        return [.figure(panels(drawings, of: figure, caption: caption))]
      }
      return mixed(figure, caption: caption.map { .paragraph($0) }, isCaptionBelow: true)
    case .table:
      if figure.parts.count == 1, figure.parts[0].elements.count == 1,
        case .table(let table) = figure.parts[0].elements[0]
      {
        return [
          .table(
            self.table(
              table, caption: caption?.withRoomBelow(style.size * 0.35), destination: destination))
        ]
      }
      return mixed(figure, caption: caption.map(above), isCaptionBelow: false)
    case .listing:
      if figure.parts.count == 1, figure.parts[0].elements.count == 1,
        case .code(let code) = figure.parts[0].elements[0]
      {
        return self.code(code, below: caption.map(above), destination: destination)
      }
      return mixed(figure, caption: caption.map(above), isCaptionBelow: false)
    }
  }

  /// The name and the caption; nil where there is neither.
  private mutating func caption(_ figure: FigureBlock) -> Paragraph? {
    guard figure.name != nil || !figure.caption.isEmpty else { return nil }
    let voice = style.caption
    let name = figure.name.map {
      [voice.strong($0)] + (figure.caption.isEmpty ? [] : [voice.text("\u{2002}")])
    }
    // Figures and tables put their captions below the tag of captions themselves.
    return voice.paragraph((name ?? []) + pieces(figure.caption, voice), tag: nil)
  }

  /// A caption above what it is of.
  private func above(_ caption: Paragraph) -> FlowBlock {
    var caption = caption
    caption.keepsWithNext = true
    caption.tag = .caption
    caption.spacing = Spacing(before: style.blockGap, after: style.codeGap)
    return .paragraph(caption)
  }

  // MARK: Drawings

  private mutating func panels(
    _ drawings: [(part: FigureBlock.Part, drawing: Element)], of figure: FigureBlock,
    caption: Paragraph?
  ) -> Flow.Figure {
    let columns = max(1, figure.columns)
    let gap = style.figureGap
    let width = (measure - gap * Double(columns - 1)) / Double(columns)
    var panels: [Flow.Figure.Panel] = []
    var seen: Set<String> = []
    for (part, drawing) in drawings {
      var panel = panel(of: drawing, fitting: width, isShared: columns > 1)
      if let id = part.id, seen.insert(id).inserted {
        panel.elements.insert(
          .destination(name: name(id), at: Point(x: 0, y: 0)), at: 0)
      }
      panel.caption = partCaption(part)
      panels.append(panel)
    }
    return Flow.Figure(
      panels, caption: caption, destination: figure.id.map { name($0) },
      placement: figure.name == nil ? .inline : .floating, gap: gap, spacing: style.blockSpacing)
  }

  private mutating func partCaption(_ part: FigureBlock.Part) -> Paragraph? {
    guard part.letter != nil || !part.caption.isEmpty else { return nil }
    let voice = style.caption
    let letter = part.letter.map { [voice.strong("(\($0))\u{2002}")] } ?? []
    return voice.paragraph(letter + pieces(part.caption, voice), tag: nil)
  }

  private mutating func panel(
    of element: Element, fitting width: Double, isShared: Bool
  ) -> Flow.Figure.Panel {
    switch element {
    case .plot(let drawing):
      panel(of: drawing, fitting: width)
        ?? placeholder(words[.figureUndrawable], fitting: width)
    case .picture(let picture):
      // The share of a picture is one of the width that it has.
      panel(of: picture, fitting: width, isShared: isShared)
    default: placeholder("", fitting: width)
    }
  }

  /// A plot without a caption, which stays where its cell is.
  mutating func plot(_ drawing: PlotDrawing) -> [FlowBlock] {
    guard let panel = panel(of: drawing, fitting: measure) else {
      return [.paragraph(notRun(words[.figureUndrawable]))]
    }
    return [.figure(Flow.Figure([panel], placement: .inline, spacing: style.blockSpacing))]
  }

  /// The size of a plot on its page.
  ///
  /// One that is too high is made narrower. Running text only grows by that; it stays as it is, and where even a whole page is too
  /// low for it, typesetting tells.
  private func size(of drawing: PlotDrawing, fitting width: Double) -> Size {
    let size = drawing.size(fitting: width)
    let highest = style.tallestDrawing(on: pageHeight)
    guard size.height > highest else { return size }
    let smaller = drawing.size(fitting: size.width * highest / size.height)
    if smaller.height <= highest + 0.01 { return smaller }
    // Rows of categories are as high as they are many, and can stand closer.
    if case .panels = drawing.plot.content {
      return Size(width: size.width, height: highest)
    }
    return size
  }

  /// A plot laid out anew where it does not fit.
  private mutating func panel(
    of drawing: PlotDrawing, fitting width: Double
  ) -> Flow.Figure.Panel? {
    do {
      let scene = try assets.scene(drawing, size(of: drawing, fitting: width))
      var elements = [PageElement.scene(scene, at: Point(x: 0, y: 0))]
      if scene.background != .white {
        let area = Rectangle(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
        elements.insert(
          .shape(Scene.Shape(path: .rectangle(area), fill: scene.background, role: "ground")),
          at: 0)
      }
      return Flow.Figure.Panel(
        size: scene.size, elements: elements, alternative: scene.alternative(drawing))
    } catch {
      diagnostics.append(Diagnostic("the figure '\(drawing.name)' can't be drawn: \(error)"))
      return nil
    }
  }

  // MARK: Anything else

  /// Parts beside each other where they have room there, otherwise one below the other, each with its own caption.
  private mutating func mixed(
    _ figure: FigureBlock, caption: FlowBlock?, isCaptionBelow: Bool
  ) -> [FlowBlock] {
    var blocks: [FlowBlock] = figure.id.map { [.destination(name($0))] } ?? []
    if !isCaptionBelow, let caption { blocks.append(caption) }
    blocks += columns(figure)
    if isCaptionBelow, case .paragraph(var below)? = caption {
      below.tag = .caption
      below.spacing = Spacing(before: style.figureGap, after: style.blockGap)
      blocks.append(.paragraph(below))
    }
    return blocks
  }

  /// The parts of a figure as its columns.
  private mutating func columns(_ figure: FigureBlock) -> [FlowBlock] {
    let count = min(figure.columns, figure.parts.count)
    guard count > 1 else { return figure.parts.flatMap { blocks(of: $0) } }
    // Code stands on a ground that reaches beyond its column.
    let gap = 2 * (style.figureGap + style.padding)
    let width = Flow.Columns.width(of: count, gap: gap, in: measure)
    // Only one of both is set, and each has all the footnotes.
    var other = self
    let columns = other.narrowed(by: measure - width) { writer in
      figure.parts.map { writer.blocks(of: $0) }
    }
    return [
      .columns(
        Flow.Columns(
          columns, count: count, otherwise: figure.parts.flatMap { blocks(of: $0) }, gap: gap,
          spacing: style.blockSpacing))
    ]
  }

  /// A part of a figure with its caption below.
  private mutating func blocks(of part: FigureBlock.Part) -> [FlowBlock] {
    var blocks: [FlowBlock] = part.id.map { [.destination(name($0))] } ?? []
    blocks += self.blocks(part.elements, in: style.prose)
    if var caption = partCaption(part) {
      caption.tag = .caption
      caption.spacing = Spacing(before: style.figureGap / 2, after: style.figureGap)
      blocks.append(.paragraph(caption))
    }
    return blocks
  }
}

extension FigureBlock {
  /// The plots and pictures with their parts; nil if the figure shows anything else.
  fileprivate var drawings: [(part: Part, drawing: Element)]? {
    var drawings: [(part: Part, drawing: Element)] = []
    for part in parts {
      for element in part.elements.flatMap(\.outOfCell) {
        switch element {
        case .plot, .picture: drawings.append((part, element))
        default: return nil
        }
      }
    }
    return drawings.isEmpty ? nil : drawings
  }
}

extension Element {
  /// What a cell shows, without the cell around it.
  fileprivate var outOfCell: [Element] {
    if case .cell(let inner) = self { inner.flatMap(\.outOfCell) } else { [self] }
  }
}

extension Scene {
  /// What is read in place of a drawing: its summary, otherwise its title.
  fileprivate func alternative(_ drawing: PlotDrawing) -> String {
    [summary, title].first { !$0.isEmpty } ?? drawing.name
  }
}

extension Paragraph {
  /// The paragraph with room below its last line, before the line of a table.
  fileprivate func withRoomBelow(_ room: Double) -> Paragraph {
    var paragraph = self
    paragraph.pieces.append(
      .box(InlineBox(width: 0, ascent: 0, descent: leading * 0.25 + room, elements: [])))
    return paragraph
  }
}
