import Learning
import Models
import Tensors
import Testing

@Suite struct `The dense network` {
  private let reference: NetworkReference
  private let network: DenseNetwork

  init() throws {
    reference = try NetworkReference(of: "dense")
    var sizes = DenseNetwork.Configuration()
    let embedding = try reference.shape(of: "embedding.weight")
    (sizes.vocabulary, sizes.dimension) = (embedding[0], embedding[1])
    sizes.length = reference.tokens.shape[1]
    sizes.hidden = try reference.shape(of: "hidden.bias")[0]
    sizes.classes = try reference.shape(of: "output.bias")[0]
    var random = SplitMix64(seed: 0)
    network = DenseNetwork(sizes, using: &random)
  }

  @Test func `has PyTorch's loss and gradients`() throws {
    try reference.expectSameGradients(of: network)
  }

  @Test(arguments: [1, 2])
  func `goes PyTorch's way for ten steps of Adam`(shards: Int) throws {
    try reference.expectSameSteps(of: network, shards: shards) {
      Adam(for: $0, learningRate: reference.optimizer.learningRate)
    }
  }

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
