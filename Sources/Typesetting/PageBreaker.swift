/// Where pages end, chosen for all of them together.
///
/// A state is what a page begins with: a row, the first figure and the first row of a footnote that have no place yet. From each
/// state one page is filled, and each place where it may end leads to another state, at a cost: that of the break, and the square of
/// the share that stays empty. The cheapest way through all states is found by dynamic programming, as they only go forward. It is
/// the optimum, but that ends which leave half of a page empty are looked at only where there are no others, and likewise breaks
/// that are forbidden. Time grows with rows times rows a page.
struct PageBreaker {
  /// A page: what it begins with, and how it ends.
  struct Page {
    var start: PageState
    var end: PageEnd
  }

  private struct Way {
    var cost: Double
    var from: PageState?
    var end: PageEnd?
  }

  let filler: PageFiller

  /// The pages in order.
  func pages() -> [Page] {
    let count = filler.galley.entries.count
    guard count > 0 else { return [] }
    let first = PageState(entry: 0, float: 0, note: 0)
    var ways = [first: Way(cost: 0)]
    var waiting: [[PageState]] = Array(repeating: [], count: count + 1)
    waiting[0] = [first]
    let last = PageState(
      entry: count, float: filler.galley.floats.count, note: filler.noteRows.count)
    for entry in 0...count {
      while let place = waiting[entry].indices.min(by: { waiting[entry][$0] < waiting[entry][$1] })
      {
        let state = waiting[entry].remove(at: place)
        guard state != last, let cost = ways[state]?.cost else { continue }
        for end in chosen(filler.ends(from: state)) {
          let total = cost + end.cost
          if let known = ways[end.next] {
            if total < known.cost { ways[end.next] = Way(cost: total, from: state, end: end) }
          } else {
            ways[end.next] = Way(cost: total, from: state, end: end)
            waiting[end.next.entry].append(end.next)
          }
        }
      }
    }
    return trace(from: last, ways)
  }

  /// The ends that are worth a look.
  private func chosen(_ ends: [PageEnd]) -> [PageEnd] {
    let legal = ends.filter { $0.cost < Gap.forbidden }
    let full = legal.filter { $0.isFull }
    return !full.isEmpty ? full : !legal.isEmpty ? legal : ends
  }

  private func trace(from last: PageState, _ ways: [PageState: Way]) -> [Page] {
    var pages: [Page] = []
    var state = last
    while let way = ways[state], let from = way.from, let end = way.end {
      pages.append(Page(start: from, end: end))
      state = from
    }
    return pages.reversed()
  }
}

/// What a page begins with.
struct PageState: Hashable, Comparable {
  /// The first row that has no place yet.
  var entry: Int
  /// The first floating figure that has none.
  var float: Int
  /// The first row of a footnote that has none.
  var note: Int

  static func < (one: Self, other: Self) -> Bool {
    (one.entry, one.float, one.note) < (other.entry, other.float, other.note)
  }
}

/// How a page may end.
struct PageEnd {
  /// What the next page begins with.
  var next: PageState
  /// What it costs in all.
  var cost: Double
  /// What of that the place costs by itself.
  var breakCost: Double
  /// The share of the page that stays empty.
  var empty: Double
  /// Whether more than half of the page is used, or nothing may follow on it.
  var isFull: Bool
  /// How many of the places that filling finds are on the page.
  var placeCount: Int
  /// How high its text is, without what closes it, in points.
  var height: Double
}
