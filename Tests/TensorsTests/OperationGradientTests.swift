import Tensors
import TestSupport
import Testing

/// One operation on tensors of some shapes.
struct OperationCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let shapes: [[Int]]
  let function: @Sendable ([Tensor]) -> Tensor

  static let all: [OperationCase] = [
    OperationCase(testDescription: "matmul", shapes: [[3, 4], [4, 2]]) { matmul($0[0], $0[1]) },
    OperationCase(testDescription: "matmul, left transposed", shapes: [[4, 3], [4, 2]]) {
      matmul($0[0], $0[1], transposingLeft: true)
    },
    OperationCase(testDescription: "matmul, right transposed", shapes: [[3, 4], [2, 4]]) {
      matmul($0[0], $0[1], transposingRight: true)
    },
    OperationCase(testDescription: "matmul, both transposed", shapes: [[4, 3], [2, 4]]) {
      matmul($0[0], $0[1], transposingLeft: true, transposingRight: true)
    },
    OperationCase(testDescription: "matmul of three dimensions", shapes: [[2, 3, 4], [4, 2]]) {
      matmul($0[0], $0[1])
    },
    OperationCase(
      testDescription: "matmul, few rows, gradient as terms", shapes: [[1, 8], [8, 6]]
    ) {
      matmul($0[0], $0[1])
    },
    OperationCase(
      testDescription: "matmul, right transposed, gradient as terms", shapes: [[2, 9], [7, 9]]
    ) { matmul($0[0], $0[1], transposingRight: true) },
    OperationCase(testDescription: "a weight used twice, terms added", shapes: [[1, 6], [6, 6]]) {
      matmul(matmul($0[0], $0[1]), $0[1])
    },
    OperationCase(
      testDescription: "a weight used densely and as terms", shapes: [[1, 6], [6, 6], [9, 6]]
    ) { matmul(matmul($0[2], $0[1]), matmul($0[0], $0[1]), transposingRight: true) },
    OperationCase(testDescription: "a product with itself", shapes: [[3, 3]]) {
      matmul($0[0], $0[0])
    },
    OperationCase(testDescription: "addingBias", shapes: [[2, 3, 4], [4]]) {
      addingBias($0[0], $0[1])
    },
    OperationCase(testDescription: "relu", shapes: [[4, 5]]) { relu($0[0]) },
    OperationCase(testDescription: "dropout", shapes: [[5, 7]]) { inputs in
      var generator = SplitMix64(seed: 5)
      return dropout(inputs[0], probability: 0.4, using: &generator)
    },
    OperationCase(testDescription: "gather, with repetition", shapes: [[5, 3]]) {
      gather($0[0], Indices([1, 4, 1, 0, 1, 3], shape: [2, 3]))
    },
    OperationCase(testDescription: "reshaped", shapes: [[2, 6]]) {
      relu($0[0].reshaped([3, 2, 2]))
    },
    OperationCase(testDescription: "flattened", shapes: [[2, 3, 2]]) { $0[0].flattened() },
    OperationCase(testDescription: "convolution", shapes: [[2, 6, 3], [3, 3, 4]]) {
      convolution($0[0], $0[1])
    },
    OperationCase(testDescription: "convolution, one window", shapes: [[2, 3, 2], [3, 2, 5]]) {
      convolution($0[0], $0[1])
    },
    OperationCase(
      testDescription: "convolutions with one weight", shapes: [[1, 9, 3], [3, 3, 3]]
    ) {
      convolution(convolution($0[0], $0[1]), $0[1])
    },
    OperationCase(testDescription: "maximumPooling, two rows left over", shapes: [[2, 8, 3]]) {
      maximumPooling($0[0], width: 3)
    },
    OperationCase(testDescription: "softmax", shapes: [[3, 4]]) { softmax($0[0]) },
    OperationCase(testDescription: "softmaxCrossEntropy", shapes: [[3, 4]]) {
      softmaxCrossEntropy($0[0], labels: [2, 0, 3])
    },
  ]
}

@Suite struct `Gradients of operations` {
  @Test(arguments: OperationCase.all)
  func `agree with central differences`(of operation: OperationCase) {
    // Seed 3 keeps all numbers away from the rectifier's kink by more than the differences reach.
    let model = TensorList(shapes: operation.shapes, seed: 3)
    let error = greatestGradientError(at: model) { operation.function($0.tensors) }
    #expect(error < 1e-3)
  }

  @Test func `a wrong pullback would be found`() {
    let model = TensorList(shapes: [[2, 2]])
    let error = greatestGradientError(at: model) { model in
      let input = model.tensors[0]
      return relu(input).recorded(from: input) { $0 }
    }
    #expect(error > 0.1)
  }
}
