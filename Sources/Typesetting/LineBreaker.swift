/// The lines of a segment, chosen together so that their demerits are the least.
///
/// Source: D. E. Knuth and M. F. Plass, "Breaking paragraphs into lines", Software: Practice and Experience 11 (1981).
struct LineBreaker {
  /// A line by the items that it holds.
  struct Line {
    var items: Range<Int>
    /// Whether a hyphen stands at its end.
    var hasHyphen: Bool
  }

  /// The lines, and what they cost together.
  struct Result {
    var lines: [Line]
    var demerits: Double
    /// The empty share of the emptiest line but the last one.
    var emptiest: Double

    /// Whether a line is wider than the measure.
    var isOverfull: Bool { demerits >= LineCosts.overfull }
  }

  private struct Node {
    var place: Int
    var fitness: LineCosts.Fitness
    var demerits: Double
    var previous: Int
  }

  private let places: [BreakPlace]
  private let costs: LineCosts

  init(_ items: [LineItem], costs: LineCosts) {
    places = BreakPlace.all(in: items)
    self.costs = costs
  }

  /// The lines, or nil if the costs allow none.
  func lines() -> Result? {
    var nodes = [Node(place: 0, fitness: .decent, demerits: 0, previous: -1)]
    var active = [0]
    for place in 1..<places.count {
      var best: [Node?] = [nil, nil, nil, nil]
      active.removeAll { index in
        let node = nodes[index]
        if let (fitness, demerits) = step(from: node, to: place) {
          if demerits < best[fitness.rawValue]?.demerits ?? .infinity {
            best[fitness.rawValue] = Node(
              place: place, fitness: fitness, demerits: demerits, previous: index)
          }
        }
        return cannotReachBeyond(place, from: node)
      }
      for node in best {
        guard let node else { continue }
        active.append(nodes.count)
        nodes.append(node)
      }
      if active.isEmpty { return nil }
    }
    let last = places.count - 1
    let ends = active.filter { nodes[$0].place == last }
    guard let end = ends.min(by: { nodes[$0].demerits < nodes[$1].demerits }) else { return nil }
    let path = trace(from: end, in: nodes)
    let lines = zip(path, path.dropFirst()).map { start, end in
      Line(items: places[start].next..<places[end].index, hasHyphen: places[end].isFlagged)
    }
    let empty = zip(path, path.dropFirst()).dropLast().map { start, end in
      costs.emptiness(from: places[start], to: places[end], isFirst: start == 0)
    }
    return Result(
      lines: lines, demerits: nodes[end].demerits, emptiest: empty.max() ?? 0)
  }

  private func step(from node: Node, to place: Int) -> (LineCosts.Fitness, Double)? {
    let isLast = place == places.count - 1
    guard
      let line = costs.line(
        from: places[node.place], to: places[place], isFirst: node.place == 0, isLast: isLast,
        isUnbreakable: place == node.place + 1)
    else { return nil }
    let between = costs.demerits(
      between: node.fitness, endingIn: places[node.place].isFlagged, and: line.fitness,
      endingIn: places[place].isFlagged, isLast: isLast)
    return (line.fitness, node.demerits + line.demerits + between)
  }

  /// Whether each line from a node to a later place would be wider than the measure, shrunk as it may be.
  private func cannotReachBeyond(_ place: Int, from node: Node) -> Bool {
    let (start, end) = (places[node.place].start, places[place].end)
    let shrink = costs.isJustified ? end.shrink - start.shrink : 0
    let width = node.place == 0 ? costs.firstWidth : costs.width
    return end.width - start.width - shrink > width + LineCosts.rounding
  }

  /// The places of a way, from the beginning on.
  private func trace(from end: Int, in nodes: [Node]) -> [Int] {
    var path = [nodes[end].place]
    var index = nodes[end].previous
    while index >= 0 {
      path.append(nodes[index].place)
      index = nodes[index].previous
    }
    return path.reversed()
  }
}
