import Plots

/// Turns blocks into rows.
struct GalleyBuilder {
  /// What ending a page costs, beside room that stays empty.
  enum Cost {
    /// Between two lines of a paragraph.
    static let line = 2.0
    /// After a line that ends with a hyphen.
    static let hyphen = 15.0
    /// Inside of a block that would fit on one page: as much as to leave a third of a page empty.
    static let block = 110.0
    /// Inside of a block of hardly any height, in addition; the less, the nearer it comes to a third of a page.
    static let smallBlock = 150.0
    /// Inside of a block that is higher than a page.
    static let tallBlock = 20.0
    /// Between two blocks on one ground.
    static let ground = 80.0
    /// Between code and the output right below it.
    static let output = 50.0

    /// Inside of a block, by its height in pages.
    static func inside(height: Double) -> Double {
      height > 1 ? tallBlock : block + smallBlock * max(0, 1 - 3 * height)
    }
  }

  /// Where blocks stand and what they are a part of.
  struct Frame {
    /// Where their measure begins, in points from the left end of the page's.
    var left: Double
    /// Their measure, in points.
    var width: Double
    /// What ending a page costs everywhere inside.
    var cost = 0.0
    var groups: [Int] = []
    /// What every page ends and begins with while they last.
    var closing: [Row] = []
    var opening: [Row] = []

    /// The same frame, narrower.
    func indented(left: Double = 0, right: Double = 0) -> Frame {
      var frame = self
      frame.left += left
      frame.width = max(1, width - left - right)
      return frame
    }
  }

  var galley = Galley()
  var measure: TypeMeasure
  /// The height of a page, in points.
  let pageHeight: Double
  /// The measure of a page, in points.
  let pageWidth: Double
  /// Whether anything had to be smaller or broken for want of room across.
  var isCramped = false
  /// Whether what is added belongs to a footnote.
  private var isInNote = false

  /// The room that the blocks before want below them.
  private var space = 0.0
  private var start: Flow.PageStart?
  private var destinations: [String] = []
  /// The least depth at which a block has begun since the last row, if any has.
  private var boundary: Int?
  private var keepsNext = false
  /// How many more lines must stay with the heading before, and at which depth it stands.
  private var keptLines = 0
  private var keptDepth = 0

  init(measure: TypeMeasure, pageWidth: Double, pageHeight: Double) {
    self.measure = measure
    self.pageWidth = pageWidth
    self.pageHeight = pageHeight
  }

  /// The rows of a flow.
  mutating func build(_ flow: Flow) -> Galley {
    add(flow.blocks, in: Frame(left: 0, width: pageWidth))
    if !destinations.isEmpty { addRow(Row(height: 0), in: Frame(left: 0, width: pageWidth)) }
    return galley
  }

  mutating func add(_ blocks: [Flow.Block], in frame: Frame) {
    for (place, block) in blocks.enumerated() {
      if case .figure(var figure) = block, keepsNext, Self.endsSection(blocks[(place + 1)...]) {
        // Nothing else could keep the heading company.
        figure.placement = .inline
        add(figure, in: frame)
      } else {
        add(block, in: frame)
      }
    }
  }

  /// Whether no text comes before the next heading.
  private static func endsSection(_ blocks: ArraySlice<Flow.Block>) -> Bool {
    for block in blocks {
      switch block {
      case .figure(let figure) where figure.placement == .floating: continue
      case .destination: continue
      case .heading, .pageBreak: return true
      default: return false
      }
    }
    return true
  }

  private mutating func add(_ block: Flow.Block, in frame: Frame) {
    switch block {
    case .paragraph(let paragraph): add(paragraph, in: frame)
    case .heading(let heading): add(heading, in: frame)
    case .group(let group): add(group, in: frame)
    case .list(let list): add(list, in: frame)
    case .definitions(let list): add(list, in: frame)
    case .listing(let listing): add(listing, in: frame)
    case .table(let table): add(table, in: frame)
    case .figure(let figure): add(figure, in: frame)
    case .columns(let columns): add(columns, in: frame)
    case .formula(let formula): add(formula, in: frame)
    case .contentsLine(let line): add(line, in: frame)
    case .rule(let rule): add(rule, in: frame)
    case .pageBreak(let start): self.start = start
    case .destination(let name): addDestination(name)
    }
  }

  /// Begins a block.
  mutating func begin(_ spacing: Spacing, in frame: Frame) {
    space = max(space, spacing.before)
    boundary = min(boundary ?? .max, frame.groups.count)
  }

  /// Ends a block.
  mutating func end(_ spacing: Spacing) { space = max(space, spacing.after) }

  /// Lets links lead to the next row.
  mutating func addDestination(_ name: String) { destinations.append(name) }

  /// Forgets the room that is wanted, as at the inner edge of a ground.
  mutating func dropSpace() { space = 0 }

  /// Lets what comes next begin a page.
  mutating func startPage(_ start: Flow.PageStart) { self.start = start }

  /// Keeps the last row on a page with the next.
  mutating func keepWithNext() { keepsNext = true }

  /// Keeps the next lines, or all of the next block, with a heading.
  mutating func keepLines(_ count: Int, in frame: Frame) {
    keepsNext = true
    keptLines = count
    keptDepth = frame.groups.count
  }

  /// Adds a row.
  ///
  /// - Parameter cost: what ending a page before it costs, unless it must stay with what is before it.
  mutating func addRow(_ row: Row, cost: Double = 0, in frame: Frame) {
    var row = row
    row.groups = frame.groups + row.groups
    row.elements =
      destinations.map { .destination(name: $0, at: Point(x: frame.left, y: 0)) } + row.elements
    destinations = []
    let gap = Gap(
      space: space, cost: gapCost(cost + frame.cost), closing: frame.closing,
      opening: frame.opening,
      start: isInNote ? nil : start)
    galley.entries.append(Galley.Entry(gap: gap, content: .row(row)))
    if row.height > pageHeight + 0.01 {
      galley.problems.append(
        .tooTall(name: row.name, height: row.height, available: pageHeight))
    }
    if keptLines > 0, row.height > 0, !row.elements.isEmpty { keptLines -= 1 }
    // A rule or the edge of a ground is no company for a heading.
    keepsNext = keepsNext && row.elements.isEmpty
    (space, start, boundary) = (0, nil, nil)
  }

  private mutating func gapCost(_ cost: Double) -> Double {
    if keepsNext { return Gap.forbidden }
    guard let boundary else { return keptLines > 0 ? Gap.forbidden : cost }
    if keptLines > 0, boundary > keptDepth { return Gap.forbidden }
    keptLines = 0
    return cost
  }

  /// Adds a figure that may stand on the page after.
  mutating func addFloat(_ row: Row, spacing: Spacing, in frame: Frame) {
    var row = row
    row.groups = frame.groups + row.groups
    galley.floats.append(Galley.Float(row: row, spacing: spacing))
    let gap = Gap(start: start)
    galley.entries.append(
      Galley.Entry(gap: gap, content: .float(galley.floats.count - 1)))
    if start != nil { space = 0 }
    start = nil
  }

  /// A new group, and the frame in which its rows stand.
  mutating func open(_ group: RowGroup, in frame: Frame) -> Frame {
    galley.groups.append(group)
    var inner = frame
    inner.groups.append(galley.groups.count - 1)
    return inner
  }

  /// Builds footnotes apart from the rows, and returns which they are.
  mutating func addNotes(_ notes: [Footnote]) -> Range<Int> {
    let first = galley.notes.count
    for note in notes {
      let place = galley.notes.count
      galley.notes.append([])
      let frame = Frame(left: 0, width: pageWidth)
      galley.notes[place] = apart(note.blocks, tag: .note, isNote: true, in: frame).rows
    }
    return first..<galley.notes.count
  }

  /// Builds blocks apart from the rows, as a group of their own.
  mutating func apart(
    _ blocks: [Flow.Block], tag: StructureTag? = nil, isNote: Bool = false, in frame: Frame
  ) -> (rows: [Galley.ApartRow], isCramped: Bool) {
    var inner = GalleyBuilder(measure: measure, pageWidth: pageWidth, pageHeight: pageHeight)
    inner.galley = galley
    inner.galley.entries = []
    inner.isInNote = isNote || isInNote
    let group = inner.open(RowGroup(tag: tag), in: frame)
    inner.add(blocks, in: group)
    if !inner.destinations.isEmpty { inner.addRow(Row(height: 0), in: group) }
    let rows = inner.galley.entries.compactMap { entry -> Galley.ApartRow? in
      guard case .row(let row) = entry.content else { return nil }
      return Galley.ApartRow(space: entry.gap.space, row: row)
    }
    inner.galley.entries = galley.entries
    (galley, measure) = (inner.galley, inner.measure)
    return (rows, inner.isCramped)
  }
}

extension Row {
  /// What problems call it.
  var name: String? {
    for case .destination(let name, _) in elements { return name }
    return nil
  }
}
