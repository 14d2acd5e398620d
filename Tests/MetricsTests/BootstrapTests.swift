import Metrics
import Testing

@Suite struct `A bootstrap interval` {
  @Test func `of a share is near Wilson's`() throws {
    let hits = (0..<400).map { $0 % 5 == 0 }
    var generator = Steps()
    let interval = try #require(
      bootstrapInterval(of: hits.count, resamples: 4_000, using: &generator) { sample in
        Double(sample.count { hits[$0] }) / Double(sample.count)
      })
    let wilson = try #require(wilsonInterval(successes: 80, trials: 400))
    #expect(abs(interval.lowerBound - wilson.lowerBound) < 0.01)
    #expect(abs(interval.upperBound - wilson.upperBound) < 0.01)
  }

  @Test func `narrows with less confidence and is the same again`() throws {
    func width(_ confidence: Double) throws -> Double {
      var generator = Steps()
      let interval = try #require(
        bootstrapInterval(of: 50, confidence: confidence, using: &generator) { sample in
          Double(sample.reduce(0, +)) / 50
        })
      return interval.upperBound - interval.lowerBound
    }
    #expect(try width(0.5) < width(0.9))
    #expect(try width(0.9) == width(0.9))
  }

  @Test func `leaves samples out that have no statistic`() {
    var generator = Steps()
    let interval = bootstrapInterval(of: 3, using: &generator) { sample in
      sample.contains(0) ? 5 : nil
    }
    #expect(interval == 5...5)
    #expect(bootstrapInterval(of: 3, using: &generator) { _ in nil } == nil)
    #expect(bootstrapInterval(of: 0, using: &generator) { _ in 1 } == nil)
  }

  @Test func `of one document is that document's`() {
    var generator = Steps()
    #expect(bootstrapInterval(of: 1, using: &generator) { Double($0[0] + 3) } == 3...3)
  }

  @Test func `refuses certainty`() async {
    await #expect(processExitsWith: .failure) {
      var generator = Steps()
      _ = bootstrapInterval(of: 1, confidence: 1, using: &generator) { _ in 1 }
    }
  }
}
