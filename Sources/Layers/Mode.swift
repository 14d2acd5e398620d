public import Tensors

/// How a network is run: in use, or in training, which brings the generator that dropout draws from; and perhaps watched.
public struct Mode: Sendable {
  /// Where a layer draws its randomness while training; `nil` in inference.
  public var generator: SplitMix64?

  /// Where layers keep what words give with their weights; only in inference.
  public private(set) var products: TableProducts?

  /// What the layers noted so far; `nil` when nobody watches.
  package private(set) var notes: [LayerNote]?

  /// Using the network: nothing is random.
  public static let inference = Mode(generator: nil)

  /// Using the network on many batches: what words give with its weights is worked out once and kept.
  public static func inference(keeping products: TableProducts) -> Mode {
    Mode(generator: nil, products: products)
  }

  /// Training the network.
  public static func training(_ generator: SplitMix64) -> Mode { Mode(generator: generator) }

  /// Using the network, with each layer's output kept.
  package static let watching = Mode(generator: nil, notes: [])

  /// Whether the network is being trained.
  public var isTraining: Bool { generator != nil }

  /// Notes a layer's output, for a summary or for features, and returns it.
  ///
  /// Each kind of layer does so at the end of its `callAsFunction`; it costs nothing when nobody watches. Networks need not:
  /// a layer is told by its parameters.
  public mutating func noted(_ output: Tensor, by layer: some Parameterized) -> Tensor {
    notes?.append(LayerNote(layer: layer, output: output))
    return output
  }
}
