import Chapters

/// Something with a number of its own: a figure, a table, a listing or an equation.
struct NumberedFloat {
  /// What it is counted as.
  let kind: LabelKind
  /// Its label; without one it has no number.
  let label: String?
  /// The labels of its parts with their letters.
  let parts: [(label: String, letter: String)]
}

extension [Block] {
  /// All that may have a number, in the order of the page.
  func floats(cells: [Cell]) -> [NumberedFloat] {
    flatMap { block -> [NumberedFloat] in
      switch block {
      case .cell(let index): return cells.indices.contains(index) ? cells[index].floats : []
      case .figure(let figure):
        guard figure.label != nil else { return figure.blocks.floats(cells: cells) }
        let float = NumberedFloat(
          kind: figure.kind.labelKind, label: figure.label,
          parts: figure.parts(cells: cells).compactMap { part in
            part.label.flatMap { label in part.letter.map { (label, $0) } }
          })
        return [float] + figure.blocks.equations
      case .table(let table):
        return [.init(kind: .table, label: table.label, parts: [])]
      case .code(let code):
        return [.init(kind: .listing, label: code.label, parts: [])]
      case .formula(let formula):
        return [.init(kind: .equation, label: formula.label, parts: [])]
      default: return block.inner.floats(cells: cells)
      }
    }
  }

  private var equations: [NumberedFloat] {
    floats(cells: []).filter { $0.kind == .equation }
  }
}

extension Cell {
  /// What the cell is captioned as, and counted as when it has a label: a figure, a table or nothing.
  var captionedKind: Figure.Kind? {
    guard options.include, options.output, options.eval else { return nil }
    if options.figureCaption != nil || label?.hasPrefix("fig-") == true { return .figure }
    if options.tableCaption != nil || label?.hasPrefix("tbl-") == true { return .table }
    return nil
  }

  /// The label of its code as a listing.
  var listingLabel: String? {
    options.listingLabel ?? (label?.hasPrefix("lst-") == true ? label : nil)
  }

  /// Its code as a listing, then its figure or table.
  fileprivate var floats: [NumberedFloat] {
    var floats: [NumberedFloat] = []
    if options.include, options.echo, let label = listingLabel {
      floats.append(.init(kind: .listing, label: label, parts: []))
    }
    if let kind = captionedKind {
      let parts = partLabels.enumerated().map { ($1, Documents.letter($0)) }
      floats.append(
        .init(kind: kind.labelKind, label: label, parts: parts))
    }
    return floats
  }
}

extension Figure {
  /// A part of a figure: one of its blocks.
  struct Part {
    /// The label of the part.
    var label: String?
    /// Its letter, where it has a caption or a label.
    var letter: String?
    /// What it shows.
    var block: Block
  }

  /// The parts of the figure, one a block.
  func parts(cells: [Cell]) -> [Part] {
    var count = 0
    return blocks.map { block in
      let (label, isNamed) = block.name(cells: cells)
      guard isNamed else { return Part(block: block) }
      count += 1
      return Part(label: label, letter: Documents.letter(count - 1), block: block)
    }
  }
}

extension Block {
  /// The label of a block, and whether it has that or a caption.
  fileprivate func name(cells: [Cell]) -> (label: String?, isNamed: Bool) {
    func named(_ label: String?, _ caption: [Inline]?) -> (String?, Bool) {
      (label, label != nil || caption != nil)
    }
    return switch self {
    case .figure(let inner): named(inner.label, inner.caption)
    case .table(let inner): named(inner.label, inner.caption)
    case .code(let inner): named(inner.label, inner.caption)
    case .cell(let index) where cells.indices.contains(index):
      (cells[index].label, cells[index].captionedKind != nil)
    default: (nil, false)
    }
  }
}

extension Figure.Kind {
  /// The kind of its label.
  var labelKind: LabelKind {
    switch self {
    case .figure: .figure
    case .table: .table
    case .listing: .listing
    }
  }
}
