import Layers
import Learning
import Models
import Tensors
import Testing

@Suite struct `The recurrent network` {
  static let references: [(name: String, readout: RecurrentNetwork.Readout)] = [
    ("recurrent", .lastValid), ("recurrent-final", .finalStates),
    ("recurrent-transferred", .lastValid),
  ]

  private func network(
    like reference: NetworkReference, _ readout: RecurrentNetwork.Readout
  ) throws -> RecurrentNetwork {
    var sizes = RecurrentNetwork.Configuration()
    sizes.state = try reference.shape(of: "gru.forward.hiddenWeight")[0]
    sizes.hidden = try (0..<3).map { try reference.shape(of: "hidden.\($0).dense.bias")[0] }
    sizes.dropout = 0
    sizes.readout = readout
    var random = SplitMix64(seed: 0)
    return RecurrentNetwork(
      sizes, vectors: .zeros(try reference.shape(of: "embedding.weight")), using: &random)
  }

  @Test(arguments: references)
  func `has PyTorch's loss and gradients`(
    name: String, readout: RecurrentNetwork.Readout
  ) throws {
    let reference = try NetworkReference(of: name)
    try reference.expectSameGradients(of: network(like: reference, readout))
  }

  @Test(arguments: references)
  func `goes PyTorch's way for ten steps of Adam`(
    name: String, readout: RecurrentNetwork.Readout
  ) throws {
    let reference = try NetworkReference(of: name)
    try reference.expectSameSteps(of: network(like: reference, readout)) {
      Adam(
        for: $0, learningRate: reference.optimizer.learningRate,
        weightDecay: reference.optimizer.weightDecay)
    }
  }

  @Test func `has the tutorial's sizes`() {
    var random = SplitMix64(seed: 1)
    let network = RecurrentNetwork(initializer: .zeros, using: &random)
    let shapes = Dictionary(
      uniqueKeysWithValues: network.parameters.map { ($0.name, $0.value.shape) })
    #expect(shapes["embedding.weight"] == [63_167, 64])
    #expect(shapes["gru.backward.inputWeight"] == [64, 150])
    #expect(shapes["hidden.0.dense.weight"] == [100, 100])
    #expect(shapes["hidden.2.dense.weight"] == [100, 10])
    #expect(shapes["output.weight"] == [10, 1])
  }

  @Test func `carries over what it knows of the language`() {
    var sizes = RecurrentNetwork.Configuration()
    (sizes.vocabulary, sizes.dimension, sizes.state) = (9, 4, 3)
    var random = SplitMix64(seed: 2)
    let network = RecurrentNetwork(sizes, using: &random)
    let names = RecurrentNetwork.languageParameters.names(in: network)
    #expect(names.count == 9)
    #expect(names.allSatisfy { $0.hasPrefix("gru.") || $0 == "embedding.weight" })
    let tokens = Indices([1, 2, 3, 4, 5, 0, 0, 0], shape: [2, 4])
    #expect(network.features(of: tokens).shape == [2, 6])
  }

  @Test func `doesn't see the padding in its final states`() {
    var sizes = RecurrentNetwork.Configuration()
    (sizes.vocabulary, sizes.dimension, sizes.state) = (9, 4, 3)
    sizes.readout = .finalStates
    var random = SplitMix64(seed: 2)
    let network = RecurrentNetwork(sizes, using: &random)
    let short = network.features(of: Indices([1, 2, 3], shape: [1, 3]))
    let padded = network.features(of: Indices([1, 2, 3, 0, 0], shape: [1, 5]))
    #expect(short.scalars == padded.scalars)
  }
}
