import TestSupport
import Tensors
import Testing

/// Documents with a weight for every place, as the flattened networks have it: the product on the table against the product on
/// rows that were written down first.
@Suite struct `Products of documents and a weight` {
  /// Documents, words in each, numbers of a word, outputs; on both sides of a tile's, a strip's and a panel's edges, and of
  /// the limit below which the rows are written down.
  static let sizes = [
    [1, 3, 32, 32], [7, 5, 50, 100], [16, 4, 33, 49], [33, 2, 130, 47], [65, 3, 300, 128],
    [130, 2, 257, 33], [200, 2, 300, 70], [100, 1, 32, 64], [3, 40, 48, 600], [5, 3, 31, 40],
    [5, 3, 40, 31],
  ]

  @Test(arguments: sizes, [false, true])
  func `agree with rows written down`(size: [Int], isTableFrozen: Bool) {
    let (documents, length, columns, outputs) = (size[0], size[1], size[2], size[3])
    let words = 23
    let model = TensorList(shapes: [[words, columns], [length * columns, outputs]], seed: 5)
    let ids = Indices(
      (0..<documents * length).map { Int32($0 * $0 % words) }, shape: [documents, length])
    var random = SplitMix64(seed: 6)
    let upstream = Initializer.normal(deviation: 1)([documents * outputs, 1], using: &random)
    func evaluate(isWrittenDown: Bool) -> (value: Float, gradient: TensorList) {
      valueWithGradient(at: model, frozen: { isTableFrozen && $0 == "0" }) { model in
        let rows = gather(model.tensors[0], ids)
        if isWrittenDown { _ = rows.scalars }
        let product = matmul(rows.flattened(), model.tensors[1])
        return matmul(product.reshaped([1, documents * outputs]), upstream)
      }
    }
    let (value, gradient) = evaluate(isWrittenDown: false)
    let (expectedValue, expected) = evaluate(isWrittenDown: true)
    #expect(abs(value - expectedValue) <= 1e-4 * max(1, abs(expectedValue)) + 1e-2)
    for (part, other) in zip(gradient.tensors, expected.tensors) {
      #expect(part.shape == other.shape)
      #expect(isClose(part.scalars, other.scalars, within: 2e-3))
    }
  }

  @Test(arguments: [[0, 3], [3, 0]])
  func `of nothing are zeros`(shape: [Int]) {
    let model = TensorList(shapes: [[5, 32], [shape[1] * 32, 40]])
    let (value, gradient) = valueWithGradient(at: model) { model in
      let words = gather(model.tensors[0], Indices([], shape: shape))
      let product = matmul(words.flattened(), model.tensors[1])
      #expect(product.shape == [shape[0], 40] && product.scalars.allSatisfy { $0 == 0 })
      return matmul(
        product.reshaped([1, product.count]),
        Tensor([Float](repeating: 1, count: product.count), shape: [product.count, 1]))
    }
    #expect(value == 0)
    for (part, whole) in zip(gradient.tensors, model.tensors) {
      #expect(part.shape == whole.shape && part.scalars.allSatisfy { $0 == 0 })
    }
  }

  @Test func `give the weight's gradient block by block just as at once`() {
    let model = TensorList(shapes: [[9, 50], [200, 600]])
    func gradient(_ ids: [Int32]) -> Tensor {
      valueWithGradient(at: model) { model in
        let words = gather(model.tensors[0], Indices(ids, shape: [ids.count / 4, 4]))
        let product = matmul(words.flattened(), model.tensors[1])
        return matmul(
          product.reshaped([1, product.count]),
          Tensor([Float](repeating: 0.5, count: product.count), shape: [product.count, 1]))
      }.gradient.tensors[1]
    }
    var sum = gradient([0, 3, 8, 1, 1, 2, 3, 4])
    sum.accumulate(gradient([5, 5, 0, 7]))
    #expect(!sum.isDense)
    let blocks = Blocks(count: sum.count)
    unsafe sum.forEachBlock(threads: 2) { elements, start in
      unsafe blocks.write(UnsafeBufferPointer(start: start, count: elements.count), at: elements)
    }
    #expect(isClose(blocks.content, sum.scalars))
    #expect(isClose(sum.scalars, gradient([0, 3, 8, 1, 1, 2, 3, 4, 5, 5, 0, 7]).scalars))
  }
}
