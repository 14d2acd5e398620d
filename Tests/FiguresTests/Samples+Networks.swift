import Figures
import Layers
import Learning
import Models
import Plots
import Tensors

extension Samples {
  /// The summary of a network that reads two documents of `length` ids.
  static func summary(
    _ network: some Classifier, length: Int, frozen: NamePattern? = nil
  ) -> ModelSummary {
    let ids = Indices((0..<Int32(2 * length)).map { 1 + $0 % 5 }, shape: [2, length])
    return network.summary(for: ids, frozen: frozen)
  }

  static let denseNetwork: ModelSummary = {
    var (random, sizes) = (SplitMix64(seed: 1), DenseNetwork.Configuration())
    (sizes.vocabulary, sizes.length, sizes.hidden) = (2_000, 100, 50)
    return summary(DenseNetwork(sizes, using: &random), length: 100)
  }()

  static let convolutionNetwork: ModelSummary = {
    var (random, sizes) = (SplitMix64(seed: 1), ConvolutionNetwork.Configuration())
    (sizes.vocabulary, sizes.length) = (2_000, 100)
    return summary(
      ConvolutionNetwork(sizes, using: &random), length: 100, frozen: "embedding")
  }()

  static func filterNetwork(widths: [Int]) -> ModelSummary {
    var (random, sizes) = (SplitMix64(seed: 1), KimNetwork.Configuration())
    (sizes.vocabulary, sizes.widths) = (2_000, widths)
    return summary(KimNetwork(sizes, using: &random), length: 60)
  }

  static func poolingNetwork(_ pooling: PoolingNetwork.Pooling) -> ModelSummary {
    var (random, sizes) = (SplitMix64(seed: 1), PoolingNetwork.Configuration(pooling: pooling))
    (sizes.vocabulary, sizes.dimension) = (2_000, 50)
    return summary(PoolingNetwork(sizes, using: &random), length: 50, frozen: "embedding")
  }

  static func recurrentNetwork(frozen: NamePattern? = nil) -> ModelSummary {
    var (random, sizes) = (SplitMix64(seed: 1), RecurrentNetwork.Configuration())
    sizes.vocabulary = 2_000
    return summary(RecurrentNetwork(sizes, using: &random), length: 30, frozen: frozen)
  }

  static let characterNetwork: ModelSummary = {
    var (random, sizes) = (SplitMix64(seed: 1), CharacterNetwork.Configuration())
    (sizes.length, sizes.filters, sizes.hidden) = (256, 16, [64, 32])
    return summary(CharacterNetwork(sizes, using: &random), length: 256)
  }()

  static let networks: [(name: String, plot: Plot)] = [
    ("network-dense", networkDiagram(denseNetwork, title: "A dense network")),
    ("network-convolution", networkDiagram(convolutionNetwork, title: "A network of windows")),
    (
      "network-filters",
      networkDiagram(
        filterNetwork(widths: [3, 4, 5]), title: "Filters of three widths", pooling: "maximum")
    ),
    (
      "network-mean",
      networkDiagram(
        poolingNetwork(.averaged), title: "The mean of frozen vectors", pooling: "mean")
    ),
    (
      "network-recurrent",
      networkDiagram(
        recurrentNetwork(frozen: RecurrentNetwork.languageParameters),
        title: "A network that reads in order")
    ),
    (
      "network-characters",
      networkDiagram(characterNetwork, title: "A network of characters", unit: "characters")
    ),
  ]
}
