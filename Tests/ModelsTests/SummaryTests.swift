import Layers
import Learning
import Models
import Tensors
import Testing

@Suite struct `The summary of every network` {
  /// The rows' names, after a check that they account for every parameter.
  private func names(
    _ network: some Classifier, length: Int, _ comment: Comment
  ) -> [String] {
    let sample = Indices((0..<Int32(2 * length)).map { 1 + $0 % 5 }, shape: [2, length])
    let summary = network.summary(for: sample)
    #expect(summary.rows.reduce(0) { $0 + $1.parameters } == network.parameterCount, comment)
    #expect(summary.rows.allSatisfy { $0.outputShape.first == 2 }, comment)
    return summary.rows.map(\.name).filter { !$0.isEmpty }
  }

  @Test func `accounts for all parameters and names all layers`() {
    var random = SplitMix64(seed: 1)
    var kim = KimNetwork.Configuration()
    (kim.vocabulary, kim.dimension, kim.filters) = (20, 4, 3)
    #expect(
      names(KimNetwork(kim, using: &random), length: 8, "Kim")
        == ["embedding", "convolutions.0", "convolutions.1", "convolutions.2", "output"])

    var convolution = ConvolutionNetwork.Configuration()
    (convolution.vocabulary, convolution.dimension, convolution.length, convolution.filters) =
      (20, 4, 8, 3)
    #expect(
      names(ConvolutionNetwork(convolution, using: &random), length: 8, "convolution")
        == ["embedding", "convolution", "output"])

    var pooling = PoolingNetwork.Configuration()
    (pooling.vocabulary, pooling.dimension, pooling.length, pooling.hidden) = (20, 4, 8, [5, 3])
    #expect(
      names(PoolingNetwork(pooling, using: &random), length: 8, "pooling")
        == ["embedding", "hidden.0", "hidden.1", "output"])

    var recurrent = RecurrentNetwork.Configuration()
    (recurrent.vocabulary, recurrent.dimension, recurrent.state, recurrent.hidden) = (20, 4, 3, [5])
    #expect(
      names(RecurrentNetwork(recurrent, using: &random), length: 8, "recurrent")
        == ["embedding", "gru", "hidden.0.dense", "hidden.0.normalization", "output"])

    var character = CharacterNetwork.Configuration()
    (character.length, character.filters, character.hidden) = (123, 4, [6, 5])
    #expect(
      names(CharacterNetwork(character, using: &random), length: 123, "characters")
        == (0..<6).map { "convolutions.\($0)" } + ["hidden.0", "hidden.1", "output"])
  }
}
