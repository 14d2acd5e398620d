import Tensors
import Testing

@Suite struct `A tensor` {
  @Test func `is a value: changing a copy leaves the original`() {
    let original = Tensor([1, 2, 3], shape: [3])
    var copy = original
    copy.scalars[1] = 7
    #expect(original.scalars == [1, 2, 3])
    #expect(copy.scalars == [1, 7, 3])
  }

  @Test func `of zeros reads as zeros and can be changed`() {
    var zeros = Tensor.zeros([2, 2])
    #expect(zeros.scalars == [0, 0, 0, 0])
    zeros.scalars[3] = 1
    #expect(zeros.scalars == [0, 0, 0, 1])
  }

  @Test func `keeps its elements when a large one's memory is used again`() {
    var results: [[Float]] = []
    for round in 0..<4 {
      let source = Tensor(Array(repeating: Float(round) - 1, count: 10_000), shape: [10_000])
      results.append(relu(source).scalars)
    }
    #expect(results.map { $0[9_999] } == [0, 0, 1, 2])
    #expect(results.allSatisfy { row in row.allSatisfy { $0 == row[0] } })
  }

  @Test func `can be read on many threads at once`() async {
    let shared = Tensor((0..<4_096).map(Float.init), shape: [64, 64])
    let sums = await withTaskGroup(of: Float.self) { group in
      for _ in 0..<8 { group.addTask { matmul(shared, shared).scalars[4_095] } }
      return await group.reduce(into: [Float]()) { $0.append($1) }
    }
    #expect(Set(sums).count == 1)
  }

  @Test func `yet to be worked out is the sum of its terms`() {
    let left = Tensor([1, 2], shape: [1, 2])
    let right = Tensor([3, 4, 5], shape: [1, 3])
    var sum = Tensor(terms: [.product(left: left, right: right)], shape: [2, 3])
    #expect(sum.scalars == [3, 4, 5, 6, 8, 10])
    sum.accumulate(Tensor([1, 1, 1, 1, 1, 1], shape: [2, 3]))
    #expect(sum.scalars == [4, 5, 6, 7, 9, 11])
    sum.accumulate(Tensor(terms: [.product(left: left, right: right)], shape: [2, 3]))
    #expect(sum.scalars == [7, 9, 11, 13, 17, 21])
  }

  @Test(arguments: [1, 2, 3])
  func `is worked out block by block just as at once`(threads: Int) {
    var random = SplitMix64(seed: 4)
    let normal = Initializer.normal(deviation: 1)
    let terms = (0..<2).map { _ in
      Term.product(
        left: normal([3, 100], using: &random), right: normal([3, 400], using: &random))
    }
    let sum = Tensor(terms: terms, shape: [100, 400])
    let blocks = Blocks(count: sum.count)
    unsafe sum.forEachBlock(threads: threads) { elements, start in
      unsafe blocks.write(UnsafeBufferPointer(start: start, count: elements.count), at: elements)
    }
    #expect(zip(blocks.content, sum.scalars).allSatisfy { abs($0 - $1) < 1e-5 })
  }

  @Test(arguments: [1, 2])
  func `is the sum of parts of every kind`(threads: Int) {
    let whole = (1...2).map { part in
      Tensor((0..<120_000).map { Float($0 % 7 * part) }, shape: [300, 400])
    }
    let product = Term.product(
      left: Tensor([Float](repeating: 2, count: 300), shape: [1, 300]),
      right: Tensor((0..<400).map(Float.init), shape: [1, 400]))
    let rows = Term.scattered(
      rows: Tensor([Float](repeating: 1, count: 400), shape: [1, 400]), ids: [299])
    let sum = Tensor.sum(
      of: [
        whole[0], .zeros([300, 400]), Tensor(terms: [rows, product], shape: [300, 400]), whole[1],
      ])
    let expected = (0..<120_000).map { element -> Float in
      let row = element / 400
      let column = element % 400
      let last = row == 299 ? 1 : 0
      return Float(element % 7 * 3 + column * 2 + last)
    }
    #expect(sum.scalars == expected)
    let blocks = Blocks(count: sum.count)
    unsafe sum.forEachBlock(threads: threads) { elements, start in
      unsafe blocks.write(UnsafeBufferPointer(start: start, count: elements.count), at: elements)
    }
    #expect(blocks.content == expected)
    // The parts are as they were.
    #expect(whole[0].scalars[8] == 1)
    #expect(Tensor.sum(of: [.zeros([2]), .zeros([2])]).isUntouched)
  }

  @Test func `traps when the scalars don't fill the shape`() async {
    await #expect(processExitsWith: .failure) { _ = Tensor([1, 2, 3], shape: [2, 2]) }
  }

  @Test func `traps when a change of the scalars leaves the shape unfilled`() async {
    await #expect(processExitsWith: .failure) {
      var tensor = Tensor([1], shape: [1])
      tensor.scalars.append(2)
    }
  }
}
