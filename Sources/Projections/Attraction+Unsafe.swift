import CKernels

extension Affinities {
  /// How the points of a map pull each other: for each the sum over j of p_ij w_ij (y_i - y_j).
  func attraction(on points: [SIMD2<Double>]) -> [SIMD2<Double>] {
    let (x, y) = (points.map { $0.x }, points.map { $0.y })
    return concurrentRows(count) { rows in
      var forceX = [Double](repeating: 0, count: rows.count)
      var forceY = forceX
      unsafe offsets.withUnsafeBufferPointer { offsets in
        guard let first = offsets.baseAddress else { return }
        unsafe octavo_tsne_attraction(
          first + rows.lowerBound, neighbours, values, x, y, rows.lowerBound, rows.count, &forceX,
          &forceY)
      }
      return zip(forceX, forceY).map { SIMD2($0, $1) }
    }.flatMap { $0 }
  }
}
