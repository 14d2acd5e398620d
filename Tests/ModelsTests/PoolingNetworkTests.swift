import Layers
import Learning
import Models
import Tensors
import Testing

@Suite struct `The pooling network` {
  static let references: [(name: String, pooling: PoolingNetwork.Pooling, ignoresPadding: Bool)] = [
    ("flattened", .flattened, false), ("flattened-frozen", .flattened, false),
    ("averaged", .averaged, false), ("averaged-ignoring-padding", .averaged, true),
    ("summed", .summed, false), ("summed-ignoring-padding", .summed, true),
  ]

  private func network(
    like reference: NetworkReference, _ pooling: PoolingNetwork.Pooling, _ ignoresPadding: Bool
  ) throws -> PoolingNetwork {
    var sizes = PoolingNetwork.Configuration(pooling: pooling)
    sizes.length = reference.tokens.shape[1]
    sizes.ignoresPadding = ignoresPadding
    sizes.hidden = try ["hidden.0.bias", "hidden.1.bias"].map { try reference.shape(of: $0)[0] }
    var random = SplitMix64(seed: 0)
    return PoolingNetwork(
      sizes, vectors: .zeros(try reference.shape(of: "embedding.weight")), using: &random)
  }

  @Test(arguments: references)
  func `has PyTorch's loss and gradients`(
    name: String, pooling: PoolingNetwork.Pooling, ignoresPadding: Bool
  ) throws {
    let reference = try NetworkReference(of: name)
    try reference.expectSameGradients(of: network(like: reference, pooling, ignoresPadding))
  }

  @Test(arguments: references)
  func `goes PyTorch's way for ten steps of Adam`(
    name: String, pooling: PoolingNetwork.Pooling, ignoresPadding: Bool
  ) throws {
    let reference = try NetworkReference(of: name)
    try reference.expectSameSteps(of: network(like: reference, pooling, ignoresPadding)) {
      Adam(for: $0, learningRate: reference.optimizer.learningRate)
    }
  }

  @Test(arguments: [(PoolingNetwork.Pooling.flattened, 15_000), (.averaged, 300), (.summed, 300)])
  func `has the tutorial's sizes`(pooling: PoolingNetwork.Pooling, inputs: Int) {
    var random = SplitMix64(seed: 1)
    let network = PoolingNetwork(
      PoolingNetwork.Configuration(pooling: pooling), initializer: .zeros, using: &random)
    #expect(
      network.parameters.map { "\($0.name) \($0.value.shape)" } == [
        "embedding.weight [66505, 300]", "hidden.0.weight [\(inputs), 128]", "hidden.0.bias [128]",
        "hidden.1.weight [128, 64]", "hidden.1.bias [64]", "output.weight [64, 4]",
        "output.bias [4]",
      ])
  }
}
