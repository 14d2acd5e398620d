import Layers
import Learning
import Models
import Tensors
import TestSupport
import Testing

/// What `dense_network.py` wrote.
private struct Reference: Decodable {
  let sizes: [String: Int]
  let inputs: [Int32]
  let labels: [Int]
  let parameters: [String: Values]
  let loss: Float
  let gradients: [String: Values]
  let learningRate: Float
  let adamLosses: [Float]
  let adamParameters: [String: Values]

  struct Values: Decodable {
    let shape: [Int]
    let scalars: [Float]
  }
}

@Suite struct `The dense network against PyTorch` {
  private let reference: Reference
  private let network: DenseNetwork
  private let tokens: Indices

  init() throws {
    let reference = try fixture("Models/dense_network.json", as: Reference.self)
    var sizes = DenseNetwork.Configuration()
    sizes.vocabulary = try #require(reference.sizes["vocabulary"])
    sizes.dimension = try #require(reference.sizes["dimension"])
    sizes.length = try #require(reference.sizes["length"])
    sizes.hidden = try #require(reference.sizes["hidden"])
    sizes.classes = try #require(reference.sizes["classes"])
    var random = SplitMix64(seed: 0)
    var network = DenseNetwork(sizes, using: &random)
    network.forEachParameter { name, value in
      guard let values = reference.parameters[name] else { return }
      value = Tensor(values.scalars, shape: values.shape)
    }
    self.reference = reference
    self.network = network
    tokens = Indices(reference.inputs, shape: [reference.labels.count, sizes.length])
  }

  private func loss(of network: DenseNetwork) -> Tensor {
    softmaxCrossEntropy(network(tokens), labels: reference.labels)
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

  @Test(arguments: [1, 2])
  func `ten steps of Adam lead down the same way`(threads: Int) throws {
    var network = network
    var adam = Adam(for: network, learningRate: reference.learningRate)
    for expected in reference.adamLosses {
      let (value, gradient) = valueWithGradient(at: network, of: loss)
      #expect(abs(value - expected) < 1e-4 * expected)
      adam.update(&network, along: gradient, threads: threads)
    }
    for (name, value) in network.parameters {
      let expected = try #require(reference.adamParameters[name])
      #expect(greatestDifference(value.scalars, expected.scalars) < 1e-3, "\(name)")
    }
  }

  /// The greatest difference, relative to the greatest expected value.
  private func greatestDifference(_ values: [Float], _ expected: [Float]) -> Float {
    let scale = expected.map(abs).max() ?? 1
    return zip(values, expected).map { abs($0 - $1) }.max().map { $0 / scale } ?? 0
  }
}

@Suite struct `The dense network` {
  @Test func `has the tutorial's sizes`() {
    var random = SplitMix64(seed: 1)
    let network = DenseNetwork(initializer: .zeros, using: &random)
    #expect(
      network.parameters.map { "\($0.name) \($0.value.shape)" } == [
        "embedding.weight [5000, 50]", "hidden.weight [25000, 500]", "hidden.bias [500]",
        "output.weight [500, 2]", "output.bias [2]",
      ])
    #expect(network.parameterCount == 12_751_502)
  }
}
