import Testing

@testable import Metrics

@Suite struct `A Wilson interval` {
  @Test func `agrees with scipy's`() throws {
    for expected in try Fixture.load().intervals {
      let interval = try #require(
        wilsonInterval(successes: expected.successes, trials: expected.trials))
      #expect(abs(interval.lowerBound - expected.low) < 1e-12)
      #expect(abs(interval.upperBound - expected.high) < 1e-12)
      #expect(interval.contains(Double(expected.successes) / Double(expected.trials)))
    }
  }

  @Test func `needs a trial`() async {
    #expect(wilsonInterval(successes: 0, trials: 0) == nil)
    await #expect(processExitsWith: .failure) { _ = wilsonInterval(successes: 2, trials: 1) }
  }
}

@Suite struct `A number of fixed decimals` {
  @Test func `is rounded as printf rounds it`() throws {
    for expected in try Fixture.load().fixed {
      #expect(fixed(expected.number, decimals: expected.decimals) == expected.text)
    }
  }
}
