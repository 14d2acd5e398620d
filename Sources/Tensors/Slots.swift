import Synchronization

/// A place for each of several results that arrive in any order.
final class Slots<Result: Sendable>: Sendable {
  private let slots: Mutex<[Result?]>

  init(count: Int) { slots = Mutex(Array(repeating: nil, count: count)) }

  func fill(_ place: Int, with result: Result) { slots.withLock { $0[place] = result } }

  /// The results in the order of their places.
  var filled: [Result] { slots.withLock { $0.compactMap(\.self) } }
}
