/// Fills one page from a state on, and knows where it may end.
struct PageFiller {
  /// What stands somewhere on a page.
  enum Source {
    case entry(Int)
    case float(Int)
    /// What a page begins with because of the break before an entry.
    case opening(entry: Int, Int)
  }

  /// Something with the distance of its top from the top of the text, in points.
  struct Place {
    var source: Source
    var y: Double
  }

  /// What makes the end of a page bad.
  private enum Cost {
    /// A page that is all empty; part of it costs the square of its share, so that a third costs as much as to divide a block.
    static let empty = 9 * GalleyBuilder.Cost.block
    /// What of a page is empty beyond a third, once more: blocks are rather divided.
    static let emptier = 2000.0
    /// A page that is all empty although lines could follow on it; part of it costs its share.
    ///
    /// One line is dearer than to divide a block, since readers see no reason for it.
    static let wasted = 10_000.0
    /// A figure that stands later than on the page after its mention.
    static let lateFigure = 400.0
    /// A footnote that goes on on the next page, and each of its lines there.
    static let brokenNote = 300.0
    static let noteLine = 10.0
    /// A last page with next to nothing on it.
    static let shortPage = 60.0
    /// A page that breaks a rule because nothing else is left.
    static let impossible = 1e9
  }

  let galley: Galley
  /// The height of a page's text, in points.
  let capacity: Double
  /// What the line above footnotes needs with its rooms, in points.
  let separator: Double
  /// The rows of all footnotes.
  let noteRows: [Galley.ApartRow]
  /// Where the rows of each footnote begin, and the end.
  private let noteStarts: [Int]
  /// The heights of all rows of footnotes before each, with the rooms above them.
  private let noteSums: [Double]
  /// How many figures and footnotes come before each entry.
  private let floatsBefore: [Int]
  private let notesBefore: [Int]

  init(galley: Galley, capacity: Double, separator: Double) {
    self.galley = galley
    self.capacity = capacity
    self.separator = separator
    noteRows = galley.notes.flatMap { $0 }
    noteStarts = galley.notes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    noteSums = noteRows.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.space + $1.row.height) }
    var (floats, notes) = ([0], [0])
    for entry in galley.entries {
      switch entry.content {
      case .float(let index):
        floats.append(index + 1)
        notes.append(notes[notes.count - 1])
      case .row(let row):
        floats.append(floats[floats.count - 1])
        notes.append(max(notes[notes.count - 1], row.notes.upperBound))
      }
    }
    (floatsBefore, notesBefore) = (floats, notes)
  }

  /// What stands on a page.
  func places(from state: PageState, to end: PageEnd) -> [Place] {
    var fill = PageFill()
    _ = ends(from: state, filling: &fill)
    return Array(fill.places.prefix(end.placeCount))
  }

  /// Where a page may end.
  func ends(from state: PageState) -> [PageEnd] {
    var fill = PageFill()
    let ends = ends(from: state, filling: &fill)
    return ends.map { end in
      let dearest = end.breakCost + GalleyBuilder.Cost.hyphen
      let fullest = ends.lazy.filter { $0.breakCost <= dearest }.map(\.empty).min()
      var end = end
      end.cost += Cost.wasted * (end.empty - (fullest ?? end.empty))
      return end
    }
  }

  private func ends(from state: PageState, filling fill: inout PageFill) -> [PageEnd] {
    fill.float = state.float
    var ends: [PageEnd] = []
    let count = galley.entries.count
    placeWaiting(before: state.entry, in: &fill)
    if fill.height > capacity + 0.01 { return [forced(to: state.entry, state, fill)] }
    let hasToWait = mustBegin(at: state.entry) && isWaiting(state)
    if fill.float > state.float || isWaitingForNotes(state) {
      append(endAt: state.entry, from: state, fill, to: &ends)
    }
    guard !hasToWait else { return ends.isEmpty ? [forced(to: state.entry, state, fill)] : ends }
    open(state.entry, in: &fill)
    var shortest: PageFill?
    for index in state.entry..<count {
      let entry = galley.entries[index]
      if index > state.entry, mustBegin(at: index) {
        append(endAt: index, from: state, fill, to: &ends)
        return ends.isEmpty ? [forced(to: index, state, fill)] : ends
      }
      switch entry.content {
      case .float(let float):
        if float == fill.float {
          let notes = state.note..<max(state.note, noteStarts[notesBefore[index]])
          _ = placeNextFloat(above: height(ofNotes: notes), in: &fill)
        }
        fill.next = index + 1
      case .row(let row):
        if index > state.entry {
          append(endAt: index, from: state, fill, to: &ends)
          if shortest == nil { shortest = fill }
        }
        place(row, at: index, gap: entry.gap, in: &fill)
        if fill.height > capacity + 0.01, index > state.entry || !ends.isEmpty {
          return ends.isEmpty
            ? [forced(to: shortest?.next ?? index, state, shortest ?? fill)] : ends
        }
        fill.next = index + 1
      }
    }
    append(endAt: count, from: state, fill, to: &ends)
    return ends.isEmpty ? [forced(to: count, state, fill)] : ends
  }

  private func mustBegin(at entry: Int) -> Bool {
    entry == galley.entries.count || entry > 0 && galley.entries[entry].gap.start != nil
  }

  private func isWaiting(_ state: PageState) -> Bool {
    state.float < floatsBefore[state.entry] || isWaitingForNotes(state)
  }

  private func isWaitingForNotes(_ state: PageState) -> Bool {
    state.note < noteStarts[notesBefore[state.entry]]
  }

  /// Places figures that wait since the page before at the top; one that is higher than a page, alone.
  private func placeWaiting(before entry: Int, in fill: inout PageFill) {
    while fill.float < floatsBefore[entry], placeNextFloat(above: 0, in: &fill) {}
  }

  /// Places the next figure if it fits, or if it fits nowhere.
  ///
  /// - Parameter reserved: the room that footnotes need, in points.
  private func placeNextFloat(above reserved: Double, in fill: inout PageFill) -> Bool {
    let float = galley.floats[fill.float]
    let space = fill.places.isEmpty ? 0 : max(fill.space, float.spacing.before)
    let height = fill.height + space + float.row.height + reserved
    guard fill.places.isEmpty || height <= capacity + 0.01 else { return false }
    fill.add(.float(fill.float), space: space, height: float.row.height)
    fill.space = float.spacing.after
    fill.float += 1
    return true
  }

  private func open(_ entry: Int, in fill: inout PageFill) {
    guard entry < galley.entries.count, galley.entries[entry].gap.start == nil else { return }
    let rows = galley.entries[entry].gap.opening
    guard entry > 0, rows.reduce(0, { $0 + $1.height }) < capacity / 2 else { return }
    for (place, row) in rows.enumerated() {
      fill.add(
        .opening(entry: entry, place), space: place == 0 && !fill.places.isEmpty ? fill.space : 0,
        height: row.height)
      fill.space = 0
    }
    fill.isOpened = !rows.isEmpty
  }

  private func place(_ row: Row, at index: Int, gap: Gap, in fill: inout PageFill) {
    var space = max(fill.space, gap.space)
    if fill.places.isEmpty || fill.isOpened { space = 0 }
    fill.add(.entry(index), space: space, height: row.height)
    (fill.space, fill.isOpened) = (0, false)
  }

  private func closing(at entry: Int) -> Double {
    guard !mustBegin(at: entry) else { return 0 }
    return galley.entries[entry].gap.closing.reduce(0) { $0 + $1.height }
  }

  /// The height of rows of footnotes with the line above them, in points.
  func height(ofNotes rows: Range<Int>) -> Double {
    guard !rows.isEmpty else { return 0 }
    return separator + noteSums[rows.upperBound] - noteSums[rows.lowerBound]
      - noteRows[rows.lowerBound].space
  }

  /// Adds the end before an entry, if footnotes let the page end there.
  private func append(
    endAt entry: Int, from state: PageState, _ fill: PageFill, to ends: inout [PageEnd]
  ) {
    let room = capacity - fill.height - closing(at: entry)
    guard room >= -0.01 else { return }
    let wanted = noteStarts[notesBefore[entry]]
    guard let note = lastNoteRow(from: state, to: entry, wanted: wanted, room: room) else { return }
    let next = PageState(entry: entry, float: fill.float, note: note)
    guard next > state else { return }
    let empty = max(0, room - height(ofNotes: state.note..<note)) / capacity
    let isEnd = mustBegin(at: entry)
    let breakCost = isEnd ? 0 : galley.entries[entry].gap.cost
    var cost = breakCost
    cost += isEnd ? (empty > 0.88 ? Cost.shortPage : 0) : Self.cost(ofEmpty: empty)
    if note < wanted { cost += Cost.brokenNote + Cost.noteLine * Double(wanted - note) }
    let late = max(0, floatsBefore[state.entry] - fill.float)
    cost += Cost.lateFigure * Double(late)
    ends.append(
      PageEnd(
        next: next, cost: cost, breakCost: breakCost, empty: empty, isFull: isEnd || empty < 0.5,
        placeCount: fill.places.count, height: fill.height))
  }

  private static func cost(ofEmpty share: Double) -> Double {
    Cost.empty * share * share + Cost.emptier * max(0, share - 1 / 3)
  }

  /// The row of footnotes with which the next page begins, if this one may end before an entry.
  private func lastNoteRow(
    from state: PageState, to entry: Int, wanted: Int, room: Double
  ) -> Int? {
    if height(ofNotes: state.note..<wanted) <= room + 0.01 { return wanted }
    var least = min(state.note + 1, wanted)
    if notesBefore[entry] > notesBefore[state.entry] {
      least = max(least, min(noteStarts[notesBefore[entry] - 1] + 2, wanted))
    }
    let last = (state.note...wanted).last { height(ofNotes: state.note..<$0) <= room + 0.01 }
    guard let last, last >= least else { return nil }
    return last
  }

  /// The end of a page that can't be set as it should.
  private func forced(to entry: Int, _ state: PageState, _ fill: PageFill) -> PageEnd {
    let wanted = noteStarts[notesBefore[entry]]
    let room = capacity - fill.height - closing(at: entry)
    var note =
      (state.note...max(state.note, wanted)).last {
        height(ofNotes: state.note..<$0) <= room + 0.01
      } ?? state.note
    if PageState(entry: entry, float: fill.float, note: note) <= state { note = state.note + 1 }
    return PageEnd(
      next: PageState(entry: entry, float: fill.float, note: note), cost: Cost.impossible,
      breakCost: Cost.impossible, empty: 0, isFull: true, placeCount: fill.places.count,
      height: fill.height)
  }
}

/// A page that is being filled.
struct PageFill {
  private(set) var places: [PageFiller.Place] = []
  /// How high it is, in points.
  private(set) var height = 0.0
  /// The room that the last figure wants below it, in points.
  var space = 0.0
  /// The first figure that has no place yet.
  var float = 0
  /// The entry after the last one that stands on it.
  var next: Int?
  /// Whether the last that was placed is what the page begins with because of a break.
  var isOpened = false

  mutating func add(_ source: PageFiller.Source, space: Double, height: Double) {
    places.append(PageFiller.Place(source: source, y: self.height + space))
    self.height += space + height
  }
}
