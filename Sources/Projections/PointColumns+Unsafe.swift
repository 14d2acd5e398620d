import CKernels

/// Points by dimension, for the distances from one of them to all.
struct PointColumns {
  private let points: PointRows
  /// One dimension after the other, each filled up with zeros to `stride`.
  private let columns: [Double]
  private let stride: Int

  init(_ points: PointRows) {
    self.points = points
    stride = (points.rows.count + 31) / 32 * 32
    var columns = [Double](repeating: 0, count: stride * points.dimensions)
    for (place, row) in points.rows.enumerated() {
      for dimension in row.indices { columns[dimension * stride + place] = row[dimension] }
    }
    self.columns = columns
  }

  /// Squared Euclidean distances from one point to all, itself included.
  func squaredDistances(from one: Int) -> [Double] {
    var distances = [Double](repeating: 0, count: stride)
    unsafe octavo_squared_distances(
      columns, stride, points.dimensions, points.rows[one], &distances)
    distances.removeLast(stride - points.rows.count)
    return distances
  }
}
