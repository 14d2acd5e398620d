import Metrics
import Testing

@Suite struct `The spread of measurements` {
  // statistics.mean and statistics.stdev of Python 3.11.
  @Test func `is Python's mean and sample deviation`() {
    let spread = Spread(of: [0.761, 0.7655, 0.7582])
    #expect(abs(spread.mean - 0.7615666666666666) < 1e-15)
    #expect(abs(spread.deviation - 0.003682843104631694) < 1e-15)
  }

  @Test func `of one measurement is the measurement`() {
    #expect(Spread(of: [0.5]).mean == 0.5)
    #expect(Spread(of: [0.5]).deviation == 0)
  }

  @Test func `of nothing is a mistake`() async {
    await #expect(processExitsWith: .failure) { _ = Spread(of: []) }
  }
}
