/// Labels beside their points, none over another: a search without random numbers and without a clock,
/// so the same words have the same places everywhere.
///
/// Every label has candidate boxes around its point, cheapest first. Words in crowds choose first;
/// sweeps let each choose again among all others, and a label that stays in conflict grows dearer to
/// overlap until the others give way. Then exchanges let a label take its place from others that do
/// less harm elsewhere, and where too few labels have a place, chains of moves make room for more.
struct LabelPlacement {
  /// A label's place: its box, padded by `padding`, and its line to the point when it stands off.
  struct Place {
    let box: SIMD4<Double>
    let leader: SIMD4<Double>
    let hasLeader: Bool
    let cost: Double

    /// The box and the line together.
    let reach: SIMD4<Double>

    /// How often the lines of two places go through each other and through the other's box.
    func crossings(with other: Place) -> Int {
      var count = 0
      if hasLeader, crosses(leader, box: other.box) { count += 1 }
      guard other.hasLeader else { return count }
      if crosses(other.leader, box: box) { count += 1 }
      if hasLeader, cross(leader, other.leader) { count += 1 }
      return count
    }
  }

  static let padding = 1.0
  static let leaderGap = 6.0
  static let mostSweeps = 16
  /// What a leader through a label or through another leader costs, in points of distance.
  static let crossingCost = 250.0

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
  var index: LabelIndex
  /// Who is near, kept from query to query for its storage.
  var nearby: [Int] = []
  /// How many candidates exchanges may still look at.
  var effort = 0

  /// Places labels of `sizes` (points across and down, without padding) beside `points` in `frame`, none
  /// farther than `farthest` points from its own.
  ///
  /// - Parameters:
  ///   - points: where the markers stand, all of them finite.
  ///   - sizes: as many; a label that is 0 points wide is none.
  ///   - radii: how far each marker reaches from its point, as many; no label covers a marker if it can stand elsewhere.
  ///   - obstacles: what labels should cover no more than a marker.
  init(
    points: [SIMD2<Double>], sizes: [SIMD2<Double>], radii: [Double]? = nil, in frame: Rectangle,
    obstacles: [Rectangle] = [], farthest: Double = 100
  ) {
    self.points = points
    self.sizes = sizes
    self.frame = [frame.left, frame.top, frame.right, frame.bottom]
    let candidates = LabelCandidates(
      points: points, sizes: sizes,
      radii: radii ?? Array(repeating: Self.markerRadius, count: points.count),
      obstacles: obstacles.map { SIMD4($0.left, $0.top, $0.right, $0.bottom) },
      frame: self.frame, farthest: farthest)
    (places, starts) = (candidates.places, candidates.starts)
    chosen = Array(repeating: -1, count: points.count)
    weights = Array(repeating: 1, count: points.count)
    index = LabelIndex(frame: self.frame, count: points.count)
    for label in order { choose(label) }
    sweep()
  }

  /// How far a marker reaches from its point when nobody says.
  static let markerRadius = 1.5

  /// Crowded words first: by the number of points within 50 points, then from top to bottom.
  var order: [Int] {
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

  mutating func move(_ label: Int, to candidate: Int) {
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
      guard overlap(place.reach, there.reach) else { continue }
      if overlap(place.box, there.box) { cost += 1_000 * weights[other] }
      cost += Self.crossingCost * Double(place.crossings(with: there))
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
      // Four rounds without fewer conflicts: there is no room for all.
      (fewest, futile) = stuck.count < fewest ? (stuck.count, 0) : (fewest, futile + 1)
      if futile == 4 { return }
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
  var conflicted: [Int] { points.indices.filter { !overlapping($0).isEmpty } }

  private func overlapping(_ label: Int) -> [Int] {
    guard let place = place(of: label) else { return [] }
    var nearby: [Int] = []
    index.collect(near: place.box, into: &nearby)
    return nearby.filter { $0 != label && overlap(place.box, places[chosen[$0]].box) }
  }

  /// Takes away labels until none overlaps, the least important first, and gives those a free place
  /// again that have one.
  mutating func dropConflicts(priorities: [Double]) {
    let rising = points.indices.sorted { (priorities[$0], $1) < (priorities[$1], $0) }
    for label in rising where !overlapping(label).isEmpty { move(label, to: -1) }
    for label in rising.reversed() where chosen[label] < 0 {
      let free = (starts[label]..<starts[label + 1]).first { candidate in
        conflicts(of: label, at: candidate, below: .infinity) == 0
      }
      if let free { move(label, to: free) }
    }
  }

  /// The labels that have no place, in order; those without any extent need none.
  var missing: [Int] { points.indices.filter { chosen[$0] < 0 && sizes[$0].x > 0 } }
}
