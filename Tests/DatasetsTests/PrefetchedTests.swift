import Datasets
import Synchronization
import Tensors
import Testing

/// Numbers from 0 that count how many were made and know when nobody holds them any more.
private struct Numbers: Sequence, Sendable {
  final class Log: Sendable {
    let made = Mutex(0)
    let freed = Mutex(false)
  }
  final class Canary: Sendable {
    let log: Log
    init(_ log: Log) { self.log = log }
    deinit { log.freed.withLock { $0 = true } }
  }

  let limit: Int
  let canary: Canary

  init(limit: Int, log: Log) {
    self.limit = limit
    canary = Canary(log)
  }

  func makeIterator() -> AnyIterator<Int> {
    var number = -1
    return AnyIterator { [limit, canary] in
      number += 1
      guard number < limit else { return nil }
      canary.log.made.withLock { $0 += 1 }
      return number
    }
  }
}

@Suite struct `Elements made ahead` {
  @Test(arguments: [1, 2, 7, 1_000])
  func `come in their order, all of them`(ahead: Int) {
    let numbers = Numbers(limit: 500, log: Numbers.Log())
    #expect(Array(numbers.prefetched(ahead)) == Array(0..<500))
    #expect(Array([Int]().prefetched(ahead)) == [])
  }

  @Test func `of batches are the batches`() {
    let corpus = EncodedCorpus(
      inputs: Indices((0..<90).map { Int32($0) }, shape: [30, 3]), labels: Array(0..<30))
    var generator = SplitMix64(seed: 4)
    let batches = corpus.batches(of: 4, shuffledUsing: &generator)
    #expect(Array(batches.prefetched(2)) == Array(batches))
    #expect(Array(batches.prefetched()) == Array(batches.prefetched()))
  }

  @Test func `end once and for all`() {
    let iterator = [1, 2].prefetched().makeIterator()
    #expect(iterator.next() == 1)
    #expect(iterator.next() == 2)
    for _ in 0..<3 { #expect(iterator.next() == nil) }
  }

  @Test func `are made no further ahead than asked, and let go when the loop is left`() async throws
  {
    let log = Numbers.Log()
    do {
      let prefetched = Numbers(limit: 1_000_000, log: log).prefetched(2)
      for number in prefetched where number == 10 { break }
    }
    while !log.freed.withLock(\.self) { try await Task.sleep(for: .milliseconds(1)) }
    // 0 to 10 were used, two wait, and one may have been begun when the loop was left.
    #expect((11...14).contains(log.made.withLock(\.self)))
  }

  @Test func `may never be asked for`() async throws {
    let log = Numbers.Log()
    do { _ = Numbers(limit: 10, log: log).prefetched().makeIterator() }
    while !log.freed.withLock(\.self) { try await Task.sleep(for: .milliseconds(1)) }
    #expect(log.made.withLock(\.self) <= 1)
  }

  @Test func `are at least one`() async {
    await #expect(processExitsWith: .failure) { _ = [1].prefetched(0) }
  }
}
