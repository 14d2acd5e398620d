/// The lines of arrows that share their beginnings or ends, each part of the way only once, so that it is nowhere darker.
struct DiagramLines {
  /// What is to be drawn, from corner to corner.
  private(set) var paths: [[Point]] = []
  private var segments: [(from: Point, to: Point)] = []

  /// Adds what is new of a line that runs level and upright.
  mutating func add(_ path: [Point]) {
    let fromEnd = Array(unshared(path).reversed())
    let rest = Array(unshared(fromEnd).reversed())
    guard rest.count > 1 else { return }
    paths.append(rest)
    segments += zip(rest, rest.dropFirst()).map { (from: $0, to: $1) }
  }

  /// The line from the place where it leaves those before it.
  private func unshared(_ path: [Point]) -> [Point] {
    var path = path[...]
    while path.count > 1, let start = path.first {
      let next = path[path.startIndex + 1]
      let ends = segments.compactMap { shared(from: start, to: next, with: $0) }
      let farthest = ends.max { distance($0, start) < distance($1, start) }
      guard let end = start == next ? next : farthest else { break }
      path = end == next ? path.dropFirst() : [end] + path.dropFirst()
    }
    return Array(path)
  }

  /// How far a line of one piece runs on another from its very start; nil when it doesn't.
  private func shared(
    from start: Point, to end: Point, with other: (from: Point, to: Point)
  ) -> Point? {
    func reach(_ axis: KeyPath<Point, Double>, across: KeyPath<Point, Double>) -> Double? {
      guard start[keyPath: across] == end[keyPath: across],
        other.from[keyPath: across] == start[keyPath: across],
        other.to[keyPath: across] == start[keyPath: across]
      else { return nil }
      let (from, to) = (start[keyPath: axis], end[keyPath: axis])
      let low = min(other.from[keyPath: axis], other.to[keyPath: axis])
      let high = max(other.from[keyPath: axis], other.to[keyPath: axis])
      let reach = from < to ? min(high, to) : max(low, to)
      return (low...high).contains(from) && reach != from ? reach : nil
    }
    if let x = reach(\.x, across: \.y) { return Point(x: x, y: start.y) }
    return reach(\.y, across: \.x).map { Point(x: start.x, y: $0) }
  }

  private func distance(_ one: Point, _ other: Point) -> Double {
    abs(one.x - other.x) + abs(one.y - other.y)
  }
}
