import Synchronization

/// An array that several threads write in parts.
final class Blocks: Sendable {
  private let elements: Mutex<[Float]>

  init(count: Int) { elements = Mutex(Array(repeating: .nan, count: count)) }

  var content: [Float] { elements.withLock { $0 } }

  func write(_ block: UnsafeBufferPointer<Float>, at range: Range<Int>) {
    let copy = unsafe Array(block)
    elements.withLock { $0.replaceSubrange(range, with: copy) }
  }
}
