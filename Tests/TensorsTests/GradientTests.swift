import Tensors
import TestSupport
import Testing

@Suite struct `The gradient` {
  @Test func `is a value of the model's own type`() {
    let model = TensorList(shapes: [[2, 3], [3, 1]])
    let (value, gradient) = valueWithGradient(at: model) { model in
      matmul(Tensor([1, 1], shape: [1, 2]), matmul(model.tensors[0], model.tensors[1]))
    }
    let expected = (0..<2).reduce(Float(0)) { sum, row in
      sum
        + (0..<3).reduce(Float(0)) {
          $0 + model.tensors[0].scalars[row * 3 + $1] * model.tensors[1].scalars[$1]
        }
    }
    #expect(abs(value - expected) < 1e-5)
    #expect(gradient.tensors.map(\.shape) == [[2, 3], [3, 1]])
    #expect(
      gradient.tensors[0].scalars == model.tensors[1].scalars + model.tensors[1].scalars)
  }

  @Test func `is zero where the loss doesn't reach`() {
    let model = TensorList(shapes: [[1, 1], [2, 2]])
    let gradient = valueWithGradient(at: model) { relu($0.tensors[0]) }.gradient
    #expect(gradient.tensors[1].scalars == [0, 0, 0, 0])
  }

  @Test func `of a frozen parameter is zero, and the others' stay`() {
    let model = TensorList([Tensor([2], shape: [1, 1]), Tensor([3], shape: [1, 1])])
    let (value, gradient) = valueWithGradient(at: model, frozen: { $0 == "0" }) {
      matmul($0.tensors[0], $0.tensors[1])
    }
    #expect(value == 6)
    #expect(gradient.tensors.map(\.scalars) == [[0], [2]])
  }

  @Test func `is weighed, the value is not`() {
    let model = TensorList([Tensor([2], shape: [1, 1])])
    let (value, gradient) = valueWithGradient(at: model, weight: 0.5) {
      matmul($0.tensors[0], $0.tensors[0])
    }
    #expect(value == 4)
    #expect(gradient.tensors[0].scalar == 2)
  }

  @Test func `doesn't flow through a detached tensor`() {
    let model = TensorList([Tensor([2], shape: [1, 1])])
    let gradient = valueWithGradient(at: model) {
      matmul($0.tensors[0], $0.tensors[0].detached)
    }.gradient
    #expect(gradient.tensors[0].scalar == 2)
  }

  @Test func `survives two hundred thousand operations in a row`() {
    let model = TensorList([Tensor([1], shape: [1])])
    let gradient = valueWithGradient(at: model) { model in
      (0..<200_000).reduce(model.tensors[0]) { value, _ in value.reshaped([1]) }
    }.gradient
    #expect(gradient.tensors[0].scalar == 1)
  }

  @Test func `a tensor that outlives its gradient is an ordinary one`() {
    let model = TensorList([Tensor([2], shape: [1, 1])])
    var kept = Tensor(0)
    _ = valueWithGradient(at: model) { model in
      kept = model.tensors[0]
      return relu(model.tensors[0])
    }
    #expect(matmul(kept, kept).scalars == [4])
  }

  @Test func `of something that is not a single number traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = valueWithGradient(at: TensorList(shapes: [[2, 2]])) { relu($0.tensors[0]) }
    }
  }
}
