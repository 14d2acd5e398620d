/// The boxes of a diagram in ranks: each stands one rank behind the last of those that it waits for.
///
/// Where a rank has several boxes, they stand in the order of those before them, so that arrows between parallel branches don't
/// cross. An arrow over more than one rank passes the boxes between on a lane of its own.
struct DiagramRanks {
  /// The boxes of each rank, by their places in the diagram.
  let ranks: [[Int]]
  /// The rank of each box.
  let rank: [Int]
  /// The different arrows.
  let arrows: [Diagram.Arrow]
  /// The arrows that cross the gap behind each rank.
  let crossing: [[Diagram.Arrow]]
  /// Whether a page may go on with a new column behind each rank: a single arrow leads from its only box to the next rank's.
  let mayBreak: [Bool]
  /// The lane of each arrow that passes a rank, counted from the boxes outwards.
  let lanes: [Diagram.Arrow: Int]

  init(_ diagram: Diagram) {
    var seen: Set<Diagram.Arrow> = []
    let arrows = diagram.arrows.filter { seen.insert($0).inserted }
    let sources = Dictionary(grouping: arrows, by: \.to).mapValues { $0.map(\.from) }
    var rank: [Int] = []
    for box in diagram.boxes.indices {
      rank.append((sources[box] ?? []).map { rank[$0] + 1 }.max() ?? 0)
    }
    var ranks = [[Int]](repeating: [], count: (rank.max() ?? -1) + 1)
    for box in diagram.boxes.indices { ranks[rank[box]].append(box) }
    var place = [Double](repeating: 0, count: diagram.boxes.count)
    for index in ranks.indices {
      func wish(_ box: Int) -> Double {
        let before = (sources[box] ?? []).map { place[$0] }
        return before.isEmpty ? 0.5 : before.reduce(0, +) / Double(before.count)
      }
      ranks[index].sort { (wish($0), $0) < (wish($1), $1) }
      for (order, box) in ranks[index].enumerated() {
        place[box] = (Double(order) + 0.5) / Double(ranks[index].count)
      }
    }
    let crossing = ranks.indices.map { index in
      arrows.filter { rank[$0.from] <= index && rank[$0.to] > index }
    }
    mayBreak = ranks.indices.map { index in
      index + 1 < ranks.count && ranks[index].count == 1 && ranks[index + 1].count == 1
        && crossing[index].count == 1
    }
    self.crossing = crossing
    self.ranks = ranks
    self.rank = rank
    self.arrows = arrows
    lanes = Self.lanes(arrows, rank)
  }

  /// The innermost lane that is free over all ranks an arrow passes; short arrows choose first and stay inside.
  private static func lanes(_ arrows: [Diagram.Arrow], _ rank: [Int]) -> [Diagram.Arrow: Int] {
    var taken: [[Range<Int>]] = []
    var lanes: [Diagram.Arrow: Int] = [:]
    func span(_ arrow: Diagram.Arrow) -> Range<Int> { rank[arrow.from]..<rank[arrow.to] }
    let long = arrows.filter { span($0).count > 1 }
    for arrow in long.sorted(by: { (span($0).count, $0.to) < (span($1).count, $1.to) }) {
      let lane = taken.firstIndex { $0.allSatisfy { !$0.overlaps(span(arrow)) } } ?? taken.count
      if lane == taken.count { taken.append([]) }
      taken[lane].append(span(arrow))
      lanes[arrow] = lane
    }
    return lanes
  }
}
