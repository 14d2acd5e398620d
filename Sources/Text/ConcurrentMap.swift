import Dispatch
import Synchronization

/// The results of `transform` for consecutive parts of `elements`, in order.
///
/// The parts depend on the number of elements only, never on the machine, so results that are
/// merged in order are the same on one core and on many.
func concurrentMap<Element: Sendable, Result: Sendable>(
  over elements: [Element], parts: Int = 8,
  _ transform: @Sendable (ArraySlice<Element>) -> Result
) -> [Result] {
  let size = max(1, (elements.count + parts - 1) / parts)
  let starts = Array(stride(from: 0, to: elements.count, by: size))
  let results = Mutex<[Result?]>(Array(repeating: nil, count: starts.count))
  DispatchQueue.concurrentPerform(iterations: starts.count) { part in
    let start = starts[part]
    let result = transform(elements[start..<min(start + size, elements.count)])
    results.withLock { $0[part] = result }
  }
  return results.withLock { $0.compactMap(\.self) }
}
