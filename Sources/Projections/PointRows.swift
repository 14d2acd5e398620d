import Preconditions
import Tensors

/// Points as rows of Double: what the methods here compute with.
struct PointRows: Sendable, Hashable {
  let rows: [[Double]]
  let dimensions: Int

  init(rows: [[Double]], dimensions: Int) {
    self.rows = rows
    self.dimensions = dimensions
  }

  /// The rows of a tensor.
  ///
  /// - Precondition: it has two axes, and its numbers are finite.
  init(_ points: Tensor) {
    require(
      points.shape.count == 2, "points of shape \(points.shape) instead of [points, dimensions]")
    require(points.scalars.allSatisfy(\.isFinite), "points: a coordinate is not a finite number")
    let dimensions = points.shape[1]
    self.init(
      rows: (0..<points.shape[0]).map { row in
        points.scalars[row * dimensions..<(row + 1) * dimensions].map(Double.init)
      }, dimensions: dimensions)
  }

  /// The same points scaled to length one; zero stays zero.
  var unitLength: PointRows {
    PointRows(
      rows: rows.map { row in
        let length = dot(row, row).squareRoot()
        return length > 0 ? row.map { $0 / length } : row
      }, dimensions: dimensions)
  }
}
