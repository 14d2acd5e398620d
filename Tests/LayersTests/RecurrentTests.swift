import Layers
import Tensors
import TestSupport
import Testing

/// What `recurrent.py` wrote.
private struct Reference: Decodable {
  let cases: [Case]

  struct Values: Decodable {
    let shape: [Int]
    let scalars: [Float]

    var tensor: Tensor { Tensor(scalars, shape: shape) }
  }

  struct Case: Decodable {
    let kind: String
    let bidirectional: Bool
    let lengths: [Int]?
    let parameters: [String: Values]
    let inputs: Values
    /// The weight of every output in the loss, zeros beyond the lengths.
    let weights: Values
    let outputs: Values
    let finalStates: Values
    let inputGradient: Values
    let gradients: [String: Values]
  }
}

/// A layer and its input, to differentiate by both.
private struct Subject<Part: Parameterized>: Parameterized {
  var layer: Part
  var input: Tensor

  mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    layer.forEachParameter(body)
    body("input", &input)
  }
}

@Suite struct `Recurrent layers against PyTorch` {
  private let cases: [Reference.Case]

  init() throws {
    cases = try fixture("Layers/recurrent.json", as: Reference.self).cases
  }

  @Test func `gated recurrent units`() throws {
    try check(kind: "gru", GRU.self)
  }

  @Test func `long short-term memory`() throws {
    try check(kind: "lstm", LSTM.self)
  }

  private func check<Part: RecurrentLayer>(kind: String, _ part: Part.Type) throws {
    var random = SplitMix64(seed: 1)
    var found = 0
    for reference in cases where reference.kind == kind {
      found += 1
      if reference.bidirectional {
        try check(
          Bidirectional<Part>(inputs: 5, units: 3, using: &random), against: reference,
          outputs: { $0($1, lengths: $2) }, finalStates: { $0.finalStates($1, lengths: $2) })
      } else {
        try check(
          Part(inputs: 5, units: 3, using: &random), against: reference,
          outputs: { $0($1, lengths: $2) }, finalStates: { $0.finalState($1, lengths: $2) })
      }
    }
    #expect(found == 4)
  }

  private func check<Part: Parameterized>(
    _ layer: Part, against reference: Reference.Case,
    outputs: @escaping (Part, Tensor, [Int]?) -> Tensor,
    finalStates: (Part, Tensor, [Int]?) -> Tensor
  ) throws {
    var subject = Subject(layer: layer, input: reference.inputs.tensor)
    var names: Set<String> = []
    subject.layer.forEachParameter { name, value in
      names.insert(name)
      guard let values = reference.parameters[name], values.shape == value.shape else { return }
      value = values.tensor
    }
    #expect(names == Set(reference.parameters.keys))
    let expected = reference.outputs
    let weights = reference.weights.tensor.reshaped([reference.weights.scalars.count, 1])
    var result = Tensor(0)
    let gradient = valueWithGradient(at: subject) { subject in
      result = outputs(subject.layer, subject.input, reference.lengths).detached
      return matmul(
        outputs(subject.layer, subject.input, reference.lengths).reshaped([1, result.count]),
        weights)
    }.gradient
    #expect(result.shape == expected.shape)
    for (place, value) in result.scalars.enumerated() where weights.scalars[place] != 0 {
      #expect(abs(value - expected.scalars[place]) < 1e-5)
    }
    let last = finalStates(subject.layer, subject.input, reference.lengths)
    #expect(last.shape == reference.finalStates.shape)
    #expect(isClose(last, reference.finalStates, within: 1e-5))
    #expect(isClose(gradient.input, reference.inputGradient, within: 1e-4))
    for (name, value) in gradient.layer.parameters {
      #expect(isClose(value, try #require(reference.gradients[name]), within: 1e-4), "\(name)")
    }
  }

  private func isClose(_ value: Tensor, _ expected: Reference.Values, within: Float) -> Bool {
    value.shape == expected.shape
      && zip(value.scalars, expected.scalars).allSatisfy { abs($0 - $1) < within }
  }
}

@Suite struct `Recurrent layers` {
  @Test func `name their parameters as PyTorch users know them`() {
    var random = SplitMix64(seed: 1)
    let layer = GRU(inputs: 64, units: 50, using: &random)
    #expect(
      layer.parameters.map { "\($0.name) \($0.value.shape)" } == [
        "inputWeight [64, 150]", "hiddenWeight [50, 150]", "inputBias [150]", "hiddenBias [150]",
      ])
    let both = BidirectionalLSTM(inputs: 4, units: 3, using: &random)
    #expect(both.parameters.count == 8)
    #expect(both.parameters.first?.name == "forward.inputWeight")
    #expect(both.parameters.last?.name == "backward.hiddenBias")
    #expect(both(.zeros([2, 5, 4])).shape == [2, 5, 6])
    #expect(both.forward.weights.inputWeight.scalars != both.backward.weights.inputWeight.scalars)
  }

  @Test func `take the last valid output of both directions from a text read with its padding`() {
    var random = SplitMix64(seed: 2)
    let layer = BidirectionalGRU(inputs: 4, units: 3, using: &random)
    let input = Initializer.normal(deviation: 1)([3, 6, 4], using: &random)
    let lengths = [4, 6, 0]
    let expected = lastValid(layer(input), lengths: lengths).scalars
    let values = layer.lastValid(input, lengths: lengths)
    #expect(values.shape == [3, 6])
    #expect(zip(values.scalars, expected).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test(arguments: [Activation.sigmoid, .tanh])
  func `sigmoidal activations have the right gradient behind a dense layer`(
    activation: Activation
  ) {
    var random = SplitMix64(seed: 2)
    let layer = Dense(4, 3, activation: activation, using: &random)
    let input = Initializer.normal(deviation: 1)([2, 4], using: &random)
    #expect(greatestGradientError(at: layer) { $0(input) } < 1e-3)
    #expect(layer(input).scalars.allSatisfy { abs($0) < 1 })
  }

  @Test func `with weights of another cell trap`() async {
    await #expect(processExitsWith: .failure) {
      var random = SplitMix64(seed: 1)
      _ = GRU(weights: LSTM(inputs: 2, units: 2, using: &random).weights)
    }
  }
}
