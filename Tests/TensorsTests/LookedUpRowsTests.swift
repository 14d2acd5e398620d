import Synchronization
import Tensors
import TestSupport
import Testing

@Suite struct `Rows looked up in a table` {
  private let table = Tensor((0..<10).map(Float.init), shape: [5, 2])
  private let ids = Indices([3, 0, 3, 4], shape: [2, 2])
  private let expected: [Float] = [6, 7, 0, 1, 6, 7, 8, 9]

  @Test func `read the same from everywhere`() {
    let rows = gather(table, ids)
    #expect(rows.shape == [2, 2, 2])
    #expect(rows.reshaped([8]).scalars == expected)
    #expect(rows.flattened().scalars == expected)
    #expect(rows.scalars == expected)
    #expect(gather(table, ids).detached.scalars == expected)
    #expect(gather(table, Indices([2], shape: [])).scalars == [4, 5])
  }

  @Test func `can be changed`() {
    var rows = gather(table, ids)
    let copy = rows
    rows.scalars[0] = 100
    #expect(rows.scalars == [100] + expected[1...])
    #expect(copy.scalars == expected)
    #expect(table.scalars[6] == 6)
  }

  @Test func `are those of the table as it was`() {
    var changing = table
    let rows = gather(changing, ids)
    changing.scalars[6] = 100
    #expect(rows.scalars == expected)
  }

  @Test func `can be read on many threads at once`() async {
    let rows = gather(table, Indices((0..<4_096).map { $0 % 5 }, shape: [4_096]))
    let sums = await withTaskGroup(of: Float.self) { group in
      for _ in 0..<8 { group.addTask { rows.scalars.reduce(0, +) } }
      return await group.reduce(into: [Float]()) { $0.append($1) }
    }
    #expect(sums.allSatisfy { $0 == sums[0] } && sums.count == 8)
  }

  @Test func `pass their gradient on through any operation in between`() {
    let model = TensorList(shapes: [[5, 3], [2, 3, 4]])
    let ids = Indices([0, 2, 2, 4, 1, 0], shape: [2, 3])
    func gradient(_ change: @escaping (Tensor) -> Tensor) -> [[Float]] {
      valueWithGradient(at: model) { model in
        let result = convolution(change(gather(model.tensors[0], ids)), model.tensors[1])
        return matmul(
          result.reshaped([1, 16]), Tensor([Float](repeating: 1, count: 16), shape: [16, 1]))
      }.gradient.tensors.map(\.scalars)
    }
    let direct = gradient { $0 }
    for other in [
      gradient { $0.reshaped($0.shape) }, gradient { $0.flattened().reshaped([2, 3, 3]) },
      gradient {
        _ = $0.scalars
        return $0
      },
    ] {
      #expect(isClose(other[0], direct[0]) && isClose(other[1], direct[1]))
    }
    #expect(gradient { $0.detached }[0].allSatisfy { $0 == 0 })
    #expect(isClose(gradient { $0.detached }[1], direct[1]))
  }

  @Test func `of a frozen table have no gradient`() {
    let model = TensorList(shapes: [[5, 3], [2, 3, 4], [4]])
    let (_, gradient) = valueWithGradient(at: model, frozen: { $0 == "0" }) { model in
      let words = gather(model.tensors[0], Indices([0, 2, 2], shape: [1, 3]))
      let result = maximumOverTime(
        ofConvolution: words, model.tensors[1], bias: model.tensors[2])
      return matmul(result, Tensor([1, 1, 1, 1], shape: [4, 1]))
    }
    #expect(gradient.tensors[0].scalars.allSatisfy { $0 == 0 })
    #expect(gradient.tensors[2].scalars == [1, 1, 1, 1])
  }

  @Test func `trap when an id is no row`() async {
    await #expect(processExitsWith: .failure) {
      _ = gather(.zeros([2, 3]), Indices([2], shape: [1]))
    }
    await #expect(processExitsWith: .failure) {
      _ = gather(.zeros([2, 3]), Indices([-1], shape: [1]))
    }
  }
}

@Suite struct `Rows scattered by ids` {
  private static func term(_ ids: [Int32], rows: Int) -> Term {
    .scattered(
      rows: Tensor((0..<ids.count * 40).map { Float($0 % 17) }, shape: [ids.count, 40]), ids: ids)
  }

  @Test func `stand where they belong, among zeros`() {
    let rows = Tensor([1, 2, 3, 4], shape: [2, 2])
    let sum = Tensor(terms: [.scattered(rows: rows, ids: [1, 3])], shape: [4, 2])
    #expect(sum.scalars == [0, 0, 1, 2, 0, 0, 3, 4])
  }

  @Test func `add to products, to each other and to what is in memory`() {
    let rows = Tensor([1, 2, 3, 4], shape: [2, 2])
    var sum = Tensor(terms: [.scattered(rows: rows, ids: [1, 3])], shape: [4, 2])
    let product = Term.product(
      left: Tensor([1, 1, 1, 1], shape: [1, 4]), right: Tensor([10, 20], shape: [1, 2]))
    sum.accumulate(Tensor(terms: [product], shape: [4, 2]))
    sum.accumulate(Tensor(terms: [.scattered(rows: rows, ids: [0, 1])], shape: [4, 2]))
    #expect(sum.scalars == [11, 22, 14, 26, 10, 20, 13, 24])
    sum.accumulate(Tensor([Float](repeating: 1, count: 8), shape: [4, 2]))
    #expect(sum.scalars == [12, 23, 15, 27, 11, 21, 14, 25])
    sum.accumulate(Tensor(terms: [.scattered(rows: rows, ids: [0, 1])], shape: [4, 2]))
    #expect(sum.scalars == [13, 25, 18, 31, 11, 21, 14, 25])
  }

  @Test(arguments: [1, 2, 3], [[Int32]](arrayLiteral: [], [0, 1, 899, 900, 1_999], [1_500]))
  func `are worked out block by block just as at once`(threads: Int, ids: [Int32]) {
    let terms = [Self.term(ids, rows: 2_000), Self.term([3, 899], rows: 2_000)]
    let sum = Tensor(terms: terms, shape: [2_000, 40])
    let blocks = Blocks(count: sum.count)
    unsafe sum.forEachBlock(threads: threads) { elements, start in
      unsafe blocks.write(UnsafeBufferPointer(start: start, count: elements.count), at: elements)
    }
    #expect(blocks.content == sum.scalars)
  }

  @Test func `are the gradient of a table, equal to the sum one by one`() {
    let model = TensorList(shapes: [[300, 3]])
    let ids = (0..<500).map { Int32($0 * $0 % 130) }
    let weights = Initializer.normal(deviation: 1)
    var random = SplitMix64(seed: 8)
    let upstream = weights([1_500, 1], using: &random)
    let gradient = valueWithGradient(at: model) {
      matmul(gather($0.tensors[0], Indices(ids, shape: [500])).reshaped([1, 1_500]), upstream)
    }.gradient.tensors[0].scalars
    var expected = [Float](repeating: 0, count: 900)
    for (place, id) in ids.enumerated() {
      for column in 0..<3 { expected[Int(id) * 3 + column] += upstream.scalars[place * 3 + column] }
    }
    #expect(gradient == expected)
  }
}

/// Whether two arrays agree to Float's precision.
func isClose(_ left: [Float], _ right: [Float], within error: Float = 1e-4) -> Bool {
  left.count == right.count
    && zip(left, right).allSatisfy { abs($0 - $1) <= error * max(1, abs($1)) }
}
