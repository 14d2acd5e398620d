/// Where t-SNE starts: the two largest principal components, so small that the first has a standard
/// deviation of 1e-4.
///
/// Points that start at one place would stay together for ever, and points on a line would never leave
/// it. So a point that starts where an earlier one does, or any point when all are on a line, is moved
/// by about a millionth of that deviation, in a direction that depends on its place in the list.
func startingMap(of points: PointRows) -> [SIMD2<Double>] {
  let components = PrincipalComponents(of: points, count: 2)
  let largest = components.variances.first ?? 0
  let scale = largest > 0 ? 1e-4 / largest.squareRoot() : 0
  let isFlat = (components.variances.dropFirst().first ?? 0) <= 1e-24 * largest
  var taken: Set<SIMD2<Double>> = []
  return components.project(points).rows.enumerated().map { place, row in
    var point = SIMD2(row.first ?? 0, row.dropFirst().first ?? 0) * scale
    if isFlat || taken.contains(point) { point += nudge(place) }
    taken.insert(point)
    return point
  }
}

/// A move of at most 1e-10 along each axis, by the bits of a hashed number.
private func nudge(_ place: Int) -> SIMD2<Double> {
  // The finalizer of SplitMix64 (Steele, Lea and Flood 2014) spreads consecutive numbers.
  var bits = UInt64(truncatingIfNeeded: place &+ 1) &* 0x9E37_79B9_7F4A_7C15
  bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
  bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
  bits ^= bits >> 31
  let unit = { (half: UInt64) in Double(half & 0xFFFF_FFFF) / 2_147_483_648 - 1 }
  return SIMD2(unit(bits), unit(bits >> 32)) * 1e-10
}
