/// Labels beside their points, none over another: a search without random numbers and without a clock,
/// so the same words have the same places everywhere.
///
/// Every label has candidate boxes around its point, cheapest first. Words in crowds choose first;
/// sweeps let each choose again among all others, and a label that stays in conflict grows dearer to
/// overlap until the others give way.
struct LabelPlacement {
  /// A label's place: its box, padded by `padding`, and its line to the point when it stands off.
  struct Place {
    let box: SIMD4<Double>
    let leader: SIMD4<Double>
    let hasLeader: Bool
    let cost: Double

    /// The box and the line together.
    let reach: SIMD4<Double>
  }

  static let padding = 1.0
  static let markerRadius = 1.5
  static let leaderGap = 6.0
  static let mostSweeps = 40

  let points: [SIMD2<Double>]
  let sizes: [SIMD2<Double>]
  let frame: SIMD4<Double>
  /// The candidates of all labels, one label after the other.
  let places: ContiguousArray<Place>
  /// Where each label's candidates begin; one more at the end.
  let starts: [Int]
  /// The candidate that each label has now; -1 for none.
  private(set) var chosen: [Int]
  private var weights: [Double]
  private var index: LabelIndex
  /// Who is near, kept from query to query for its storage.
  private var nearby: [Int] = []

  /// Places labels of `sizes` (points across and down, without padding) beside `points` in `frame`, none
  /// farther than `farthest` points from its own.
  init(
    points: [SIMD2<Double>], sizes: [SIMD2<Double>], in frame: Rectangle, farthest: Double = 100
  ) {
    self.points = points
    self.sizes = sizes
    self.frame = [frame.left, frame.top, frame.right, frame.bottom]
    let candidates = LabelCandidates(
      points: points, sizes: sizes, frame: self.frame, farthest: farthest)
    (places, starts) = (candidates.places, candidates.starts)
    chosen = Array(repeating: -1, count: points.count)
    weights = Array(repeating: 1, count: points.count)
    index = LabelIndex(frame: self.frame, count: points.count)
    for label in order { choose(label) }
    sweep()
  }

  /// Crowded words first: by the number of points within 50 points, then from top to bottom.
  private var order: [Int] {
    let crowding = points.map { point in
      points.count { other in
        let offset = other - point
        return (offset * offset).sum() < 2_500
      }
    }
    return points.indices.sorted { first, second in
      if crowding[first] != crowding[second] { return crowding[first] > crowding[second] }
      let (a, b) = (points[first], points[second])
      return (a.y, a.x, first) < (b.y, b.x, second)
    }
  }

  /// The place of a label; nil when it has none.
  func place(of label: Int) -> Place? { chosen[label] < 0 ? nil : places[chosen[label]] }

  private mutating func move(_ label: Int, to candidate: Int) {
    if chosen[label] >= 0 { index.remove(label, reach: places[chosen[label]].reach) }
    chosen[label] = candidate
    if candidate >= 0 { index.insert(label, reach: places[candidate].reach) }
  }

  /// Gives a label its cheapest candidate against all others; returns whether it moved.
  @discardableResult
  private mutating func choose(_ label: Int) -> Bool {
    var (best, bestCost) = (-1, Double.infinity)
    for candidate in starts[label]..<starts[label + 1] {
      // Conflicts only add, and candidates are sorted: nothing better can follow.
      if places[candidate].cost >= bestCost { break }
      let cost = places[candidate].cost + conflicts(of: label, at: candidate, below: bestCost)
      if cost < bestCost { (best, bestCost) = (candidate, cost) }
    }
    guard best != chosen[label] else { return false }
    move(label, to: best)
    return true
  }

  private mutating func conflicts(of label: Int, at candidate: Int, below limit: Double) -> Double {
    let place = places[candidate]
    var cost = 0.0
    index.collect(near: place.reach, into: &nearby)
    for other in nearby where other != label {
      let there = places[chosen[other]]
      if overlap(place.box, there.box) { cost += 1_000 * weights[other] }
      if place.hasLeader, crosses(place.leader, box: there.box) { cost += 250 }
      if there.hasLeader {
        if crosses(there.leader, box: place.box) { cost += 250 }
        if place.hasLeader, cross(place.leader, there.leader) { cost += 250 }
      }
      if place.cost + cost >= limit { return cost }
    }
    return cost
  }

  private mutating func sweep() {
    let order = order
    var (fewest, futile) = (Int.max, 0)
    for round in 0..<Self.mostSweeps {
      var moved = false
      for label in order where choose(label) { moved = true }
      let stuck = conflicted
      if !moved, stuck.isEmpty { return }
      for label in stuck { weights[label] += 1 }
      // Eight rounds without fewer conflicts: there is no room for all.
      (fewest, futile) = stuck.count < fewest ? (stuck.count, 0) : (fewest, futile + 1)
      if futile == 8 { return }
      guard !moved, round + 1 < Self.mostSweeps else { continue }
      // A standstill: what blocks the worst word steps aside.
      guard let worst = stuck.max(by: { (weights[$0], $1) < (weights[$1], $0) }) else { return }
      for blocker in overlapping(worst) {
        let (start, count) = (starts[blocker], starts[blocker + 1] - starts[blocker])
        move(blocker, to: start + (chosen[blocker] - start + 7) % count)
      }
    }
  }

  /// The labels that overlap another.
  var conflicted: [Int] {
    var index = index
    return points.indices.filter { !overlapping($0, in: &index).isEmpty }
  }

  private mutating func overlapping(_ label: Int) -> [Int] { overlapping(label, in: &index) }

  private func overlapping(_ label: Int, in index: inout LabelIndex) -> [Int] {
    guard let place = place(of: label) else { return [] }
    var nearby: [Int] = []
    index.collect(near: place.box, into: &nearby)
    return nearby.filter { $0 != label && overlap(place.box, places[chosen[$0]].box) }
  }

  /// Takes away labels until none overlaps, the least important first, and gives those a free place
  /// again that have one; returns what stays without, in order.
  mutating func dropConflicts(priorities: [Double]) -> [Int] {
    let rising = points.indices.sorted { (priorities[$0], $1) < (priorities[$1], $0) }
    for label in rising where !overlapping(label).isEmpty { move(label, to: -1) }
    for label in rising.reversed() where chosen[label] < 0 {
      let free = (starts[label]..<starts[label + 1]).first { candidate in
        conflicts(of: label, at: candidate, below: .infinity) == 0
      }
      if let free { move(label, to: free) }
    }
    return points.indices.filter { chosen[$0] < 0 }
  }
}

/// Whether two boxes (left, top, right, bottom) share an area.
func overlap(_ a: SIMD4<Double>, _ b: SIMD4<Double>) -> Bool {
  a.x < b.z && b.x < a.z && a.y < b.w && b.y < a.w
}

/// Whether two segments (from x, y to x, y) cross.
func cross(_ a: SIMD4<Double>, _ b: SIMD4<Double>) -> Bool {
  func side(_ line: SIMD4<Double>, _ x: Double, _ y: Double) -> Double {
    (line.z - line.x) * (y - line.y) - (line.w - line.y) * (x - line.x)
  }
  return side(a, b.x, b.y) * side(a, b.z, b.w) < 0 && side(b, a.x, a.y) * side(b, a.z, a.w) < 0
}

/// Whether a segment goes through a box.
func crosses(_ segment: SIMD4<Double>, box: SIMD4<Double>) -> Bool {
  // The part of the segment inside the box's columns, then its rows (Liang and Barsky, 1984).
  var (first, last) = (0.0, 1.0)
  func clip(_ from: Double, _ delta: Double, _ low: Double, _ high: Double) -> Bool {
    guard delta != 0 else { return from > low && from < high }
    let (a, b) = ((low - from) / delta, (high - from) / delta)
    first = max(first, min(a, b))
    last = min(last, max(a, b))
    return first < last
  }
  return clip(segment.x, segment.z - segment.x, box.x, box.z)
    && clip(segment.y, segment.w - segment.y, box.y, box.w)
}
