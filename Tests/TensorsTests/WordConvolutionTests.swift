import Tensors
import TestSupport
import Testing

/// A convolution over words from a table, of some size.
struct WordConvolutionCase: Sendable, CustomTestStringConvertible {
  var documents = 3
  var length = 20
  var words = 50
  var inputs = 8
  var outputs = 10
  var width = 3

  var testDescription: String {
    "\(documents) x \(length) of \(words) words, width \(width), \(inputs) to \(outputs)"
  }

  static let all = [
    WordConvolutionCase(), WordConvolutionCase(width: 1), WordConvolutionCase(width: 2),
    WordConvolutionCase(width: 4), WordConvolutionCase(width: 5), WordConvolutionCase(width: 6),
    WordConvolutionCase(width: 9), WordConvolutionCase(length: 1, width: 1),
    WordConvolutionCase(length: 7, width: 7), WordConvolutionCase(words: 1),
    // Wider than a vector or than the columns that are added together, with a remainder.
    WordConvolutionCase(outputs: 150, width: 7), WordConvolutionCase(outputs: 67),
    // So many different words that they are taken in groups.
    WordConvolutionCase(documents: 8, length: 100, words: 700, inputs: 20, outputs: 100, width: 5),
    WordConvolutionCase(documents: 0), WordConvolutionCase(outputs: 0),
  ]

  var ids: Indices {
    var random = SplitMix64(seed: 2)
    return Indices(
      (0..<documents * length).map { _ in Int32.random(in: 0..<Int32(words), using: &random) },
      shape: [documents, length])
  }

  /// Table, weight and bias.
  var model: TensorList {
    TensorList(shapes: [[words, inputs], [width, inputs, outputs], [outputs]], seed: 6)
  }
}

@Suite struct `A convolution over words from a table` {
  /// The result of a function of words, weight and bias, and the gradients of table, weight and bias.
  private func evaluation(
    _ sizes: WordConvolutionCase, inMemory: Bool,
    _ function: (_ words: Tensor, _ weight: Tensor, _ bias: Tensor) -> Tensor
  ) -> (result: [Float], gradients: [[Float]]) {
    var result: [Float] = []
    let gradient = valueWithGradient(at: sizes.model) { model in
      var words = gather(model.tensors[0], sizes.ids)
      if inMemory { words = words.reshaped(words.shape) }
      let value = function(words, model.tensors[1], model.tensors[2])
      result = value.scalars
      let weights = (0..<value.count).map { Float($0 % 7) - 2.5 }
      return matmul(value.reshaped([1, value.count]), Tensor(weights, shape: [value.count, 1]))
    }.gradient
    return (result, gradient.tensors.map(\.scalars))
  }

  private func expectEqual(
    _ left: (result: [Float], gradients: [[Float]]),
    _ right: (result: [Float], gradients: [[Float]]),
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(isClose(left.result, right.result), sourceLocation: location)
    for (left, right) in zip(left.gradients, right.gradients) {
      #expect(isClose(left, right, within: 1e-3), sourceLocation: location)
    }
  }

  @Test(arguments: WordConvolutionCase.all)
  func `equals the one over the same words in memory`(sizes: WordConvolutionCase) {
    expectEqual(
      evaluation(sizes, inMemory: false) { words, weight, _ in convolution(words, weight) },
      evaluation(sizes, inMemory: true) { words, weight, _ in convolution(words, weight) })
  }

  @Test(arguments: WordConvolutionCase.all, [false, true])
  func `with bias and rectifier at once equals them one by one`(
    sizes: WordConvolutionCase, isRectified: Bool
  ) {
    for inMemory in [false, true] {
      expectEqual(
        evaluation(sizes, inMemory: inMemory) {
          convolution($0, $1, bias: $2, isRectified: isRectified)
        },
        evaluation(sizes, inMemory: true) { words, weight, bias in
          let sum = addingBias(convolution(words, weight), bias)
          return isRectified ? relu(sum) : sum
        })
    }
  }

  @Test(arguments: WordConvolutionCase.all, [false, true])
  func `has the maximum over time of its outputs`(sizes: WordConvolutionCase, isRectified: Bool) {
    for inMemory in [false, true] {
      expectEqual(
        evaluation(sizes, inMemory: inMemory) {
          maximumOverTime(ofConvolution: $0, $1, bias: $2, isRectified: isRectified)
        },
        evaluation(sizes, inMemory: true) { words, weight, bias in
          let sum = addingBias(convolution(words, weight), bias)
          return maximumOverTime(isRectified ? relu(sum) : sum)
        })
    }
  }

  @Test func `of equal windows gives the gradient to the first`() {
    let model = TensorList([
      Tensor([1, 2], shape: [2, 1]), Tensor([1], shape: [1, 1, 1]), Tensor([0], shape: [1]),
    ])
    let gradient = valueWithGradient(at: model) { model in
      let words = gather(model.tensors[0], Indices([0, 1, 1, 0], shape: [1, 4]))
      return maximumOverTime(ofConvolution: words, model.tensors[1], bias: model.tensors[2])
    }.gradient
    #expect(gradient.tensors.map(\.scalars) == [[0, 1], [2], [1]])
  }

  @Test func `traps when a document is shorter than a window`() async {
    await #expect(processExitsWith: .failure) {
      _ = convolution(.zeros([1, 2, 3]), .zeros([3, 3, 4]))
    }
  }

  @Test func `traps when the vectors are not as long as the weight expects`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = convolution(
        gather(.zeros([5, 2]), Indices([1, 2, 3], shape: [1, 3])), .zeros([2, 3, 4]))
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("convolution: an input of shape [1, 3, 2]"))
  }

  @Test func `traps when the bias is not as long as the outputs`() async {
    await #expect(processExitsWith: .failure) {
      _ = convolution(.zeros([1, 3, 3]), .zeros([3, 3, 4]), bias: .zeros([3]))
    }
    await #expect(processExitsWith: .failure) {
      _ = maximumOverTime(ofConvolution: .zeros([1, 3, 3]), .zeros([3, 3, 4]), bias: .zeros([3]))
    }
  }
}
