import Layers
import Tensors
import TestSupport
import Testing

/// Networks in use, with what words give with the weights kept from batch to batch.
@Suite struct `Products kept of a table` {
  private static let words = 40
  private static let tokens = Indices(
    (0..<60).map { Int32($0 * $0 % words) }, shape: [5, 12])

  private static func embedding(_ random: inout SplitMix64) -> Embedding {
    Embedding(tokens: words, dimension: 6, initializer: .normal(deviation: 1), using: &random)
  }

  enum Reader: CaseIterable {
    case convolution, maximum, gru, lstm, bothWays, wide, mean, sum
  }

  /// What a reader makes of the documents; and the same of rows that were written down first.
  private static func outputs(
    of reader: Reader, embedding: Embedding, seed: UInt64, keeping products: TableProducts?
  ) -> [Float] {
    var random = SplitMix64(seed: seed)
    var mode = products.map { Mode.inference(keeping: $0) } ?? .inference
    let rows = embedding(tokens, mode: &mode)
    if products == nil { _ = rows.scalars }
    let lengths = [12, 0, 3, 7, 1]
    let normal = Initializer.normal(deviation: 0.5)
    switch reader {
    case .convolution:
      let layer = Convolution(
        width: 3, inputs: 6, outputs: 20, activation: .relu, initializer: normal, using: &random)
      return layer(rows, mode: &mode).scalars
    case .maximum:
      let weight = normal([4, 6, 20], using: &random)
      return maximumOverTime(ofConvolution: rows, weight, bias: normal([20], using: &random))
        .scalars
    case .gru:
      return GRU(inputs: 6, units: 9, initializer: normal, using: &random)(rows, lengths: lengths)
        .scalars
    case .lstm:
      return LSTM(inputs: 6, units: 9, initializer: normal, using: &random)
        .lastValid(rows, lengths: lengths).scalars
    case .bothWays:
      return BidirectionalGRU(inputs: 6, units: 9, initializer: normal, using: &random)
        .finalStates(rows, lengths: lengths).scalars
    case .mean:
      let weight = normal([6, 4], using: &random)
      return matmul(meanOverTime(rows, lengths: lengths), weight).scalars
    case .sum:
      let sums = sumOverTime(rows)
      return matmul(sums, normal([6, 5], using: &random)).scalars + sums.scalars
    case .wide:
      // Windows as long as the documents.
      let weight = normal([12, 6, 3], using: &random)
      return convolution(rows, weight).scalars
    }
  }

  @Test(arguments: Reader.allCases)
  func `give what rows written down give`(reader: Reader) {
    var random = SplitMix64(seed: 2)
    let embedding = Self.embedding(&random)
    let products = TableProducts()
    let expected = Self.outputs(of: reader, embedding: embedding, seed: 7, keeping: nil)
    for _ in 0..<2 {
      let kept = Self.outputs(of: reader, embedding: embedding, seed: 7, keeping: products)
      #expect(
        zip(kept, expected).allSatisfy { abs($0 - $1) < 1e-5 } && kept.count == expected.count)
    }
  }

  @Test(arguments: Reader.allCases)
  func `are never those of other weights or another table`(reader: Reader) {
    var random = SplitMix64(seed: 2)
    var embedding = Self.embedding(&random)
    let products = TableProducts()
    for seed in 1...3 as ClosedRange<UInt64> {
      let kept = Self.outputs(of: reader, embedding: embedding, seed: seed, keeping: products)
      let expected = Self.outputs(of: reader, embedding: embedding, seed: seed, keeping: nil)
      #expect(zip(kept, expected).allSatisfy { abs($0 - $1) < 1e-5 })
      embedding.weight.scalars[Int(seed) * 6] += 1
    }
  }

  @Test func `of zeros are those of the right shape`() {
    var random = SplitMix64(seed: 2)
    let embedding = Self.embedding(&random)
    let products = TableProducts()
    for width in 1...4 {
      var mode = Mode.inference(keeping: products)
      let rows = embedding(Self.tokens, mode: &mode)
      let outputs = convolution(rows, .zeros([width, 6, 8 * width]))
      #expect(outputs.shape == [5, 13 - width, 8 * width])
      #expect(outputs.scalars.allSatisfy { $0 == 0 })
    }
  }

  @Test func `leave gradients alone`() {
    var random = SplitMix64(seed: 2)
    let model = TensorList([
      Self.embedding(&random).weight, Initializer.normal(deviation: 1)([3, 6, 4], using: &random),
    ])
    func gradient(keeping products: TableProducts?) -> [[Float]] {
      valueWithGradient(at: model) { model in
        let rows = gather(model.tensors[0], Self.tokens, keeping: products)
        let result = maximumOverTime(
          ofConvolution: rows, model.tensors[1], bias: Tensor.zeros([4]))
        return matmul(
          result.reshaped([1, 20]), Tensor([Float](repeating: 1, count: 20), shape: [20, 1]))
      }.gradient.tensors.map(\.scalars)
    }
    #expect(gradient(keeping: TableProducts()) == gradient(keeping: nil))
  }

  @Test func `are the same for threads that ask at once`() async {
    var random = SplitMix64(seed: 2)
    let embedding = Self.embedding(&random)
    let products = TableProducts()
    let results = await withTaskGroup(of: [Float].self) { group in
      for _ in 0..<8 {
        group.addTask {
          Self.outputs(of: .maximum, embedding: embedding, seed: 7, keeping: products)
        }
      }
      return await group.reduce(into: [[Float]]()) { $0.append($1) }
    }
    #expect(results.count == 8 && results.allSatisfy { $0 == results[0] })
  }
}
