import Preconditions
public import Tensors

/// Principal component analysis: the directions in which points vary most.
///
/// Exact and without random numbers: the eigenvectors of the covariance, in Double. Each component's
/// sign is chosen so that its loading of largest magnitude (the first of equals) is positive.
///
/// Source: Hotelling (1933), "Analysis of a complex of statistical variables into principal components".
public struct PrincipalComponents: Sendable, Hashable {
  /// The mean of the points, one number a dimension.
  public let mean: [Double]
  /// The directions as unit vectors, the one of largest variance first.
  public let components: [[Double]]
  /// The variance along each direction; the divisor is the number of points.
  public let variances: [Double]
  /// The sum of the variances of all dimensions.
  public let totalVariance: Double

  /// The directions of largest variance of `points`, `[points, dimensions]`.
  ///
  /// - Parameters:
  ///   - points: one point a row.
  ///   - count: how many directions, at most as many as there are dimensions.
  /// - Precondition: `points` has two axes and `count` is not negative.
  public init(of points: Tensor, count: Int) {
    require(count >= 0, "PrincipalComponents: \(count) directions")
    self.init(of: PointRows(points), count: count)
  }

  init(of points: PointRows, count: Int) {
    let dimensions = points.dimensions
    let rows = points.rows
    let divisor = Double(max(1, rows.count))
    let mean = rows.reduce(into: [Double](repeating: 0, count: dimensions)) { mean, row in
      for place in 0..<dimensions { mean[place] += row[place] / divisor }
    }

    let parts = concurrentRows(rows.count) { range in
      var sums = Array(repeating: [Double](repeating: 0, count: dimensions), count: dimensions)
      var centered = [Double](repeating: 0, count: dimensions)
      for row in rows[range] {
        for place in 0..<dimensions { centered[place] = row[place] - mean[place] }
        for one in 0..<dimensions {
          let factor = centered[one]
          for other in 0...one { sums[one][other] += factor * centered[other] }
        }
      }
      return sums
    }
    var covariance = Array(repeating: [Double](repeating: 0, count: dimensions), count: dimensions)
    for part in parts {
      for one in 0..<dimensions {
        for other in 0...one { covariance[one][other] += part[one][other] / divisor }
      }
    }
    for one in 0..<dimensions {
      for other in 0..<one { covariance[other][one] = covariance[one][other] }
    }

    let eigen = SymmetricEigen(covariance)
    self.mean = mean
    components = eigen.vectors.prefix(count).map(Self.withSettledSign)
    variances = eigen.values.prefix(count).map { max(0, $0) }
    totalVariance = (0..<dimensions).reduce(0) { $0 + covariance[$1][$1] }
  }

  /// The share of the total variance along each direction, 0 to 1; zeros when nothing varies.
  public var explainedShares: [Double] {
    variances.map { totalVariance > 0 ? $0 / totalVariance : 0 }
  }

  /// Points in the coordinates of the components, `[points, components]`.
  ///
  /// - Precondition: `points` has as many dimensions as the points analysed.
  public func project(_ points: Tensor) -> Tensor {
    let projected = project(PointRows(points))
    return Tensor(
      projected.rows.flatMap { $0.map(Float.init) },
      shape: [projected.rows.count, projected.dimensions])
  }

  func project(_ points: PointRows) -> PointRows {
    require(
      points.dimensions == mean.count,
      "PrincipalComponents.project: \(points.dimensions) dimensions instead of \(mean.count)")
    return PointRows(
      rows: points.rows.map { row in
        let centered = zip(row, mean).map { $0 - $1 }
        return components.map { dot($0, centered) }
      }, dimensions: components.count)
  }

  private static func withSettledSign(_ component: [Double]) -> [Double] {
    let largest = component.reduce(0.0) { abs($1) > abs($0) ? $1 : $0 }
    return largest < 0 ? component.map { -$0 } : component
  }
}
