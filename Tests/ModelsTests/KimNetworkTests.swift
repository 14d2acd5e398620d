import Layers
import Learning
import Models
import Tensors
import Testing

@Suite struct `Kim's network` {
  private let reference: NetworkReference
  private let network: KimNetwork

  init() throws {
    reference = try NetworkReference(of: "kim")
    var sizes = KimNetwork.Configuration()
    sizes.filters = try reference.shape(of: "convolutions.0.bias")[0]
    sizes.dropout = 0
    sizes.classes = try reference.shape(of: "output.bias")[0]
    var random = SplitMix64(seed: 0)
    network = KimNetwork(
      sizes, vectors: .zeros(try reference.shape(of: "embedding.weight")), using: &random)
  }

  @Test func `has PyTorch's loss and gradients`() throws {
    try reference.expectSameGradients(of: network)
  }

  @Test func `goes PyTorch's way for ten steps of Adam`() throws {
    try reference.expectSameSteps(of: network) {
      Adam(for: $0, learningRate: reference.optimizer.learningRate)
    }
  }

  @Test func `has the tutorial's sizes`() {
    var random = SplitMix64(seed: 1)
    let network = KimNetwork(initializer: .zeros, using: &random)
    #expect(
      network.parameters.map { "\($0.name) \($0.value.shape)" } == [
        "embedding.weight [5000, 50]",
        "convolutions.0.weight [3, 50, 100]", "convolutions.0.bias [100]",
        "convolutions.1.weight [4, 50, 100]", "convolutions.1.bias [100]",
        "convolutions.2.weight [5, 50, 100]", "convolutions.2.bias [100]",
        "output.weight [300, 2]", "output.bias [2]",
      ])
  }

  @Test func `finds a phrase wherever it stands`() {
    let tokens = Indices([0, 0, 1, 2, 3, 0, 0, 0, 0, 0, 0, 1, 2, 3, 0, 0], shape: [2, 8])
    var sizes = KimNetwork.Configuration()
    (sizes.vocabulary, sizes.dimension, sizes.widths) = (4, 3, [3])
    var random = SplitMix64(seed: 3)
    let scores = KimNetwork(sizes, using: &random)(tokens).scalars
    #expect(scores[0..<2].elementsEqual(scores[2..<4]))
  }

  @Test func `forgets half of its filters while it is trained`() {
    var random = SplitMix64(seed: 4)
    let network = KimNetwork(using: &random)
    let tokens = Indices((0..<50).map { $0 * 7 }, shape: [1, 50])
    var mode = Mode.training(SplitMix64(seed: 5))
    #expect(network(tokens, mode: &mode).scalars != network(tokens).scalars)
    #expect(network.dropout.probability == 0.5)
  }
}
