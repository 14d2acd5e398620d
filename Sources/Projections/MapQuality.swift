import Preconditions
public import Tensors

/// How well a map keeps the neighbours that points have in many dimensions.
public struct MapQuality: Sendable {
  /// For each point the others by rising distance, in many dimensions and on the map.
  private let original: [[Int]]
  private let mapped: [[Int]]

  /// Compares points, `[points, dimensions]`, with their places on a map.
  ///
  /// - Parameters:
  ///   - map: the places.
  ///   - points: the points.
  ///   - distance: how far points are from each other; that of the map's making, to judge it fairly.
  /// - Precondition: `points` has two axes and as many rows as the map has points.
  public init(
    of map: [SIMD2<Double>], for points: Tensor, distance: TSNE.Distance = .euclidean
  ) {
    var points = PointRows(points)
    if distance == .cosine { points = points.unitLength }
    require(
      points.rows.count == map.count,
      "MapQuality: \(map.count) places for \(points.rows.count) points")
    original = Self.neighbours(points)
    mapped = Self.neighbours(PointRows(rows: map.map { [$0.x, $0.y] }, dimensions: 2))
  }

  /// The mean share of a point's nearest neighbours that are still among its nearest on the map, 0 to 1.
  ///
  /// - Precondition: `neighbours` is at least 1 and below the number of points.
  public func preservation(neighbours: Int = 10) -> Double {
    require(
      (1..<max(1, mapped.count)).contains(neighbours),
      "MapQuality.preservation: \(neighbours) neighbours of \(mapped.count) points")
    let kept = zip(original, mapped).reduce(0) { sum, pair in
      sum + Set(pair.0.prefix(neighbours)).intersection(pair.1.prefix(neighbours)).count
    }
    return Double(kept) / Double(neighbours * mapped.count)
  }

  /// How few strangers are among a point's nearest on the map, weighed by how strange they are, 0 to 1.
  ///
  /// Source: Venna and Kaski (2001), "Neighborhood preservation in nonlinear projection methods".
  /// - Precondition: `neighbours` is at least 1 and below half the number of points.
  public func trustworthiness(neighbours: Int = 5) -> Double {
    let count = mapped.count
    require(
      neighbours >= 1 && 2 * neighbours < count,
      "MapQuality.trustworthiness: \(neighbours) neighbours of \(count) points")
    var penalty = 0
    for (known, near) in zip(original, mapped) {
      var ranks = [Int](repeating: 0, count: count)
      for (place, other) in known.enumerated() { ranks[other] = place + 1 }
      for other in near.prefix(neighbours) { penalty += max(0, ranks[other] - neighbours) }
    }
    let worst = count * neighbours * (2 * count - 3 * neighbours - 1)
    return 1 - 2 * Double(penalty) / Double(worst)
  }

  private static func neighbours(_ points: PointRows) -> [[Int]] {
    let columns = PointColumns(points)
    return concurrentRows(points.rows.count) { range in
      range.map { point in
        let distances = columns.squaredDistances(from: point)
        return distances.indices.filter { $0 != point }.sorted {
          (distances[$0], $0) < (distances[$1], $1)
        }
      }
    }.flatMap { $0 }
  }
}
