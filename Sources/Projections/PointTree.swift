/// A quadtree of points of a plane.
struct PointTree: Sendable {
  /// A square of the plane that holds points.
  struct Node: Sendable {
    /// Which of the tree's points it holds.
    let points: Range<Int>
    /// The mean of its points.
    let center: SIMD2<Double>
    /// The corners of the smallest box around its points.
    let lowest: SIMD2<Double>
    let highest: SIMD2<Double>
    let isLeaf: Bool
    /// The node after the last one inside it.
    var next = 0

    /// The squared diagonal of the box.
    var squaredExtent: Double {
      let diagonal = highest - lowest
      return (diagonal * diagonal).sum()
    }

    /// The squared distance from a place to the nearest point of the box.
    func squaredDistance(to place: SIMD2<Double>) -> Double {
      let outside = place - place.clamped(lowerBound: lowest, upperBound: highest)
      return (outside * outside).sum()
    }
  }

  /// The points, neighbours near each other.
  let points: [SIMD2<Double>]
  /// The place that each of `points` had.
  let order: [Int]
  /// The nodes, each before those inside it.
  private(set) var nodes: [Node] = []
  /// The nodes that no others are inside of.
  private(set) var leaves: [Int] = []

  /// A leaf has no more points, unless they are all but at one place.
  private static let leafCount = 24

  init(_ points: [SIMD2<Double>]) {
    let codes = mortonCodes(points)
    order = points.indices.sorted { (codes[$0], $0) < (codes[$1], $1) }
    self.points = order.map { points[$0] }
    if !points.isEmpty { add(0..<points.count, codes: order.map { codes[$0] }, shift: 62) }
  }

  /// Adds the node of some points, and the nodes of its quarters, told apart by two bits of their codes.
  private mutating func add(_ range: Range<Int>, codes: [UInt64], shift: Int) {
    let own = nodes.count
    var (sum, lowest, highest) = (
      SIMD2<Double>.zero, points[range.lowerBound], points[range.lowerBound]
    )
    for point in points[range] {
      sum += point
      lowest = pointwiseMin(lowest, point)
      highest = pointwiseMax(highest, point)
    }
    let isLeaf = range.count <= Self.leafCount || shift < 0
    nodes.append(
      Node(
        points: range, center: sum / Double(range.count), lowest: lowest, highest: highest,
        isLeaf: isLeaf))
    if isLeaf {
      leaves.append(own)
    } else {
      var first = range.lowerBound
      while first < range.upperBound {
        let quarter = codes[first] >> UInt64(shift)
        let end = codes[first..<range.upperBound].firstIndex { $0 >> UInt64(shift) != quarter }
        add(first..<(end ?? range.upperBound), codes: codes, shift: shift - 2)
        first = end ?? range.upperBound
      }
    }
    nodes[own].next = nodes.count
  }

  /// What the points of a leaf see: far groups by their middle and number, near points one by one.
  func visit(from leaf: Int, angle: Double, _ see: (SIMD2<Double>, Double) -> Void) {
    let viewer = nodes[leaf]
    var place = 0
    while place < nodes.count {
      let node = nodes[place]
      let distance = viewer.squaredDistance(to: node.center)
      if node.squaredExtent < angle * angle * distance {
        see(node.center, Double(node.points.count))
        place = node.next
      } else if node.isLeaf {
        for point in points[node.points] { see(point, 1) }
        place = node.next
      } else {
        place += 1
      }
    }
  }
}

/// Numbers whose order brings near points together: the bits of both coordinates, by turns.
///
/// Source: Morton (1966), "A computer oriented geodetic data base".
private func mortonCodes(_ points: [SIMD2<Double>]) -> [UInt64] {
  guard let first = points.first else { return [] }
  let lowest = points.reduce(first) { pointwiseMin($0, $1) }
  let extent = points.reduce(0) { max($0, ($1 - lowest).max()) }
  let scale = extent > 0 ? 4_294_967_295 / extent : 0
  return points.map { point in
    let cell = (point - lowest) * scale
    return spread(UInt64(cell.x)) | spread(UInt64(cell.y)) << 1
  }
}

/// The lower 32 bits with a zero between any two.
private func spread(_ number: UInt64) -> UInt64 {
  var bits = number
  for (shift, mask): (UInt64, UInt64) in [
    (16, 0x0000_FFFF_0000_FFFF), (8, 0x00FF_00FF_00FF_00FF), (4, 0x0F0F_0F0F_0F0F_0F0F),
    (2, 0x3333_3333_3333_3333), (1, 0x5555_5555_5555_5555),
  ] { bits = (bits | bits << shift) & mask }
  return bits
}
