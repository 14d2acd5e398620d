import CKernels

/// Masses that push points of a plane away: points themselves, or the middles of groups of points.
struct Sources {
  private(set) var x: [Double] = []
  private(set) var y: [Double] = []
  private(set) var mass: [Double] = []

  /// No masses yet, but room for some.
  init(capacity: Int = 0) {
    x.reserveCapacity(capacity)
    y.reserveCapacity(capacity)
    mass.reserveCapacity(capacity)
  }

  mutating func append(_ place: SIMD2<Double>, mass: Double = 1) {
    x.append(place.x)
    y.append(place.y)
    self.mass.append(mass)
  }

  mutating func removeAll() {
    x.removeAll(keepingCapacity: true)
    y.removeAll(keepingCapacity: true)
    mass.removeAll(keepingCapacity: true)
  }

  /// How they push some points: for each the sum of m w² (y - s), and that of m w, with w = 1 / (1 + d²).
  mutating func push(_ points: ArraySlice<SIMD2<Double>>) -> Repulsion {
    while !x.count.isMultiple(of: 16) { append(.zero, mass: 0) }
    var (forceX, forceY) = (points.map { $0.x }, points.map { $0.y })
    var partition = forceX
    unsafe octavo_tsne_repulsion(
      x, y, mass, x.count, points.map { $0.x }, points.map { $0.y }, points.count, &forceX, &forceY,
      &partition)
    return Repulsion(
      forces: zip(forceX, forceY).map { SIMD2($0, $1) }, partition: partition.reduce(0, +))
  }
}
