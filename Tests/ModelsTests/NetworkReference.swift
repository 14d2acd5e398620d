import Datasets
import Layers
import Learning
import Models
import Tensors
import TestSupport
import Testing

/// What `networks.py` wrote of one network.
struct NetworkReference: Decodable {
  let optimizer: Rule
  let tokens: Tokens
  let labels: [Int]
  /// The names of the parameters held constant.
  let frozen: Set<String>
  let parameters: [String: Values]
  /// What the network says of the documents when it is used.
  let scores: Values
  /// Of all parameters but the frozen ones.
  let gradients: [String: Values]
  /// Before each of ten steps.
  let losses: [Float]
  /// The parameters after the ten steps.
  let moved: [String: Values]

  struct Rule: Decodable {
    let name: String
    let learningRate: Float
    let weightDecay: Float
    let momentum: Float
  }

  struct Tokens: Decodable {
    let shape: [Int]
    let values: [Int32]
  }

  struct Values: Decodable {
    let shape: [Int]
    let scalars: [Float]
  }

  init(of network: String) throws {
    self = try fixture("Models/\(network).json", as: Self.self)
  }

  /// Token ids, `[batch, length]`.
  var inputs: Indices { Indices(tokens.values, shape: tokens.shape) }

  /// The extents of a parameter.
  func shape(of parameter: String) throws -> [Int] {
    try #require(parameters[parameter]).shape
  }

  /// The network with the reference's parameters.
  func fill<Network: Classifier>(_ network: Network) throws -> Network {
    try #require(Set(network.parameters.map(\.name)) == Set(parameters.keys))
    var network = network
    network.forEachParameter { name, value in
      guard let values = parameters[name] else { return }
      value = Tensor(values.scalars, shape: values.shape)
    }
    return network
  }

  /// A single score is the logit of the second class.
  private var loss: Loss { scores.shape[1] == 1 ? .binaryCrossEntropy : .softmaxCrossEntropy }

  /// Expects the scores, the loss and every gradient to be PyTorch's.
  func expectSameGradients(of network: some Classifier) throws {
    let network = try fill(network)
    #expect(difference(network(inputs).scalars, scores.scalars) < 1e-5)
    let (value, gradient) = valueWithGradient(at: network, frozen: frozen.contains) { network in
      var mode = Mode.training(SplitMix64(seed: 1))
      return loss(network(inputs, mode: &mode), labels: labels)
    }
    #expect(abs(value - losses[0]) < 1e-5 * losses[0])
    for (name, value) in gradient.parameters {
      if let expected = gradients[name] {
        #expect(value.shape == expected.shape, "\(name)")
        #expect(difference(value.scalars, expected.scalars) < 1e-4, "\(name)")
      } else {
        #expect(value.scalars.allSatisfy { $0 == 0 }, "\(name)")
      }
    }
  }

  /// Expects ten steps of training to lead down PyTorch's way.
  func expectSameSteps<Network: Classifier>(
    of network: Network, shards: Int = 1, by rule: (Network) -> some Optimizer<Network>
  ) throws {
    let network = try fill(network)
    let pattern = frozen.isEmpty ? nil : NamePattern(frozen.sorted().joined(separator: "|"))
    var trainer = Trainer(
      network, optimizer: rule(network), loss: loss, frozen: pattern, shards: shards)
    let batch = Batch(inputs: inputs, labels: labels)
    var generator = SplitMix64(seed: 1)
    for expected in losses {
      let loss = Float(trainer.step(on: batch, generator: &generator).loss)
      #expect(abs(loss - expected) < 1e-4 * expected)
    }
    for (name, value) in trainer.model.parameters {
      let expected = try #require(moved[name])
      // Adam moves what has no gradient by rounding errors alone, and a running mean takes up such a bias.
      let isBiased = hasNoGradient(name) || name.hasSuffix("runningMean")
      #expect(
        difference(value.scalars, expected.scalars) < (isBiased ? 1e-2 : 1e-3), "\(name)")
    }
  }

  /// Whether the loss doesn't depend on a parameter: a bias whose mean a normalization takes away again.
  private func hasNoGradient(_ name: String) -> Bool {
    gradients[name].map { $0.scalars.allSatisfy { abs($0) < 1e-12 } } ?? false
  }

  /// The greatest difference, relative to the greatest expected value where that is more than rounding errors.
  private func difference(_ values: [Float], _ expected: [Float]) -> Float {
    let scale = max(expected.map(abs).max() ?? 0, 4e-3)
    return zip(values, expected).map { abs($0 - $1) }.max().map { $0 / scale } ?? 0
  }
}
