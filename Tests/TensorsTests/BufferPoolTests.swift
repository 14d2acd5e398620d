import Testing

@testable import Tensors

@Suite struct `The buffer pool` {
  private func array(for count: Int) -> [Float] {
    var array: [Float] = []
    array.reserveCapacity(BufferPool.capacity(for: count))
    array.append(contentsOf: repeatElement(1, count: count))
    return array
  }

  @Test(arguments: [9_900, 10_000, 10_200])
  func `gives an array for nearly the same size`(count: Int) {
    let pool = BufferPool()
    pool.recycle(array(for: 10_000))
    #expect(pool.take(count)?.count == count)
    #expect(pool.take(count) == nil)
  }

  @Test(arguments: [5_000, 9_000, 11_000, 40_000])
  func `keeps it from another size`(count: Int) {
    let pool = BufferPool()
    pool.recycle(array(for: 10_000))
    #expect(pool.take(count) == nil)
  }

  @Test func `keeps no small arrays`() {
    let pool = BufferPool()
    pool.recycle(array(for: 100))
    #expect(pool.take(100) == nil)
  }

  @Test(arguments: [2_048, 2_049, 10_000, 123_457, 15_000_000])
  func `wastes an eighth at most`(count: Int) {
    #expect((count...count * 9 / 8).contains(BufferPool.capacity(for: count)))
  }
}
