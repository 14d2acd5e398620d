import Layers
import Tensors
import TestSupport
import Testing

@Suite struct `A convolution layer` {
  private func layer(_ activation: Activation = .none, pooling: Int = 1) -> Convolution {
    var random = SplitMix64(seed: 5)
    // The bias keeps every unit away from the rectifier's kink: on, off, on.
    return Convolution(
      weight: Initializer.normal(deviation: 1)([3, 4, 3], using: &random),
      bias: Tensor([20, -20, 20], shape: [3]), activation: activation, pooling: pooling)
  }

  private var input: Tensor {
    var random = SplitMix64(seed: 6)
    return Initializer.normal(deviation: 1)([2, 9, 4], using: &random)
  }

  @Test func `names its parameters and leaves a row for every window`() {
    #expect(layer().parameters.map(\.name) == ["weight", "bias"])
    #expect(layer()(input).shape == [2, 7, 3])
    #expect(layer(pooling: 3)(input).shape == [2, 2, 3])
  }

  @Test(arguments: [Activation.none, .relu], [1, 3])
  func `has the gradient of its equation`(activation: Activation, pooling: Int) {
    let error = greatestGradientError(at: layer(activation, pooling: pooling)) { $0(input) }
    #expect(error < 1e-3)
  }

  @Test(arguments: [Activation.none, .relu])
  func `pools first what could be pooled last`(activation: Activation) {
    let layer = layer(activation, pooling: 2)
    let plain = activation(addingBias(convolution(input, layer.weight), layer.bias))
    #expect(layer(input).scalars == maximumPooling(plain, width: 2).scalars)
  }

  @Test func `counts a window's inputs as fan in and all windows' outputs as fan out`() {
    var random = SplitMix64(seed: 1)
    let spy = Initializer { shape, fans, _ in
      Tensor(
        (0..<shape.reduce(1, *)).map { $0 == 0 ? Float(fans.input) : Float(fans.output) },
        shape: shape)
    }
    let weight = Convolution(width: 7, inputs: 4, outputs: 5, initializer: spy, using: &random)
      .weight
    #expect(weight.shape == [7, 4, 5])
    #expect(weight.scalars[..<2] == [28, 35])
  }

  @Test func `with a bias of another length traps`() async {
    await #expect(processExitsWith: .failure) {
      _ = Convolution(weight: .zeros([3, 4, 5]), bias: .zeros([4]))
    }
  }
}

@Suite struct `A pooling layer` {
  @Test func `takes the greatest of every few rows`() {
    let rows = Tensor([1, 8, 2, 7, 3, 6, 4, 5], shape: [1, 4, 2])
    #expect(MaximumPooling(width: 2)(rows).scalars == [2, 8, 4, 6])
    #expect(MaximumPooling(width: 2).parameters.isEmpty)
  }

  @Test func `of no rows traps`() async {
    await #expect(processExitsWith: .failure) { _ = MaximumPooling(width: 0) }
  }
}

@Suite struct `One-hot rows` {
  @Test func `have a one for each class and none for a blank`() {
    let rows = OneHot(classes: 3)(Indices([2, 0, 1, 3], shape: [2, 2]))
    #expect(rows.shape == [2, 2, 3])
    #expect(rows.scalars == [0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1])
    #expect(OneHot(classes: 3).parameters.isEmpty)
  }

  @Test func `of an id beyond the classes trap`() async {
    await #expect(processExitsWith: .failure) {
      _ = OneHot(classes: 3)(Indices([4], shape: [1, 1]))
    }
  }
}
