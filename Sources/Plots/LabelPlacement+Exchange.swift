/// Moves of several labels at once: where no single label finds a better place, one may still take the
/// place of another that loses less than the first gains.
///
/// Every accepted exchange lowers the sum of all costs, and their number has a bound, so they come to an end.
extension LabelPlacement {
  private static let mostRounds = 5
  /// Two labels over each other, which no other gain is worth.
  private static let overlapCost = 1e6
  /// A label that does no more harm than this stays where it is.
  private static let harmless = 50.0

  /// Exchanges places until nothing is gained, or until `effort` candidates were looked at.
  ///
  /// - Parameter absences: what each label costs when it has no place, in points of distance; one that does more
  ///   harm than that is left out.
  mutating func exchange(absences: [Double], effort: Int) {
    self.effort = effort
    let order = order.filter { sizes[$0].x > 0 }
    for label in order where chosen[label] < 0 && self.effort > 0 {
      _ = improve(label, absences: absences)
    }
    for _ in 0..<Self.mostRounds {
      var gained = false
      for label in order where self.effort > 0 {
        if improve(label, absences: absences) { gained = true }
      }
      if !gained { return }
    }
  }

  /// What a label costs at a candidate with all that it does to others, as far as that is below `limit`.
  private mutating func cost(
    of label: Int, at candidate: Int, below limit: Double = .infinity
  ) -> Double {
    effort -= 1
    let place = places[candidate]
    var cost = place.cost
    var near: [Int] = []
    Swift.swap(&near, &nearby)
    index.collect(near: place.reach, into: &near)
    for other in near where other != label {
      cost += conflict(place, places[chosen[other]])
      if cost >= limit { break }
    }
    Swift.swap(&near, &nearby)
    return cost
  }

  private func conflict(_ one: Place, _ other: Place) -> Double {
    guard overlap(one.reach, other.reach) else { return 0 }
    return (overlap(one.box, other.box) ? Self.overlapCost : 0)
      + Self.crossingCost * Double(one.crossings(with: other))
  }

  /// The labels in the way of a candidate; nil when they are more than two.
  private mutating func blockers(of label: Int, at candidate: Int) -> [Int]? {
    effort -= 1
    let place = places[candidate]
    index.collect(near: place.reach, into: &nearby)
    var blockers: [Int] = []
    for other in nearby where other != label && conflict(place, places[chosen[other]]) > 0 {
      if blockers.count == 2 { return nil }
      blockers.append(other)
    }
    return blockers.sorted()
  }

  /// Finds a better place for a label, if need be by moving one or two others; whether it did.
  private mutating func improve(_ label: Int, absences: [Double]) -> Bool {
    let before = chosen[label]
    let now = before < 0 ? absences[label] : cost(of: label, at: before)
    guard now > Self.harmless else { return false }
    move(label, to: -1)
    if let best = cheapest(for: label, below: min(now - 1, absences[label])) {
      move(label, to: best.candidate)
      return true
    }
    if absences[label] < now - 1 { return true }
    // What the others cost as they stand; the same for all candidates.
    var costs: [Int: Double] = [:]
    for candidate in starts[label]..<starts[label + 1] where effort > 0 {
      guard places[candidate].cost < now - 1 else { break }
      guard let blockers = blockers(of: label, at: candidate), !blockers.isEmpty else { continue }
      for blocker in blockers where costs[blocker] == nil {
        costs[blocker] = cost(of: blocker, at: chosen[blocker])
      }
      // No better than this, whatever the blockers find.
      let least = blockers.reduce(places[candidate].cost) {
        $0 - (costs[$1] ?? 0) + places[starts[$1]].cost
      }
      guard least < now - 1 else { continue }
      if swap(label, into: candidate, from: blockers, absences: absences, below: now - 1) {
        return true
      }
    }
    move(label, to: before)
    return false
  }

  /// Moves a label into a candidate and the blockers to wherever they cost least; undone when the sum of costs
  /// does not fall below that of the label alone before.
  private mutating func swap(
    _ label: Int, into candidate: Int, from blockers: [Int], absences: [Double],
    below limit: Double
  ) -> Bool {
    let before = blockers.map { chosen[$0] }
    var sum = 0.0
    for blocker in blockers {
      sum -= cost(of: blocker, at: chosen[blocker])
      move(blocker, to: -1)
    }
    sum += cost(of: label, at: candidate)
    move(label, to: candidate)
    for blocker in blockers where sum < limit {
      let best = cheapest(for: blocker, below: min(limit - sum, absences[blocker]))
      sum += best?.cost ?? absences[blocker]
      move(blocker, to: best?.candidate ?? -1)
    }
    if sum < limit { return true }
    for blocker in blockers { move(blocker, to: -1) }
    for (blocker, place) in zip(blockers, before) { move(blocker, to: place) }
    move(label, to: -1)
    return false
  }

  /// The candidate of a label without one that costs least, if that is below `limit`.
  private mutating func cheapest(
    for label: Int, below limit: Double
  ) -> (candidate: Int, cost: Double)? {
    var best: (candidate: Int, cost: Double)?
    var limit = limit
    for candidate in starts[label]..<starts[label + 1] {
      if places[candidate].cost >= limit { break }
      let cost = cost(of: label, at: candidate, below: limit)
      if cost < limit { (best, limit) = ((candidate, cost), cost) }
    }
    return best
  }

  /// How many labels cover a marker, or cross another or its line.
  var harmful: Int {
    var copy = self
    return points.indices.count { label in
      chosen[label] >= 0 && copy.cost(of: label, at: chosen[label]) >= 200
    }
  }
}
