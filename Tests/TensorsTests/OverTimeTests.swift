import Tensors
import TestSupport
import Testing

@Suite struct `Over the time of a document` {
  private let documents = Tensor([1, 8, 3, 2, 3, 5, -1, -2, -3, -4, -5, -6], shape: [2, 3, 2])

  @Test func `the maximum is each column's greatest`() {
    #expect(maximumOverTime(documents).scalars == [3, 8, -1, -2])
  }

  @Test func `the maximum gives its gradient to the first of equals`() {
    let gradient = valueWithGradient(at: TensorList([documents])) {
      matmul(
        maximumOverTime($0.tensors[0]).reshaped([1, 4]), Tensor([1, 2, 3, 4], shape: [4, 1]))
    }.gradient
    #expect(gradient.tensors[0].scalars == [0, 2, 1, 0, 0, 0, 3, 4, 0, 0, 0, 0])
  }

  @Test func `sum and mean count the positions that they are told`() {
    #expect(sumOverTime(documents).scalars == [7, 15, -9, -12])
    #expect(isClose(meanOverTime(documents).scalars, [7 / 3, 5, -3, -4], within: 1e-6))
    #expect(sumOverTime(documents, lengths: [2, 1]).scalars == [4, 10, -1, -2])
    #expect(meanOverTime(documents, lengths: [2, 0]).scalars == [2, 5, 0, 0])
  }

  @Test(arguments: [nil, [0, 3, 9, 1], [9, 9, 9, 9]] as [[Int]?])
  func `rows of a table are added as those in memory`(lengths: [Int]?) {
    let table = TensorList(shapes: [[30, 37]]).tensors[0]
    let ids = Indices((0..<36).map { Int32($0 * 7 % 30) }, shape: [4, 9])
    let inMemory = Tensor(gather(table, ids).scalars, shape: [4, 9, 37])
    #expect(
      sumOverTime(gather(table, ids), lengths: lengths).scalars
        == sumOverTime(inMemory, lengths: lengths).scalars)
    #expect(
      meanOverTime(gather(table, ids), lengths: lengths).scalars
        == meanOverTime(inMemory, lengths: lengths).scalars)
  }

  @Test func `documents of one word are that word`() {
    let table = TensorList(shapes: [[5, 4]]).tensors[0]
    let words = gather(table, Indices([3, 1], shape: [2, 1]))
    let expected = Array(table.scalars[12..<16] + table.scalars[4..<8])
    #expect(sumOverTime(words).scalars == expected)
    #expect(meanOverTime(words).scalars == expected)
    #expect(maximumOverTime(words).scalars == expected)
  }

  @Test func `no documents give none`() {
    #expect(maximumOverTime(.zeros([0, 3, 2])).shape == [0, 2])
    #expect(sumOverTime(.zeros([0, 3, 2])).shape == [0, 2])
    #expect(meanOverTime(.zeros([2, 0, 2])).scalars == [0, 0, 0, 0])
  }

  @Test func `wrong shapes trap`() async {
    await #expect(processExitsWith: .failure) { _ = maximumOverTime(.zeros([2, 0, 3])) }
    await #expect(processExitsWith: .failure) { _ = maximumOverTime(.zeros([2, 3])) }
    await #expect(processExitsWith: .failure) { _ = sumOverTime(.zeros([2, 3])) }
    await #expect(processExitsWith: .failure) { _ = sumOverTime(.zeros([2, 3, 1]), lengths: [1]) }
    await #expect(processExitsWith: .failure) {
      _ = meanOverTime(.zeros([2, 3, 1]), lengths: [1, 4])
    }
  }
}

@Suite struct `Concatenation` {
  @Test func `puts rows side by side`() {
    let joined = concatenated([
      Tensor([1, 2, 3, 4], shape: [2, 2]), Tensor([5, 6], shape: [2, 1]), .zeros([2, 0]),
    ])
    #expect(joined.shape == [2, 3])
    #expect(joined.scalars == [1, 2, 5, 3, 4, 6])
    #expect(concatenated([Tensor([1], shape: [1]), Tensor([2], shape: [1])]).scalars == [1, 2])
  }

  @Test func `of nothing, or of unlike shapes, traps`() async {
    await #expect(processExitsWith: .failure) { _ = concatenated([]) }
    await #expect(processExitsWith: .failure) {
      _ = concatenated([.zeros([2, 1]), .zeros([3, 1])])
    }
    await #expect(processExitsWith: .failure) { _ = concatenated([Tensor(1), Tensor(2)]) }
  }
}
