/// The places each label may take: around its point, near ones first, cheapest first.
struct LabelCandidates {
  private(set) var places: ContiguousArray<LabelPlacement.Place> = []
  private(set) var starts: [Int] = [0]

  /// Distances of the box from the point, with the number of directions tried at each.
  private static let rings: [(gaps: [Double], directions: Int)] = [
    ([2.5, 5], 16), ([9, 14, 20, 28], 16), ([38, 50, 64, 80, 100], 32),
  ]
  /// How much a direction is disliked, from east clockwise in eighths: east is best, south worst.
  private static let dislikes = [0.0, 0.9, 1.0, 0.9, 0.3, 0.4, 0.8, 0.4]
  private static let markerCost = 200.0
  /// What a line through another marker costs: it seems to be that one's.
  private static let strayCost = 60.0

  private struct Offset {
    let gap: Double
    let unit: SIMD2<Double>
    let reach: SIMD2<Double>
    let dislike: Double
  }

  private static var offsets: [Offset] {
    rings.flatMap { ring in
      ring.gaps.flatMap { gap in
        (0..<ring.directions).map { step in
          let turn = Double(step) / Double(ring.directions)
          let (x, y) = direction(turn: turn)
          // Where on its box a label hangs: corners at the diagonals, sides between.
          let unit = SIMD2(x, y)
          let reach = (unit * 2.0.squareRoot()).clamped(
            lowerBound: SIMD2(repeating: -1), upperBound: SIMD2(repeating: 1))
          let eighth = turn * 8
          let (low, part) = (Int(eighth), eighth - eighth.rounded(.down))
          let dislike = dislikes[low % 8] * (1 - part) + dislikes[(low + 1) % 8] * part
          return Offset(gap: gap, unit: unit, reach: reach, dislike: dislike)
        }
      }
    }
  }

  init(
    points: [SIMD2<Double>], sizes: [SIMD2<Double>], radii: [Double], obstacles: [SIMD4<Double>],
    frame: SIMD4<Double>, farthest: Double
  ) {
    let markers = zip(points, radii).map {
      SIMD4($0.x - $1, $0.y - $1, $0.x + $1, $0.y + $1)
    }
    let taken = markers + obstacles
    var index = LabelIndex(frame: frame, count: taken.count)
    for (number, box) in taken.enumerated() { index.insert(number, reach: box) }
    let offsets = Self.offsets.filter { $0.gap <= farthest }
    places.reserveCapacity(points.count * offsets.count)
    var nearby: [Int] = []
    var own: [LabelPlacement.Place] = []
    for label in points.indices {
      own.removeAll(keepingCapacity: true)
      for offset in offsets where sizes[label].x > 0 {
        let place = Self.place(
          point: points[label], size: sizes[label], radius: radii[label], offset: offset)
        let box = place.box
        guard box.x >= frame.x, box.y >= frame.y, box.z <= frame.z, box.w <= frame.w else {
          continue
        }
        index.collect(near: place.reach, into: &nearby)
        // Letters and their halo reach half as far as the padding.
        let half = LabelPlacement.padding / 2
        let letters = box + SIMD4(half, half, -half, -half)
        let covered = nearby.count { overlap(letters, taken[$0]) }
        let strays =
          place.hasLeader
          ? nearby.count { $0 != label && crosses(place.leader, box: taken[$0]) } : 0
        own.append(
          LabelPlacement.Place(
            box: box, leader: place.leader, hasLeader: place.hasLeader,
            cost: offset.gap + 3 * offset.dislike + Self.markerCost * Double(covered)
              + Self.strayCost * Double(strays),
            reach: place.reach))
      }
      // Numbers are quicker to move than places.
      let order = own.indices.sorted { first, second in
        let (one, other) = (own[first], own[second])
        if one.cost != other.cost { return one.cost < other.cost }
        return (one.box.x, one.box.y) < (other.box.x, other.box.y)
      }
      for number in order { places.append(own[number]) }
      starts.append(places.count)
    }
  }

  private static func place(
    point: SIMD2<Double>, size: SIMD2<Double>, radius: Double, offset: Offset
  ) -> LabelPlacement.Place {
    let half = size / 2 + LabelPlacement.padding
    let distance = offset.gap + radius
    let center = point + offset.unit * distance + offset.reach * (half - LabelPlacement.padding)
    let box = SIMD4(
      center.x - half.x, center.y - half.y, center.x + half.x, center.y + half.y)
    let nearest = point.clamped(
      lowerBound: center - (half - LabelPlacement.padding),
      upperBound: center + (half - LabelPlacement.padding))
    let line = nearest - point
    let length = (line * line).sum().squareRoot()
    let edge = length > 0 ? point + line * (radius / length) : point
    let hasLeader = offset.gap > LabelPlacement.leaderGap
    let leader = SIMD4(edge.x, edge.y, nearest.x, nearest.y)
    let reach =
      hasLeader
      ? SIMD4(min(box.x, edge.x), min(box.y, edge.y), max(box.z, edge.x), max(box.w, edge.y)) : box
    return LabelPlacement.Place(
      box: box, leader: leader, hasLeader: hasLeader, cost: offset.gap, reach: reach)
  }
}
