import Dispatch
import Synchronization

/// The results of `transform` for consecutive ranges of rows, in order.
///
/// The ranges depend on the number of rows only, never on the machine, so results that are put
/// together in order have the same bits on one core and on many.
func concurrentRows<Result: Sendable>(
  _ rows: Int, parts: Int = 4, _ transform: @Sendable (Range<Int>) -> Result
) -> [Result] {
  let size = max(1, (rows + parts - 1) / parts)
  let starts = Array(stride(from: 0, to: rows, by: size))
  let results = Mutex<[Result?]>(Array(repeating: nil, count: starts.count))
  DispatchQueue.concurrentPerform(iterations: starts.count) { part in
    let result = transform(starts[part]..<min(starts[part] + size, rows))
    results.withLock { $0[part] = result }
  }
  return results.withLock { $0.compactMap(\.self) }
}
