/// What moves the points of a map: how they pull and how they push each other.
struct Forces {
  let attraction: [SIMD2<Double>]
  let repulsion: Repulsion

  /// The forces on points, the repulsion by all pairs or, from an angle above 0, by groups.
  init(on points: [SIMD2<Double>], of affinities: Affinities, angle: Double) {
    guard angle == 0 else {
      attraction = concurrentRows(points.count) { affinities.attraction(on: points, of: $0) }
        .flatMap { $0 }
      repulsion = .grouped(points, angle: angle)
      return
    }
    // To wake a thread takes as long as hundreds of points, so both are done in one go.
    let pushes = PairPushes(points)
    let parts = concurrentRows(PairPushes.parts) { part in
      let rows = points.count * part.lowerBound / PairPushes.parts
      let end = points.count * part.upperBound / PairPushes.parts
      return (affinities.attraction(on: points, of: rows..<end), pushes[part.lowerBound])
    }
    attraction = parts.flatMap(\.0)
    repulsion = pushes.repulsion(parts.map(\.1))
  }

  /// The gradient of the divergence without its factor of 4, the attraction enlarged.
  func gradient(exaggeration: Double) -> [SIMD2<Double>] {
    let share = repulsion.partition > 0 ? 1 / repulsion.partition : 0
    return zip(attraction, repulsion.forces).map { exaggeration * $0 - share * $1 }
  }
}
