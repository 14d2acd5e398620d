import CKernels

extension Affinities {
  /// How the points of a map pull some of them: for each the sum over j of p_ij w_ij (y_i - y_j), with
  /// w = 1 / (1 + d²).
  func attraction(on points: [SIMD2<Double>], of rows: Range<Int>) -> [SIMD2<Double>] {
    unsafe [SIMD2<Double>](unsafeUninitializedCapacity: rows.count) { forces, filled in
      unsafe offsets.withUnsafeBufferPointer { offsets in
        unsafe points.withUnsafeBytes { points in
          guard let offset = offsets.baseAddress, let force = forces.baseAddress,
            let point = points.baseAddress
          else { return }
          // A pair of numbers is laid out as two numbers.
          unsafe octavo_tsne_attraction(
            offset + rows.lowerBound, neighbours, values,
            point.assumingMemoryBound(to: Double.self), rows.lowerBound, rows.count,
            UnsafeMutableRawPointer(force).assumingMemoryBound(to: Double.self))
        }
      }
      filled = rows.count
    }
  }
}
