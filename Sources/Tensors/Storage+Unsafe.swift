import Synchronization

/// The elements of one or more tensors; they go back to the pool when the last of these is gone.
///
/// The lock makes sharing between threads safe; it is held only to copy or move the array's reference.
final class Storage: Sendable {
  private let array: Mutex<[Float]>

  init(_ scalars: [Float]) { array = Mutex(scalars) }

  /// `count` elements that `fill` writes; what it finds there is arbitrary.
  convenience init(count: Int, fill: (UnsafeMutableBufferPointer<Float>) -> Void) {
    if var pooled = BufferPool.shared.take(count) {
      unsafe pooled.withUnsafeMutableBufferPointer { unsafe fill($0) }
      self.init(pooled)
    } else {
      self.init(
        unsafe [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
          unsafe fill(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
          initialized = count
        })
    }
  }

  /// The elements, shared.
  var scalars: [Float] { array.withLock { $0 } }

  /// The elements, moved out; for the only holder.
  func take() -> [Float] {
    array.withLock { held in
      var taken: [Float] = []
      swap(&taken, &held)
      return taken
    }
  }

  deinit { BufferPool.shared.recycle(take()) }

  /// The sum of some terms, worked out.
  static func sum(of terms: [Term], shape: [Int]) -> Storage {
    unsafe Storage(count: shape.reduce(1, *)) { buffer in
      unsafe buffer.update(repeating: 0)
      guard let start = buffer.baseAddress else { return }
      let rows = shape.first ?? 1
      for (number, term) in terms.enumerated() {
        unsafe term.open(rows: 0..<rows, into: start, adding: number > 0)
      }
    }
  }
}
