import Preconditions
public import Tensors

/// Every id as a row with a single one: ids `[batch, length]` to `[batch, length, classes]`.
///
/// Id `k` has its one in column `k - 1`, for `k` from 1 to `classes`. Id 0 is a blank, a row of zeros. With the 69
/// characters of Crepe's alphabet in their order as ids 1 to 69, a blank stands for a character that is not in the
/// alphabet and for what follows the end of a short document, as in Zhang, Zhao and LeCun (2015), "Character-level
/// convolutional networks for text classification", section 2.2.
public struct OneHot: Layer {
  /// The row of every id, `[classes + 1, classes]`: zeros above the unit matrix.
  private let rows: Tensor

  /// Rows of `classes` numbers.
  ///
  /// - Precondition: at least one class.
  public init(classes: Int) {
    require(classes > 0, "OneHot: \(classes) classes")
    var scalars = [Float](repeating: 0, count: (classes + 1) * classes)
    for column in 0..<classes { scalars[(column + 1) * classes + column] = 1 }
    rows = Tensor(scalars, shape: [classes + 1, classes])
  }

  /// The rows of some ids.
  ///
  /// They are looked up like an embedding's, so that a convolution over them may look up its products.
  public func callAsFunction(_ ids: Indices, mode: inout Mode) -> Tensor {
    mode.noted(gather(rows, ids, keeping: mode.products), by: self)
  }

  /// Lends nothing: the rows are not learned.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {}
}
