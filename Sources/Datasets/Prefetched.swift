import Dispatch
import Preconditions
import Synchronization

/// The elements of another sequence, made ahead of use on a thread of its own.
///
/// The order is that of the other sequence. The thread ends when the sequence does, or with the
/// element it is making when the iterator goes out of use.
public struct Prefetched<Base: Sequence & Sendable>: Sequence, Sendable
where Base.Element: Sendable {
  private let base: Base
  private let count: Int

  fileprivate init(_ base: Base, count: Int) {
    require(count > 0, "prefetched: \(count) elements ahead")
    self.base = base
    self.count = count
  }

  /// Starts the thread.
  public func makeIterator() -> Iterator {
    let queue = ElementQueue<Base.Element>(capacity: count)
    DispatchQueue(label: "Prefetched").async { [base] in queue.fill(from: base) }
    return Iterator(queue)
  }

  /// Hands out what the thread has made; it stops the thread when it goes out of use.
  public final class Iterator: IteratorProtocol {
    private let queue: ElementQueue<Base.Element>

    fileprivate init(_ queue: ElementQueue<Base.Element>) { self.queue = queue }

    deinit { queue.close() }

    /// The next element; waits until it is made.
    public func next() -> Base.Element? { queue.next() }
  }
}

extension Sequence where Self: Sendable, Element: Sendable {
  /// The same elements, up to `count` of them made ahead of use on a thread of its own.
  ///
  /// - Precondition: `count` is positive.
  public func prefetched(_ count: Int = 1) -> Prefetched<Self> { Prefetched(self, count: count) }
}

/// Elements on their way from the thread that makes them to the one that uses them.
private final class ElementQueue<Element: Sendable>: Sendable {
  private struct State: Sendable {
    var elements: [Element] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  /// Counts the places for further elements.
  private let free = DispatchSemaphore(value: 0)
  /// Counts the elements that wait, and the end, at which nothing waits.
  private let filled = DispatchSemaphore(value: 0)

  init(capacity: Int) {
    // Signalled, not given as the initial value: a semaphore must not go below that when it is freed.
    for _ in 0..<capacity { free.signal() }
  }

  func fill(from sequence: some Sequence<Element>) {
    var iterator = sequence.makeIterator()
    while true {
      free.wait()
      if state.withLock(\.isClosed) { return }
      let element = iterator.next()
      if let element { state.withLock { $0.elements.append(element) } }
      filled.signal()
      if element == nil { return }
    }
  }

  func next() -> Element? {
    filled.wait()
    let element = state.withLock { state in
      state.elements.isEmpty ? nil : state.elements.removeFirst()
    }
    // The end stays for whoever asks again.
    if element == nil { filled.signal() } else { free.signal() }
    return element
  }

  func close() {
    state.withLock { $0.isClosed = true }
    free.signal()
  }
}
