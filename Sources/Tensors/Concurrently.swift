import Dispatch

/// Runs `work` for the numbers below `count`, each on a thread of its own where there are cores, and waits for all.
package func concurrently(_ count: Int, _ work: @Sendable (Int) -> Void) {
  if count == 1 { return work(0) }
  DispatchQueue.concurrentPerform(iterations: count, execute: work)
}

/// The results of `work` for the numbers below `count`, in order, worked out concurrently.
package func concurrentlyMapped<Result: Sendable>(
  _ count: Int, _ work: @Sendable (Int) -> Result
) -> [Result] {
  let results = Slots<Result>(count: count)
  concurrently(count) { results.fill($0, with: work($0)) }
  return results.filled
}
