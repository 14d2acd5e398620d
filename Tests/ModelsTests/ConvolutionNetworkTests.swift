import Layers
import Learning
import Models
import Tensors
import Testing

@Suite struct `The convolution network` {
  private func network(like reference: NetworkReference) throws -> ConvolutionNetwork {
    var sizes = ConvolutionNetwork.Configuration()
    sizes.length = reference.tokens.shape[1]
    let weight = try reference.shape(of: "convolution.weight")
    (sizes.width, sizes.filters) = (weight[0], weight[2])
    sizes.classes = try reference.shape(of: "output.bias")[0]
    var random = SplitMix64(seed: 0)
    return ConvolutionNetwork(
      sizes, vectors: .zeros(try reference.shape(of: "embedding.weight")), using: &random)
  }

  @Test(arguments: ["convolution", "convolution-frozen"])
  func `has PyTorch's loss and gradients`(name: String) throws {
    let reference = try NetworkReference(of: name)
    try reference.expectSameGradients(of: network(like: reference))
  }

  @Test(arguments: ["convolution", "convolution-frozen"])
  func `goes PyTorch's way for ten steps of Adam`(name: String) throws {
    let reference = try NetworkReference(of: name)
    try reference.expectSameSteps(of: network(like: reference)) {
      Adam(for: $0, learningRate: reference.optimizer.learningRate)
    }
  }

  @Test func `has the tutorial's sizes`() {
    var random = SplitMix64(seed: 1)
    let network = ConvolutionNetwork(initializer: .zeros, using: &random)
    #expect(
      network.parameters.map { "\($0.name) \($0.value.shape)" } == [
        "embedding.weight [5000, 50]", "convolution.weight [5, 50, 100]",
        "convolution.bias [100]", "output.weight [49600, 2]", "output.bias [2]",
      ])
  }

  @Test func `begins with the word vectors it is given`() {
    var random = SplitMix64(seed: 1)
    let vectors = Initializer.normal(deviation: 1)([7, 3], using: &random)
    let network = ConvolutionNetwork(vectors: vectors, using: &random)
    #expect(network.embedding.weight.scalars == vectors.scalars)
    #expect(network.convolution.weight.shape == [5, 3, 100])
  }
}
