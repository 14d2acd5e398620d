import Learning
import Tensors
import TestSupport
import Testing

/// What `adam.py` wrote.
private struct Reference: Decodable {
  let beta1: Float
  let beta2: Float
  let epsilon: Float
  let rates: [Float]
  let start: [Float]
  let gradients: [[Float]]
  let states: [[Float]]
}

@Suite struct `The Adam rule` {
  @Test(arguments: [1, 2, 5])
  func `follows PyTorch's over a changing learning rate`(threads: Int) throws {
    let reference = try fixture("Learning/adam.json", as: Reference.self)
    var model = TensorList([Tensor(reference.start, shape: [reference.start.count])])
    let rates = reference.rates
    var adam = Adam(
      for: model, learningRate: 1,
      schedule: Schedule("rates") { Double(rates[min($0, rates.count) - 1]) },
      beta1: reference.beta1, beta2: reference.beta2, epsilon: reference.epsilon)
    for (gradient, expected) in zip(reference.gradients, reference.states) {
      let gradient = TensorList([Tensor(gradient, shape: [gradient.count])])
      adam.update(&model, along: gradient, threads: threads)
      #expect(zip(model.tensors[0].scalars, expected).allSatisfy { abs($0 - $1) < 1e-5 })
    }
  }

  @Test func `leaves parameters alone that no gradient reached`() {
    var model = TensorList(shapes: [[3], [2]])
    let before = model.tensors[1].scalars
    var adam = Adam(for: model)
    adam.update(
      &model, along: TensorList([Tensor([1, 1, 1], shape: [3]), .zeros([2])]), threads: 2)
    #expect(model.tensors[1].scalars == before)
    #expect(adam.step == 1)
  }

  @Test func `opens a gradient of terms as it would a dense one, whatever the threads`() {
    var random = SplitMix64(seed: 1)
    let normal = Initializer.normal(deviation: 1)
    let (left, right) = (normal([2, 300], using: &random), normal([2, 200], using: &random))
    let terms = Tensor(terms: [.product(left: left, right: right)], shape: [300, 200])
    let dense = Tensor(terms.scalars, shape: [300, 200])
    let model = TensorList(shapes: [[300, 200]])
    let results = [(terms, 1), (terms, 2), (terms, 3), (dense, 2)].map { gradient, threads in
      var (moved, adam) = (model, Adam(for: model))
      adam.update(&moved, along: TensorList([gradient]), threads: threads)
      return moved.tensors[0].scalars
    }
    #expect(results[0] == results[1] && results[0] == results[2])
    #expect(zip(results[0], results[3]).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test func `describes its settings, schedules by their values`() {
    let model = TensorList(shapes: [[1]])
    let constant = Adam(for: model, learningRate: 0.25).description
    #expect(constant.contains("learningRate: 0.25, schedule: constant, beta1: 0.9, beta2: 0.999"))
    let falling = Adam(for: model, schedule: .exponential(by: 0.5))
    let slower = Adam(for: model, schedule: .exponential(by: 0.75))
    #expect(falling.description != slower.description)
  }
}
