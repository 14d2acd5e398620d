import FoundationEssentials
import Learning
import Tensors
import TestSupport
import Testing

/// What `optimizers.py` wrote.
private struct Reference: Decodable {
  let start: [Float]
  let bias: [Float]
  let gradients: [[Float]]
  let biasGradients: [[Float]]
  let states: [String: [[Float]]]
  let schedules: [String: [Double]]
}

/// The rules of the reference, by its names.
private let rules: [String: @Sendable (TensorList) -> any Optimizer<TensorList>] = [
  "sgd": { SGD(for: $0, learningRate: 0.05) },
  "sgd-momentum": { SGD(for: $0, learningRate: 0.05, momentum: 0.9, weightDecay: 0.1) },
  "sgd-nesterov": {
    SGD(for: $0, learningRate: 0.05, momentum: 0.8, isNesterov: true, weightDecay: 0.1)
  },
  "sgd-norm": { SGD(for: $0, learningRate: 0.05, momentum: 0.9, clipping: .globalNorm(2)) },
  "sgd-value": { SGD(for: $0, learningRate: 0.05, weightDecay: 0.1, clipping: .value(0.5)) },
  "adam": { Adam(for: $0, learningRate: 0.05) },
  "adam-decay": { Adam(for: $0, learningRate: 0.05, weightDecay: 0.1) },
  "adam-norm": { Adam(for: $0, learningRate: 0.05, clipping: .globalNorm(2)) },
  "adamw": { AdamW(for: $0, learningRate: 0.05, weightDecay: 0.1) },
  "adagrad": { AdaGrad(for: $0, learningRate: 0.05, weightDecay: 0.1) },
  "adadelta": { Adadelta(for: $0) },
  "adadelta-maximum-norm": {
    MaximumNorm(1.5, of: "0", after: Adadelta(for: $0, epsilon: 1e-2))
  },
]

@Suite struct `A greatest norm` {
  @Test func `is that of weight vectors, not of a bias`() {
    var model = TensorList([Tensor([9, 0, 12, 1], shape: [2, 2]), Tensor([10, -10], shape: [2])])
    var rule = MaximumNorm(3, of: "0|1", after: SGD(for: model, learningRate: 0))
    let gradient = TensorList([
      Tensor([1, 1, 1, 1], shape: [2, 2]), Tensor([1, 1], shape: [2]),
    ])
    rule.update(&model, along: gradient, threads: 1)
    let expected: [Float] = [1.8, 0, 2.4, 1]
    #expect(zip(model.tensors[0].scalars, expected).allSatisfy { abs($0 - $1) < 1e-6 })
    #expect(model.tensors[1].scalars == [10, -10])
  }
}

@Suite struct `Every optimizer` {
  @Test(arguments: rules.keys.sorted(), [1, 2])
  func `follows the reference for ten steps`(name: String, threads: Int) throws {
    let reference = try fixture("Learning/optimizers.json", as: Reference.self)
    #expect(Set(reference.states.keys) == Set(rules.keys))
    let model = TensorList([
      Tensor(reference.start, shape: [7, 5]), Tensor(reference.bias, shape: [5]),
    ])
    let make = try #require(rules[name])
    let expected = try #require(reference.states[name])
    #expect(expected.count == 10)
    follow(make(model), from: model, reference, expected, threads: threads)
  }

  private func follow(
    _ rule: some Optimizer<TensorList>, from model: TensorList, _ reference: Reference,
    _ expected: [[Float]], threads: Int
  ) {
    var (rule, model) = (rule, model)
    for (step, expected) in expected.enumerated() {
      let gradient = TensorList([
        Tensor(reference.gradients[step], shape: [7, 5]),
        Tensor(reference.biasGradients[step], shape: [5]),
      ])
      rule.update(&model, along: gradient, threads: threads)
      let found = model.tensors.flatMap(\.scalars)
      #expect(
        zip(found, expected).allSatisfy { abs($0 - $1) < 1e-5 * max(1, abs($1)) },
        "step \(step + 1)")
    }
    #expect(rule.step == 10)
  }

  @Test(arguments: rules.keys.sorted())
  func `leaves alone what no gradient reached, decay and limits included`(name: String) throws {
    let model = TensorList(shapes: [[4, 3], [2]])
    func moved(_ rule: some Optimizer<TensorList>) -> TensorList {
      var (rule, model) = (rule, model)
      let gradient = TensorList([.zeros([4, 3]), Tensor([1, -1], shape: [2])])
      for _ in 0..<3 { rule.update(&model, along: gradient, threads: 2) }
      return model
    }
    let make = try #require(rules[name])
    let after = moved(make(model))
    #expect(after.tensors[0].scalars == model.tensors[0].scalars)
    #expect(after.tensors[1].scalars != model.tensors[1].scalars)
  }

  @Test(arguments: rules.keys.sorted())
  func `goes on from its saved state as if it had never stopped`(name: String) throws {
    let model = TensorList(shapes: [[3, 3]])
    let make = try #require(rules[name])
    let gradients = (1...4).map { TensorList(shapes: [[3, 3]], seed: UInt64($0)) }
    func check<Rule: Optimizer<TensorList>>(_ fresh: Rule) throws {
      var (whole, stopped, resumed) = (fresh, fresh, fresh)
      var (first, second) = (model, model)
      for gradient in gradients { whole.update(&first, along: gradient, threads: 1) }
      for gradient in gradients[..<2] { stopped.update(&second, along: gradient, threads: 1) }
      try withTemporaryFolder { folder in
        let file = folder.appending(path: "state.safetensors")
        try stopped.save(to: file)
        try resumed.load(from: file)
      }
      resumed.step = stopped.step
      for gradient in gradients[2...] { resumed.update(&second, along: gradient, threads: 1) }
      #expect(first.bits == second.bits)
    }
    try check(make(model))
  }

  @Test func `of another model traps`() async {
    await #expect(processExitsWith: .failure) {
      var model = TensorList(shapes: [[3]])
      var rule = SGD(for: TensorList([]))
      rule.update(&model, along: TensorList(shapes: [[3]]), threads: 1)
    }
  }
}

@Suite struct `Clipping by the global norm` {
  @Test func `gives the same bits for any number of threads and any form of gradient`() {
    var random = SplitMix64(seed: 1)
    let normal = Initializer.normal(deviation: 1)
    let (left, right) = (normal([2, 300], using: &random), normal([2, 200], using: &random))
    let terms = Tensor(terms: [.product(left: left, right: right)], shape: [300, 200])
    let dense = Tensor(terms.scalars, shape: [300, 200])
    let model = TensorList(shapes: [[300, 200]])
    func moved(_ gradient: Tensor, _ threads: Int) -> [[UInt32]] {
      var (moved, rule) = (model, SGD(for: model, clipping: .globalNorm(1)))
      rule.update(&moved, along: TensorList([gradient]), threads: threads)
      return moved.bits
    }
    #expect(moved(terms, 1) == moved(terms, 3))
    #expect(moved(dense, 1) == moved(dense, 2))
    #expect(moved(terms, 1) != model.bits)
  }
}

@Suite struct `A schedule` {
  private let all: [String: Schedule] = [
    "cosine": .cosine(over: 9, least: 0.1), "exponential": .exponential(by: 0.7),
    "step-decay": .stepDecay(every: 3, by: 0.5),
    "warm-up": .constant.warmingUp(over: 3, from: 0.25),
  ]

  @Test func `is PyTorch's of the same name`() throws {
    let reference = try fixture("Learning/optimizers.json", as: Reference.self)
    #expect(Set(reference.schedules.keys) == Set(all.keys))
    for (name, rates) in reference.schedules {
      let schedule = try #require(all[name])
      let found = (1...10).map { schedule($0) }
      #expect(zip(found, rates).allSatisfy { abs($0 - $1) < 1e-6 }, "\(name): \(found)")
    }
  }

  @Test func `never falls below its least, and begins after the warm-up`() {
    #expect(Schedule.stepDecay(every: 1, by: 0.1, least: 0.05)(9) == 0.05)
    #expect(abs(Schedule.cosine(over: 4, least: 0.2)(100) - 0.2) < 1e-12)
    let warmed = Schedule.exponential(by: 0.5).warmingUp(over: 4)
    #expect((1...6).map { warmed($0) } == [0, 0.25, 0.5, 0.75, 1, 0.5])
  }

  @Test func `is described by its settings, one of your own by its words`() {
    #expect(Schedule.exponential(by: 0.5).description == "exponential(by: 0.5)")
    #expect(Schedule("halves") { 1 / Double($0) }.description == "halves")
  }
}
