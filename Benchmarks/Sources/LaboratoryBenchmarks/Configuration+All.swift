import Layers
import Learning
import Models
import Tensors

extension Configuration {
  /// The configurations of the tutorials, in the peers' order and under their names.
  static let all =
    [32, 128].map(dense) + [32, 128].map { convolution(batch: $0) } + [32, 128].map(kim)
    + [32, 128].map { convolution(batch: $0, isFrozen: true) } + [
      pooling(.flattened, isFrozen: true), pooling(.averaged, isFrozen: true),
      pooling(.summed, isFrozen: true), pooling(.flattened, isFrozen: false),
    ] + [200, 555].map(recurrent) + [character]

  private static func reviews(_ batch: Int) -> Documents {
    Documents(batch: batch, length: 500, ids: 0..<5_000)
  }

  private static func adam<Network: Classifier>(_ rates: Hyperparameters) -> (
    @Sendable (Network) -> Adam<Network>
  ) {
    {
      Adam(
        for: $0, learningRate: rates.learningRate, weightDecay: rates.weightDecay)
    }
  }

  private static func momentum<Network: Classifier>(_ rates: Hyperparameters) -> (
    @Sendable (Network) -> SGD<Network>
  ) {
    {
      SGD(
        for: $0, learningRate: rates.learningRate, momentum: rates.momentum,
        weightDecay: rates.weightDecay)
    }
  }

  private static func dense(batch: Int) -> Configuration {
    Configuration(
      "dense_b\(batch)", on: reviews(batch), network: { DenseNetwork(using: &$0) },
      optimizer: adam(DenseNetwork.hyperparameters))
  }

  private static func convolution(batch: Int, isFrozen: Bool = false) -> Configuration {
    Configuration(
      "conv5\(isFrozen ? "_frozen" : "")_b\(batch)", on: reviews(batch),
      frozen: isFrozen ? "embedding" : nil, network: { ConvolutionNetwork(using: &$0) },
      optimizer: adam(ConvolutionNetwork.hyperparameters))
  }

  private static func kim(batch: Int) -> Configuration {
    Configuration(
      "multiconv_b\(batch)", on: reviews(batch),
      network: { random in
        var sizes = KimNetwork.Configuration()
        sizes.dropout = 0  // as the tutorial and the peers have it
        return KimNetwork(sizes, using: &random)
      }, optimizer: adam(KimNetwork.hyperparameters))
  }

  private static func pooling(
    _ pooling: PoolingNetwork.Pooling, isFrozen: Bool
  ) -> Configuration {
    let name =
      switch pooling {
      case .flattened: isFrozen ? "flat_frozen" : "flat_train"
      case .averaged: "mean"
      case .summed: "sum"
      }
    return Configuration(
      "ag_\(name)", on: Documents(batch: 1_024, length: 50, ids: 0..<66_505, classes: 4),
      frozen: isFrozen ? "embedding" : nil,
      network: { PoolingNetwork(PoolingNetwork.Configuration(pooling: pooling), using: &$0) },
      optimizer: adam(PoolingNetwork.hyperparameters))
  }

  private static func recurrent(length: Int) -> Configuration {
    Configuration(
      "bigru_t\(length)",
      on: Documents(batch: 64, length: length, ids: 1..<63_167, isPadded: true),
      loss: .binaryCrossEntropy, network: { RecurrentNetwork(using: &$0) },
      optimizer: adam(RecurrentNetwork.hyperparameters))
  }

  private static let character = Configuration(
    "crepe_b128", on: Documents(batch: 128, length: 1_014, ids: 1..<70, classes: 7),
    network: { CharacterNetwork(using: &$0) },
    optimizer: momentum(CharacterNetwork.hyperparameters))
}
