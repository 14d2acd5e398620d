import Layers
import Tensors
import TestSupport
import Testing

@Suite struct `Gradients of layers` {
  @Test func `an embedding`() {
    var random = SplitMix64(seed: 1)
    let layer = Embedding(tokens: 6, dimension: 3, using: &random)
    let ids = Indices([0, 5, 2, 2], shape: [2, 2])
    #expect(greatestGradientError(at: layer) { $0(ids) } < 1e-3)
  }

  @Test(arguments: [Activation.none, .relu])
  func `a dense layer`(activation: Activation) {
    var random = SplitMix64(seed: 2)
    let normal = Initializer.normal(deviation: 1)
    // The bias keeps every unit away from the rectifier's kink: on, off, on.
    let layer = Dense(
      weight: normal([4, 3], using: &random), bias: Tensor([15, -15, 15], shape: [3]),
      activation: activation)
    let input = normal([2, 5, 4], using: &random)
    #expect(greatestGradientError(at: layer) { $0(input) } < 1e-3)
  }

  @Test func `dropout in training, behind a dense layer`() {
    var random = SplitMix64(seed: 3)
    let layer = Dense(4, 8, using: &random)
    let input = Initializer.normal(deviation: 1)([3, 4], using: &random)
    let error = greatestGradientError(at: layer) { layer in
      var mode = Mode.training(SplitMix64(seed: 8))
      return Dropout(0.5)(layer(input), mode: &mode)
    }
    #expect(error < 1e-3)
  }
}
