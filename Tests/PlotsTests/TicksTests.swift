import Plots
import Testing

@Suite struct `Tick positions` {
  struct Example: Sendable {
    let lower, upper: Double
    let count: Int
    let ticks: [Double]
  }

  // `breaks_extended(count)((lower, upper))` of mizani 0.14.6, which follows the R package of the
  // paper's first author.
  static let examples = [
    Example(lower: 8.1, upper: 14.1, count: 4, ticks: [8, 10, 12, 14]),
    Example(lower: 0, upper: 1, count: 5, ticks: [0, 0.25, 0.5, 0.75, 1]),
    Example(lower: 1, upper: 12, count: 4, ticks: [0, 4, 8, 12]),
    Example(lower: 0.2, upper: 0.7, count: 5, ticks: [0.2, 0.3, 0.4, 0.5, 0.6, 0.7]),
    Example(lower: 0.392, upper: 0.69, count: 4, ticks: [0.4, 0.5, 0.6, 0.7]),
    Example(lower: -3, upper: 127, count: 5, ticks: [0, 25, 50, 75, 100, 125]),
    Example(lower: 0.5, upper: 1, count: 4, ticks: [0.5, 0.6, 0.7, 0.8, 0.9, 1]),
    Example(
      lower: 1_234, upper: 98_765, count: 6, ticks: [0, 20_000, 40_000, 60_000, 80_000, 100_000]),
    Example(lower: 0.1, upper: 0.13, count: 3, ticks: [0.1, 0.11, 0.12, 0.13]),
    Example(lower: -1.7, upper: 2.9, count: 7, ticks: [-2, -1, 0, 1, 2, 3]),
  ]

  @Test(arguments: examples) func `agree with the reference`(_ example: Example) {
    let ticks = Ticks.extended(from: example.lower, to: example.upper, count: example.count)
    #expect(ticks.count == example.ticks.count)
    for (tick, expected) in zip(ticks, example.ticks) {
      #expect(abs(tick - expected) < 1e-9 * max(abs(expected), 1))
    }
  }

  static let extremes: [(Double, Double)] = [
    (1e-300, 7e-300), (0, 1e300), (-1e300, 1e300), (5, 5), (1, 1 + 1e-15),
  ]

  @Test(arguments: extremes)
  func `stay finite at the ends of the range`(_ range: (Double, Double)) {
    let ticks = Ticks.extended(from: range.0, to: range.1, count: 4)
    #expect(!ticks.isEmpty)
    #expect(ticks.allSatisfy { $0.isFinite })
  }

  @Test func `of whole numbers stay inside the data in steps of 1, 2 and 5`() {
    #expect(Ticks.integers(from: 1, to: 12, count: 6) == [2, 4, 6, 8, 10, 12])
    #expect(Ticks.integers(from: 1, to: 12, count: 4) == [5, 10])
    #expect(Ticks.integers(from: 1, to: 3, count: 9) == [1, 2, 3])
    #expect(Ticks.integers(from: 1, to: 1, count: 5) == [1])
    #expect(Ticks.integers(from: 0.2, to: 0.8, count: 5) == [])
  }

  @Test func `of ratios are powers of ten, with 2 and 5 between when few`() {
    #expect(Ticks.logarithmic(from: 0.5, to: 2e4, count: 5) == [1, 10, 100, 1_000, 10_000])
    #expect(Ticks.logarithmic(from: 0.9, to: 60, count: 6) == [1, 2, 5, 10, 20, 50])
    #expect(Ticks.logarithmic(from: 3, to: 4, count: 6) == nil)
  }
}
