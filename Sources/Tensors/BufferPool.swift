import Synchronization

/// Large arrays that were let go and wait to be used again.
///
/// A page that comes fresh from the system costs more than most operations do on it, and a training step asks for
/// nearly the same sizes as the one before. Capacities are therefore rounded up, by an eighth at most, so that arrays of nearly the
/// same size take each other's place. What the arrays contain is arbitrary.
final class BufferPool: Sendable {
  /// The pool of the process: a cache that no result depends on.
  static let shared = BufferPool()

  /// Below this many elements an allocator is as fast.
  private static let smallest = 2_048
  /// The most elements kept, three quarters of a gigabyte; beyond it the pool is emptied.
  private static let most = 192 << 20

  private struct Content {
    /// Arrays by the rounded capacity that each has at least.
    var arrays: [Int: [[Float]]] = [:]
    var total = 0
  }

  private let content = Mutex(Content())

  /// How many elements an array of `count` should have room for.
  static func capacity(for count: Int) -> Int {
    guard count >= smallest else { return count }
    let step = step(at: count)
    return (count + step - 1) / step * step
  }

  /// An array of exactly `count` elements, if one waits.
  func take(_ count: Int) -> [Float]? {
    guard count >= Self.smallest else { return nil }
    let capacity = Self.capacity(for: count)
    let waiting = content.withLock { content -> [Float]? in
      guard let array = content.arrays[capacity]?.popLast() else { return nil }
      content.total -= capacity
      return array
    }
    guard var array = consume waiting else { return nil }
    if array.count > count {
      array.removeLast(array.count - count)
    } else {
      array.append(contentsOf: repeatElement(0, count: count - array.count))
    }
    return array
  }

  /// Keeps an array for later.
  func recycle(_ array: consuming [Float]) {
    guard array.count >= Self.smallest else { return }
    content.withLock { [array] content in
      let capacity = array.capacity / Self.step(at: array.capacity) * Self.step(at: array.capacity)
      if content.total + capacity > Self.most { content = Content() }
      content.total += capacity
      content.arrays[capacity, default: []].append(array)
    }
  }

  /// The distance of rounded capacities from each other: an eighth of the power of two below `count`.
  private static func step(at count: Int) -> Int {
    max(1, 1 << (Int.bitWidth - 4 - count.leadingZeroBitCount))
  }
}
