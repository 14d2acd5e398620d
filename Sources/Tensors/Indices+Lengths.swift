import Preconditions

extension Indices {
  /// How many tokens of each row are valid, `[b, t] -> b` numbers: one more than the last position that is not padding,
  /// 0 where all of it is.
  ///
  /// A padding id between valid tokens counts as one of them.
  ///
  /// - Precondition: two dimensions.
  public func lengths(padding: Int32 = 0) -> [Int] {
    require(shape.count == 2, "lengths: ids of shape \(shape), not [b, t]")
    let columns = shape[1]
    return (0..<shape[0]).map { row in
      let ids = values[row * columns..<(row + 1) * columns]
      return ids.lastIndex { $0 != padding }.map { $0 - row * columns + 1 } ?? 0
    }
  }
}
