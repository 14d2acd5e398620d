import Layers
import Tensors
import Testing

@Suite struct `A dropout layer` {
  let ones = Tensor(Array(repeating: 1, count: 40_000), shape: [200, 200])

  @Test func `does nothing in inference`() {
    #expect(Dropout(0.5)(ones).scalars == ones.scalars)
  }

  @Test(arguments: [Float(0.1), 0.5, 0.8])
  func `drops its share and keeps the expectation in training`(probability: Float) {
    var mode = Mode.training(SplitMix64(seed: 1))
    let result = Dropout(probability)(ones, mode: &mode).scalars
    let share = Float(result.count { $0 == 0 }) / Float(result.count)
    let mean = result.reduce(0, +) / Float(result.count)
    #expect(abs(share - probability) < 0.01)
    #expect(abs(mean - 1) < 0.03)
    #expect(result.allSatisfy { $0 == 0 || abs($0 * (1 - probability) - 1) < 1e-6 })
  }

  @Test func `draws anew each time, and the same from the same seed`() {
    var mode = Mode.training(SplitMix64(seed: 1))
    var again = Mode.training(SplitMix64(seed: 1))
    let first = Dropout(0.5)(ones, mode: &mode).scalars
    let second = Dropout(0.5)(ones, mode: &mode).scalars
    #expect(first != second)
    #expect(Dropout(0.5)(ones, mode: &again).scalars == first)
  }

  @Test func `of everything traps`() async {
    await #expect(processExitsWith: .failure) { _ = Dropout(1) }
  }
}
