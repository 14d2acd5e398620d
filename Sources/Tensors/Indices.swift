import Preconditions

/// Whole numbers with a shape, row-major: token ids, never arithmetic.
public struct Indices: Sendable, Hashable {
  /// The extents, outermost first.
  public let shape: [Int]
  /// The elements, row by row.
  public var values: [Int32]

  /// Indices of the given elements.
  ///
  /// - Precondition: `values.count` is the product of `shape`.
  public init(_ values: [Int32], shape: [Int]) {
    require(
      values.count == shape.reduce(1, *),
      "Indices: \(values.count) values do not fill the shape \(shape)")
    self.shape = shape
    self.values = values
  }
}
