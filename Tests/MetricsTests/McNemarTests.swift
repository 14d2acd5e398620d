import Metrics
import Testing

@Suite struct `McNemar's test` {
  /// Two models' predictions of documents of class 0 with so many that one of them alone has right, and some agreed on.
  private func test(onlyFirst: Int, onlySecond: Int) -> McNemarTest {
    let first = Array(repeating: 0, count: onlyFirst) + Array(repeating: 1, count: onlySecond)
    let second = first.map { 1 - $0 }
    return McNemarTest(
      truths: Array(repeating: 0, count: first.count + 5), first: first + [0, 0, 0, 1, 2],
      second: second + [0, 0, 0, 1, 1])
  }

  @Test func `agrees with scipy's binomial test`() throws {
    for expected in try Fixture.load().tests {
      let test = test(onlyFirst: expected.onlyFirst, onlySecond: expected.onlySecond)
      #expect(test.onlyFirst == expected.onlyFirst && test.onlySecond == expected.onlySecond)
      #expect(abs(test.pValue - expected.pValue) <= 1e-9 * expected.pValue + 1e-300)
    }
  }

  @Test func `refuses models that judged other documents`() async {
    await #expect(processExitsWith: .failure) {
      _ = McNemarTest(truths: [0], first: [0], second: [])
    }
  }
}
