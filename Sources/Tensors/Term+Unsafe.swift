import CKernels

/// A part of a tensor that is cheaper to keep as a recipe than to write down.
///
/// The gradient of a large weight matrix over a small batch is such a part: its two factors fit the cache, itself
/// does not. So is the gradient of a table of which a batch reads a few rows. An optimizer works it out block by block
/// and uses each block while it is hot.
package enum Term: Sendable {
  /// The product of `left` transposed and `right`: `[n, rows]` and `[n, columns]` make `[rows, columns]`.
  case product(left: Tensor, right: Tensor)
  /// Elements in memory, of which another term has more: the sum is made when it is read.
  case dense(Tensor)
  /// Rows, `[ids, columns]`, put where `ids` says, which ascend; zeros elsewhere.
  case scattered(rows: Tensor, ids: [Int32])

  /// Whether some rows of the term have anything but zeros.
  func reaches(_ rows: Range<Int>) -> Bool {
    switch self {
    case .product, .dense: true
    case .scattered(_, let ids): !Self.places(of: rows, in: ids).isEmpty
    }
  }

  /// Writes (or adds to) some rows of the term, starting at `target`; meanwhile `next` is fetched where that takes no time.
  func open(
    rows: Range<Int>, into target: UnsafeMutablePointer<Float>, adding: Bool,
    fetching next: octavo_companions = octavo_companions()
  ) {
    switch self {
    case .product(let left, let right):
      if let words = left.storage?.rows {
        return unsafe words.openWeightGradient(
          from: right, rows: rows, into: target, adding: adding, fetching: next)
      }
      let columns = right.shape[1]
      unsafe left.withPointer { left, leftShape in
        unsafe right.withPointer { right, _ in
          unsafe multiply(
            Factor(start: left + rows.lowerBound, rowStride: leftShape[1], isTransposed: true),
            Factor(start: right, rowStride: columns, isTransposed: false),
            into: target, rowStride: columns,
            size: (rows.count, columns, leftShape[0]), adding: adding, fetching: next)
        }
      }
    case .dense(let whole):
      let columns = whole.count / max(1, whole.shape.first ?? 1)
      unsafe whole.withPointer { start, _ in
        let source = unsafe start + rows.lowerBound * columns
        if adding {
          unsafe octavo_axpy(1, source, target, rows.count * columns)
        } else {
          unsafe target.update(from: source, count: rows.count * columns)
        }
      }
    case .scattered(let parts, let ids):
      let columns = parts.shape[1]
      if !adding { unsafe target.update(repeating: 0, count: rows.count * columns) }
      unsafe parts.withPointer { start, _ in
        for place in Self.places(of: rows, in: ids) {
          let row = Int(ids[place]) - rows.lowerBound
          unsafe octavo_axpy(1, start + place * columns, target + row * columns, columns)
        }
      }
    }
  }

  /// The places of the ids that lie in a range; the ids ascend.
  private static func places(of range: Range<Int>, in ids: [Int32]) -> Range<Int> {
    func firstPlace(notBelow limit: Int) -> Int {
      var (low, high) = (0, ids.count)
      while low < high {
        let middle = (low + high) / 2
        if ids[middle] < limit { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return firstPlace(notBelow: range.lowerBound)..<firstPlace(notBelow: range.upperBound)
  }
}
