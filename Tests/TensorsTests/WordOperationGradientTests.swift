import Tensors
import TestSupport
import Testing

/// Documents of four words, with repetitions, from a table of seven.
private let ids = Indices([1, 4, 1, 0, 1, 3, 6, 6, 6, 6, 6, 6], shape: [3, 4])

/// Operations on words that come from a table, and on the same words in memory.
private func both(
  _ description: String, _ shapes: [[Int]], _ function: @escaping @Sendable ([Tensor]) -> Tensor
) -> [OperationCase] {
  [
    OperationCase(testDescription: "\(description), of looked-up rows", shapes: [[7, 3]] + shapes) {
      function([gather($0[0], ids)] + $0.dropFirst())
    },
    OperationCase(testDescription: "\(description), in memory", shapes: [[3, 4, 3]] + shapes) {
      function($0)
    },
  ]
}

private let cases: [OperationCase] = [
  both("convolution", [[2, 3, 5]]) { convolution($0[0], $0[1]) },
  both("convolution of width 1", [[1, 3, 5]]) { convolution($0[0], $0[1]) },
  both("convolution as wide as a document", [[4, 3, 2]]) { convolution($0[0], $0[1]) },
  both("convolution with a bias", [[3, 3, 5], [5]]) { convolution($0[0], $0[1], bias: $0[2]) },
  both("rectified convolution", [[3, 3, 5], [5]]) {
    convolution($0[0], $0[1], bias: $0[2], isRectified: true)
  },
  both("maximum over time of a convolution", [[2, 3, 5], [5]]) {
    maximumOverTime(ofConvolution: $0[0], $0[1], bias: $0[2])
  },
  both("maximum over time of a rectified convolution", [[3, 3, 5], [5]]) {
    maximumOverTime(ofConvolution: $0[0], $0[1], bias: $0[2], isRectified: true)
  },
  both("maximumOverTime", []) { maximumOverTime($0[0]) },
  both("meanOverTime", []) { meanOverTime($0[0]) },
  both("meanOverTime of some", []) { meanOverTime($0[0], lengths: [3, 0, 4]) },
  both("sumOverTime", []) { sumOverTime($0[0]) },
  both("sumOverTime of some", []) { sumOverTime($0[0], lengths: [1, 0, 2]) },
  both("several uses of the same words", [[2, 3, 2], [3, 3, 2], [2]]) {
    concatenated([
      maximumOverTime(convolution($0[0], $0[1])),
      maximumOverTime(ofConvolution: $0[0], $0[2], bias: $0[3]), sumOverTime($0[0]),
      $0[0].flattened(),
    ])
  },
  [
    OperationCase(testDescription: "concatenated", shapes: [[2, 3], [2, 1], [2, 4]]) {
      concatenated($0)
    },
    OperationCase(testDescription: "concatenated, one part twice", shapes: [[2, 2, 3]]) {
      concatenated([$0[0], relu($0[0]), $0[0]])
    },
    OperationCase(testDescription: "one-hot words", shapes: [[2, 7, 3]]) {
      let identity = (0..<49).map { $0 % 8 == 0 ? Float(1) : 0 }
      return convolution(gather(Tensor(identity, shape: [7, 7]), ids), $0[0])
    },
  ],
].flatMap(\.self)

@Suite struct `Gradients of operations on words` {
  @Test(arguments: cases)
  func `agree with central differences`(of operation: OperationCase) {
    // Seed 16 keeps all numbers away from the rectifier's and the maximum's kinks by more than the differences reach.
    let model = TensorList(shapes: operation.shapes, seed: 16)
    let error = greatestGradientError(at: model) { operation.function($0.tensors) }
    #expect(error < 1e-3)
  }
}
