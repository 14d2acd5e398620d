/// A place where a line may end, with the sums up to it and from it on.
struct BreakPlace {
  /// The item at which the line ends.
  var index: Int
  /// The item with which the next line begins.
  var next: Int
  /// What ending here costs.
  var penalty = 0.0
  /// Whether a hyphen stands there.
  var isFlagged = false
  /// Sums of all items before the line's end.
  var end: LineSums
  /// Sums of all items before the next line's beginning.
  var start: LineSums
  /// The width that a hyphen adds to the line before.
  var before = 0.0

  /// The beginning, the places in order, and the end, of items without spaces at either end.
  static func all(in items: [LineItem]) -> [BreakPlace] {
    var sums = LineSums()
    var places = [BreakPlace(index: 0, next: 0, end: sums, start: sums)]
    var isAfterSpace = false
    for (index, item) in items.enumerated() {
      if item.isBreakableSpace {
        if !isAfterSpace {
          var (next, start) = (index, sums)
          while next < items.count, items[next].isBreakableSpace {
            start.add(items[next])
            next += 1
          }
          places.append(BreakPlace(index: index, next: next, end: sums, start: start))
        }
      } else if case .opportunity(let hasHyphen) = item.content {
        var start = sums
        start.width -= item.after
        places.append(
          BreakPlace(
            index: index, next: index + 1, penalty: item.penalty, isFlagged: hasHyphen, end: sums,
            start: start, before: item.before))
      }
      isAfterSpace = item.isBreakableSpace
      sums.add(item)
    }
    places.append(BreakPlace(index: items.count, next: items.count, end: sums, start: sums))
    return places
  }
}

/// Sums of widths, stretch and shrink, in points.
struct LineSums {
  var width = 0.0
  var stretch = 0.0
  var shrink = 0.0

  mutating func add(_ item: LineItem) {
    width += item.width
    stretch += item.stretch
    shrink += item.shrink
  }
}
