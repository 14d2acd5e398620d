public import Tensors

/// Whether a network is being used or trained; training brings the generator that dropout draws from.
public struct Mode: Sendable {
  /// Where a layer draws its randomness while training; `nil` in inference.
  public var generator: SplitMix64?

  /// Using the network: nothing is random.
  public static let inference = Mode(generator: nil)

  /// Training the network.
  public static func training(_ generator: SplitMix64) -> Mode { Mode(generator: generator) }

  /// Whether the network is being trained.
  public var isTraining: Bool { generator != nil }
}
