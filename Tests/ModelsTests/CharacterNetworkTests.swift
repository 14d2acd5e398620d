import Layers
import Models
import Tensors
import TestSupport
import Testing

/// What `character_network.py` wrote.
private struct Reference: Decodable {
  let sizes: [String: Int]
  let widths: [Int]
  let poolings: [Int]
  let ids: [Int32]
  let labels: [Int]
  let parameters: [String: Values]
  let loss: Float
  let gradients: [String: Values]
  let learningRate: Float
  let momentum: Float
  let weightDecay: Float
  let losses: [Float]
  let trained: [String: Values]

  struct Values: Decodable {
    let shape: [Int]
    let scalars: [Float]
  }
}

@Suite struct `The character network against PyTorch` {
  private let reference: Reference
  private let network: CharacterNetwork
  private let ids: Indices

  init() throws {
    let reference = try fixture("Models/character_network.json", as: Reference.self)
    var sizes = CharacterNetwork.Configuration()
    sizes.alphabet = try #require(reference.sizes["alphabet"])
    sizes.length = try #require(reference.sizes["length"])
    sizes.filters = try #require(reference.sizes["filters"])
    sizes.hidden = Array(repeating: try #require(reference.sizes["hidden"]), count: 2)
    sizes.classes = try #require(reference.sizes["classes"])
    sizes.widths = reference.widths
    sizes.poolings = reference.poolings
    var random = SplitMix64(seed: 0)
    var network = CharacterNetwork(sizes, using: &random)
    for (name, value) in network.parameters {
      let expected = try #require(reference.parameters[name], "\(name)")
      #expect(value.shape == expected.shape, "\(name)")
    }
    network.forEachParameter { name, value in
      guard let values = reference.parameters[name] else { return }
      value = Tensor(values.scalars, shape: values.shape)
    }
    self.reference = reference
    self.network = network
    ids = Indices(reference.ids, shape: [reference.labels.count, sizes.length])
  }

  /// The loss without dropout.
  private func loss(of network: CharacterNetwork) -> Tensor {
    softmaxCrossEntropy(network(ids), labels: reference.labels)
  }

  @Test func `has the same loss and gradients`() throws {
    let (value, gradient) = valueWithGradient(at: network, of: loss)
    #expect(abs(value - reference.loss) < 1e-5 * reference.loss)
    for (name, value) in gradient.parameters {
      let expected = try #require(reference.gradients[name])
      #expect(value.shape == expected.shape)
      #expect(greatestDifference(value.scalars, expected.scalars) < 1e-4, "\(name)")
    }
  }

  @Test func `ten steps with momentum lead down the same way`() throws {
    var network = network
    var velocities: [[Float]] = []
    for expected in reference.losses {
      let (value, gradient) = valueWithGradient(at: network, of: loss)
      #expect(abs(value - expected) < 1e-4 * expected)
      let slopes = gradient.parameters.map(\.value.scalars)
      if velocities.isEmpty { velocities = slopes.map { $0.map { _ in 0 } } }
      var place = 0
      network.forEachParameter { _, value in
        for element in value.scalars.indices {
          // v = momentum v + (g + decay p); p = p - rate v, as PyTorch has it.
          velocities[place][element] =
            reference.momentum * velocities[place][element] + slopes[place][element]
            + reference.weightDecay * value.scalars[element]
          value.scalars[element] -= reference.learningRate * velocities[place][element]
        }
        place += 1
      }
    }
    for (name, value) in network.parameters {
      let expected = try #require(reference.trained[name])
      #expect(greatestDifference(value.scalars, expected.scalars) < 1e-4, "\(name)")
    }
  }

  /// The greatest difference, relative to the greatest expected value.
  private func greatestDifference(_ values: [Float], _ expected: [Float]) -> Float {
    let scale = expected.map(abs).max() ?? 1
    return zip(values, expected).map { abs($0 - $1) }.max().map { $0 / scale } ?? 0
  }
}

@Suite struct `The character network` {
  @Test func `has the tutorial's sizes`() {
    var random = SplitMix64(seed: 1)
    let network = CharacterNetwork(initializer: .zeros, using: &random)
    #expect(CharacterNetwork.Configuration().places == 34)
    #expect(
      network.parameters.map { "\($0.name) \($0.value.shape)" } == [
        "convolutions.0.weight [7, 69, 256]", "convolutions.0.bias [256]",
        "convolutions.1.weight [7, 256, 256]", "convolutions.1.bias [256]",
        "convolutions.2.weight [3, 256, 256]", "convolutions.2.bias [256]",
        "convolutions.3.weight [3, 256, 256]", "convolutions.3.bias [256]",
        "convolutions.4.weight [3, 256, 256]", "convolutions.4.bias [256]",
        "convolutions.5.weight [3, 256, 256]", "convolutions.5.bias [256]",
        "hidden.0.weight [8704, 1024]", "hidden.0.bias [1024]",
        "hidden.1.weight [1024, 1024]", "hidden.1.bias [1024]",
        "output.weight [1024, 7]", "output.bias [7]",
      ])
  }

  @Test func `leaves out hidden units in training only`() {
    var random = SplitMix64(seed: 2)
    var sizes = CharacterNetwork.Configuration()
    (sizes.alphabet, sizes.length, sizes.filters, sizes.hidden) = (5, 123, 4, [16, 16])
    let network = CharacterNetwork(sizes, using: &random)
    let ids = Indices((0..<123).map { $0 % 6 }, shape: [1, 123])
    var mode = Mode.training(SplitMix64(seed: 3))
    #expect(network(ids, mode: &mode).scalars != network(ids, mode: &mode).scalars)
    #expect(network(ids).scalars == network(ids).scalars)
  }

  @Test func `for documents too short to leave a place traps and tells the length`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var random = SplitMix64(seed: 1)
      var sizes = CharacterNetwork.Configuration()
      sizes.length = 100
      _ = CharacterNetwork(sizes, using: &random)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("100 characters through windows of [7, 7, 3, 3, 3, 3]"))
  }
}
