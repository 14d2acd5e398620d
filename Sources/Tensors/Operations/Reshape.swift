import Preconditions

extension Tensor {
  /// The same elements, row by row, under another shape.
  ///
  /// - Precondition: the new shape holds as many elements.
  public func reshaped(_ shape: [Int]) -> Tensor {
    require(
      shape.reduce(1, *) == count,
      "reshaped: \(count) elements of shape \(self.shape) do not fill \(shape)")
    let original = self.shape
    var result = reshapedUnrecorded(shape).recorded(from: self) {
      $0.reshapedUnrecorded(original)
    }
    result.tablePlace = tablePlace
    return result
  }

  /// Everything after the first dimension in one: `[batch, …] -> [batch, n]`.
  ///
  /// - Precondition: there is a first dimension.
  public func flattened() -> Tensor {
    require(!shape.isEmpty, "flattened: a single number has no rows")
    return reshaped([shape[0], shape[1...].reduce(1, *)])
  }
}
