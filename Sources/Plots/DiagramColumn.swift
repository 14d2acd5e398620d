/// Consecutive ranks of a diagram, placed behind each other along an axis, the boxes of a rank across it.
///
/// Places are pairs: points along the axis from the first box on, and points across, from the axis, to the right of a diagram
/// that runs downwards and below one that runs to the right.
struct DiagramColumn {
  /// Which way arrows lead.
  enum Direction {
    case down
    case right
  }

  /// A place on the column.
  struct Place {
    var along: Double
    var across: Double
  }

  /// A rank as it stands.
  struct Rank {
    let boxes: [Int]
    /// Of each of its boxes, along and across.
    let length: Double
    let breadth: Double
    /// From one box to the next, across.
    let pitch: Double
    /// How far what stands beside its arrows reaches from the middle of a box.
    let labelReach: Double
    /// Where it begins.
    var start = 0.0

    var end: Double { start + length }
    func across(_ place: Int) -> Double { (Double(place) - Double(boxes.count - 1) / 2) * pitch }
    /// From the axis to the last box's far edge.
    var reach: Double { Double(max(boxes.count - 1, 0)) / 2 * pitch + breadth / 2 }
    /// The same with what stands beside the arrows.
    var outerReach: Double {
      Double(max(boxes.count - 1, 0)) / 2 * pitch + max(breadth / 2, labelReach)
    }
  }

  /// What a straight arrow and its head need at least.
  private static let shortest = 17.0
  /// What the head and the line before it need behind a bend.
  private static let headRoom = 11.0
  private static let trackPitch = 6.0
  static let lanePitch = 10.0

  private(set) var ranks: [Rank]
  /// The bends of each arrow: points along the axis, by the rank behind which it bends.
  private(set) var bends: [Diagram.Arrow: [Int: Double]] = [:]
  /// Which ranks of the diagram these are.
  let numbers: Range<Int>
  private let laneCount: Int

  /// Some ranks of a diagram.
  ///
  /// - Parameters:
  ///   - network: all ranks of the diagram.
  ///   - numbers: which of them stand here.
  ///   - ranks: these, measured.
  ///   - labelRoom: what the output of a box takes along the axis; 0 when it has none.
  init(
    _ network: DiagramRanks, numbers: Range<Int>, ranks: [Rank], labelRoom: (Int) -> Double
  ) {
    self.ranks = ranks
    self.numbers = numbers
    let inside = numbers.dropLast().flatMap { network.crossing[$0] }
    laneCount = (inside.compactMap { network.lanes[$0] }.max() ?? -1) + 1
    var start = 0.0
    for (offset, number) in numbers.enumerated() {
      self.ranks[offset].start = start
      let label = ranks[offset].boxes.map(labelRoom).max() ?? 0
      start = self.ranks[offset].end
      guard number + 1 < numbers.upperBound else { break }
      let tracks = tracks(network, behind: number)
      let count = (tracks.values.max() ?? -1) + 1
      let first = start + max(label, Self.headRoom / 2)
      for (arrow, track) in tracks {
        bends[arrow, default: [:]][number] = first + Double(track) * Self.trackPitch
      }
      start =
        count == 0
        ? start + max(label, Self.shortest)
        : first + Double(count - 1) * Self.trackPitch + Self.headRoom
    }
  }

  /// The length of all ranks.
  var length: Double { ranks.last?.end ?? 0 }

  /// From the axis to the nearer edge of what stands before it.
  var nearReach: Double { ranks.map(\.reach).max() ?? 0 }
  /// From the axis to the far edge of what stands behind it, lanes and all.
  var farReach: Double { outerReach + Double(laneCount) * Self.lanePitch }
  private var outerReach: Double { ranks.map(\.outerReach).max() ?? 0 }

  /// Where a box stands across the axis.
  func across(_ box: Int, in number: Int) -> Double {
    let rank = ranks[number - numbers.lowerBound]
    return rank.across(rank.boxes.firstIndex(of: box) ?? 0)
  }

  /// Where an arrow is when it leaves a rank, or, `isEnd`, when it reaches the next one.
  func across(
    _ arrow: Diagram.Arrow, behind number: Int, isEnd: Bool, _ network: DiagramRanks
  ) -> Double {
    let end = isEnd ? arrow.to : arrow.from
    let rank = isEnd ? number + 1 : number
    if network.rank[end] == rank { return across(end, in: rank) }
    return outerReach + Double((network.lanes[arrow] ?? 0) + 1) * Self.lanePitch
  }

  /// Which of the tracks between two ranks the bent arrows take; what comes from one box, or leads to one, shares one.
  private func tracks(_ network: DiagramRanks, behind number: Int) -> [Diagram.Arrow: Int] {
    let arrows = network.crossing[number]
    let leaving = Dictionary(grouping: arrows, by: \.from)
    let bundles = Dictionary(grouping: arrows) { arrow in
      leaving[arrow.from]?.count ?? 0 > 1 ? arrow.from : -1 - arrow.to
    }
    let spans = bundles.map { key, arrows in
      let ends = arrows.flatMap { arrow in
        [false, true].map { across(arrow, behind: number, isEnd: $0, network) }
      }
      return (key: key, from: ends.min() ?? 0, to: ends.max() ?? 0)
    }.filter { $0.to - $0.from > 1e-9 }.sorted { ($0.from, $0.key) < ($1.from, $1.key) }
    var ends: [Double] = []
    var tracks: [Diagram.Arrow: Int] = [:]
    for span in spans {
      let track = ends.firstIndex { $0 < span.from - 1e-9 } ?? ends.count
      if track == ends.count { ends.append(span.to) } else { ends[track] = span.to }
      for arrow in bundles[span.key] ?? [] { tracks[arrow] = track }
    }
    return tracks
  }

  /// The corners of an arrow within these ranks.
  func path(_ arrow: Diagram.Arrow, _ network: DiagramRanks) -> [Place] {
    let (first, last) = (network.rank[arrow.from], network.rank[arrow.to])
    var path = [
      Place(along: ranks[first - numbers.lowerBound].end, across: across(arrow.from, in: first))
    ]
    for number in first..<last {
      guard let bend = bends[arrow]?[number] else { continue }
      for isEnd in [false, true] {
        let place = Place(
          along: bend, across: across(arrow, behind: number, isEnd: isEnd, network))
        path.append(place)
      }
    }
    let end = Place(
      along: ranks[last - numbers.lowerBound].start, across: across(arrow.to, in: last))
    return path + [end]
  }
}
