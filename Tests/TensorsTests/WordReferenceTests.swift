import Tensors
import TestSupport
import Testing

/// What `words.py` wrote.
private struct Reference: Decodable {
  let ids: Ids
  let lengths: [Int]
  let parameters: [String: Values]
  let cases: [String: Case]

  struct Ids: Decodable {
    let shape: [Int]
    let values: [Int32]
  }

  struct Values: Decodable {
    let shape: [Int]
    let scalars: [Float]
  }

  struct Case: Decodable {
    let result: [Float]
    let upstream: [Float]
    let gradients: [String: [Float]]
  }
}

@Suite struct `Operations on words against PyTorch` {
  private static let names = ["table", "weight", "bias"]
  private let reference: Reference
  private let model: TensorList

  init() throws {
    let reference = try fixture("Tensors/words.json", as: Reference.self)
    self.reference = reference
    model = TensorList(
      try Self.names.map { name in
        let values = try #require(reference.parameters[name])
        return Tensor(values.scalars, shape: values.shape)
      })
  }

  /// The operation of a name on words, weight and bias.
  private func operation(_ name: String) -> (Tensor, Tensor, Tensor) -> Tensor {
    switch name {
    case "convolution": { convolution($0, $1, bias: $2, isRectified: true) }
    case "maximum": { maximumOverTime(ofConvolution: $0, $1, bias: $2, isRectified: true) }
    case "mean": { words, _, _ in meanOverTime(words) }
    case "sum": { words, _, _ in sumOverTime(words) }
    case "meanOfSome":
      { [reference] words, _, _ in
        meanOverTime(words, lengths: reference.lengths)
      }
    default: { [reference] words, _, _ in sumOverTime(words, lengths: reference.lengths) }
    }
  }

  @Test(
    arguments: ["convolution", "maximum", "mean", "sum", "meanOfSome", "sumOfSome"], [false, true])
  func `have the same results and gradients`(name: String, inMemory: Bool) throws {
    let expected = try #require(reference.cases[name])
    let ids = Indices(reference.ids.values, shape: reference.ids.shape)
    var result: [Float] = []
    let gradient = valueWithGradient(at: model) { model in
      let words = gather(model.tensors[0], ids)
      let value = operation(name)(
        inMemory ? words.reshaped(words.shape) : words, model.tensors[1], model.tensors[2])
      result = value.scalars
      return matmul(
        value.reshaped([1, value.count]), Tensor(expected.upstream, shape: [value.count, 1]))
    }.gradient
    #expect(isClose(result, expected.result, within: 1e-5))
    for (name, value) in zip(Self.names, gradient.tensors) {
      let zeros = [Float](repeating: 0, count: value.count)
      #expect(isClose(value.scalars, expected.gradients[name] ?? zeros, within: 1e-5), "\(name)")
    }
  }
}
