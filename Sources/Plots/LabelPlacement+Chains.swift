/// Places for labels without one, in maps where too few have one: any that no other label covers, if need
/// be after a chain of others moved on, each out of the way of the one before.
extension LabelPlacement {
  private typealias Move = (label: Int, candidate: Int)

  /// A label that may have to move on.
  private struct Link {
    let label: Int
    /// What takes its place: the link of the label that does, and the candidate; nil for the first.
    let cause: (link: Int, candidate: Int)?
  }

  /// The most labels that move at once.
  private static let longestChain = 4

  /// Gives labels without a place one, the most important first and by the shortest chain of moves, until only
  /// `allowed` are left without or `effort` candidates were looked at.
  ///
  /// What a place does to markers and lines decides only which is tried first.
  ///
  /// - Parameter ranks: the rank of each label by importance, 0 for the most important.
  mutating func squeeze(ranks: [Int], leaving allowed: Int, effort: Int) {
    self.effort = effort
    var left = missing.count
    for label in missing.sorted(by: { ranks[$0] < ranks[$1] }) where left > allowed {
      guard let moves = chain(from: label) else { continue }
      for move in moves { self.move(move.label, to: -1) }
      for move in moves { self.move(move.label, to: move.candidate) }
      left -= 1
    }
  }

  /// The shortest chain of moves that gives a label a place, the last one into free room; nil when none was found.
  private mutating func chain(from label: Int) -> [Move]? {
    var links = [Link(label: label, cause: nil)]
    var seen: Set = [label]
    var next = 0
    while next < links.count {
      let label = links[next].label
      let moves = moves(to: next, in: links)
      let movers = moves.map(\.label) + [label]
      for candidate in starts[label]..<starts[label + 1] {
        guard effort > 0 else { return nil }
        effort -= 1
        let box = places[candidate].box
        guard !moves.contains(where: { overlap(box, places[$0.candidate].box) }) else { continue }
        index.collect(near: box, into: &nearby)
        let blockers = nearby.filter { other in
          !movers.contains(other) && overlap(box, places[chosen[other]].box)
        }
        if blockers.isEmpty { return moves + [(label, candidate)] }
        guard blockers.count == 1, movers.count < Self.longestChain,
          seen.insert(blockers[0]).inserted
        else { continue }
        links.append(Link(label: blockers[0], cause: (next, candidate)))
      }
      next += 1
    }
    return nil
  }

  /// The moves that a link follows from, the first one first.
  private func moves(to end: Int, in links: [Link]) -> [Move] {
    var moves: [Move] = []
    var link = end
    while let cause = links[link].cause {
      moves.append((links[cause.link].label, cause.candidate))
      link = cause.link
    }
    return moves.reversed()
  }
}
