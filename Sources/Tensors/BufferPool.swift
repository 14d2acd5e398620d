import Synchronization

/// Large arrays that were let go and wait to be used again.
///
/// A page that comes fresh from the system costs more than most operations do on it, and a training step asks for
/// the same sizes as the one before. What the arrays contain is arbitrary.
final class BufferPool: Sendable {
  /// The pool of the process: a cache that no result depends on.
  static let shared = BufferPool()

  /// Below this many elements an allocator is as fast.
  private static let smallest = 2_048
  /// The most elements kept, half a gigabyte; beyond it the pool is emptied.
  private static let most = 128 << 20

  private struct Content {
    var arrays: [Int: [[Float]]] = [:]
    var total = 0
  }

  private let content = Mutex(Content())

  /// An array of exactly `count` elements, if one waits.
  func take(_ count: Int) -> [Float]? {
    guard count >= Self.smallest else { return nil }
    return content.withLock { content in
      guard let array = content.arrays[count]?.popLast() else { return nil }
      content.total -= count
      return array
    }
  }

  /// Keeps an array for later.
  func recycle(_ array: consuming [Float]) {
    guard array.count >= Self.smallest else { return }
    content.withLock { [array] content in
      if content.total + array.count > Self.most { content = Content() }
      content.total += array.count
      content.arrays[array.count, default: []].append(array)
    }
  }
}
