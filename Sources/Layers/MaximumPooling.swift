import Preconditions
public import Tensors

/// The greatest of every few rows: `[batch, length, columns] -> [batch, length / width, columns]`.
///
/// Rows that are left over at the end of a document are dropped.
public struct MaximumPooling: Layer {
  /// How many rows become one.
  public let width: Int

  /// Pooling of `width` rows, one step after the other without overlap.
  ///
  /// - Precondition: a width between 1 and 256.
  public init(width: Int) {
    require((1...256).contains(width), "MaximumPooling: windows of \(width) rows")
    self.width = width
  }

  /// The pooled rows.
  public func callAsFunction(_ input: Tensor, mode: inout Mode) -> Tensor {
    mode.noted(maximumPooling(input, width: width), by: self)
  }

  /// Lends nothing: there are no parameters.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {}
}
