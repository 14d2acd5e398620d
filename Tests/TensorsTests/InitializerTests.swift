import Tensors
import Testing

@Suite struct `Initializers` {
  @Test(arguments: [
    (Initializer.Factor.input, Float(3.0 / 300)), (.output, 3.0 / 100), (.average, 3.0 / 200),
  ])
  func `xavier stays within the root of magnitude over factor and fills it`(
    factor: Initializer.Factor, square: Float
  ) {
    var random = SplitMix64(seed: 1)
    let weights = Initializer.xavier(factor: factor)([300, 100], using: &random).scalars
    let bound = square.squareRoot()
    let greatest = weights.map(abs).max() ?? 0
    #expect(greatest <= bound && greatest > 0.99 * bound)
    let variance = weights.reduce(0) { $0 + $1 * $1 } / Float(weights.count)
    #expect(abs(variance / (square / 3) - 1) < 0.03)
  }

  @Test func `fans may be told where the shape doesn't`() {
    var random = SplitMix64(seed: 1)
    let weights = Initializer.xavier(factor: .input)(
      [10, 10], fans: .init(input: 300, output: 1), using: &random)
    #expect((weights.scalars.map(abs).max() ?? 1) <= Float(0.1))
  }

  @Test(arguments: [
    (Initializer.Factor.input, Float(3.0 / 150)), (.output, 3.0 / 500), (.average, 3.0 / 325),
  ])
  func `xavier counts every place of a convolution's width, as MXNet does`(
    factor: Initializer.Factor, square: Float
  ) {
    var random = SplitMix64(seed: 1)
    let weights = Initializer.xavier(factor: factor)([5, 30, 100], using: &random).scalars
    let greatest = weights.map(abs).max() ?? 0
    #expect(greatest <= square.squareRoot() && greatest > 0.99 * square.squareRoot())
  }

  @Test func `xavier may be normal, with the scale as deviation`() {
    var random = SplitMix64(seed: 3)
    let initializer = Initializer.xavier(.normal, magnitude: 2, factor: .input)
    let numbers = initializer([200, 300], using: &random).scalars
    let variance = numbers.reduce(0) { $0 + $1 * $1 } / Float(numbers.count)
    #expect(abs(variance / (2.0 / 200) - 1) < 0.03)
    #expect((numbers.map(abs).max() ?? 0) > 3 * Float(0.1))
  }

  @Test func `values are taken as they are, of their shape only`() async {
    var random = SplitMix64(seed: 1)
    let values = Tensor([1, 2, 3, 4], shape: [2, 2])
    #expect(Initializer.values(values)([2, 2], using: &random).scalars == [1, 2, 3, 4])
    await #expect(processExitsWith: .failure) {
      var random = SplitMix64(seed: 1)
      _ = Initializer.values(.zeros([2, 2]))([4], using: &random)
    }
  }

  @Test func `normal has its deviation`() {
    var random = SplitMix64(seed: 2)
    let numbers = Initializer.normal(deviation: 0.5)([40_000], using: &random).scalars
    let mean = numbers.reduce(0, +) / 40_000
    let variance = numbers.reduce(0) { $0 + $1 * $1 } / 40_000
    #expect(abs(mean) < 0.01)
    #expect(abs(variance - 0.25) < 0.01)
    let withinOne = Double(numbers.count { abs($0) < 0.5 }) / 40_000
    #expect(abs(withinOne - 0.6827) < 0.01)
  }

  @Test func `the same seed draws the same, and the generator moves on`() {
    var first = SplitMix64(seed: 7)
    var second = SplitMix64(seed: 7)
    let uniform = Initializer.uniform(2)
    let drawn = uniform([50], using: &first).scalars
    #expect(drawn == uniform([50], using: &second).scalars)
    #expect(drawn != uniform([50], using: &first).scalars)
    #expect(drawn.allSatisfy { abs($0) <= 2 })
  }
}
