import CKernels

/// The two forces on every point of a map, and the sum that turns its affinities into probabilities.
struct Forces {
  /// Sum over j of p_ij w_ij (y_i - y_j), with w = 1 / (1 + d²).
  var attraction: [SIMD2<Double>] = []
  /// Sum over j of w_ij² (y_i - y_j).
  var repulsion: [SIMD2<Double>] = []
  /// Sum over all pairs of w_ij.
  var partition = 0.0

  /// The forces between points at these coordinates.
  init(x: [Double], y: [Double], affinities: Affinities) {
    let parts = concurrentRows(x.count) { rows in
      Self.sums(over: rows, x: x, y: y, affinities: affinities)
    }
    attraction.reserveCapacity(x.count)
    repulsion.reserveCapacity(x.count)
    for sums in parts {
      for row in sums[0].indices {
        attraction.append(SIMD2(sums[0][row], sums[1][row]))
        repulsion.append(SIMD2(sums[2][row], sums[3][row]))
        partition += sums[4][row]
      }
    }
  }

  /// The gradient of the divergence without its factor 4, with the attraction enlarged.
  func gradient(exaggeration: Double) -> [SIMD2<Double>] {
    let share = partition > 0 ? 1 / partition : 0
    return zip(attraction, repulsion).map { exaggeration * $0 - share * $1 }
  }

  private static func sums(
    over rows: Range<Int>, x: [Double], y: [Double], affinities: Affinities
  ) -> [[Double]] {
    let zeros = [Double](repeating: 0, count: rows.count)
    var (attractionX, attractionY) = (zeros, zeros)
    var (repulsionX, repulsionY) = (zeros, zeros)
    var partition = zeros
    unsafe affinities.values.withUnsafeBufferPointer { values in
      guard let start = values.baseAddress else { return }
      unsafe octavo_tsne_forces(
        x, y, x.count, start + rows.lowerBound * x.count, rows.lowerBound, rows.upperBound,
        &attractionX, &attractionY, &repulsionX, &repulsionY, &partition)
    }
    return [attractionX, attractionY, repulsionX, repulsionY, partition]
  }
}
