import Learning
import Metrics
import Testing

@Suite struct `A comparison` {
  @Test func `keeps models in order, with what is known of each`() {
    var comparison = Comparison([.share("accuracy"), .number("area")])
    let matrix = ConfusionMatrix(
      truths: [0, 0, 1, 1], predictions: [0, 1, 1, 1], classes: ["a", "b"])
    comparison.add("one", scores: [Score(accuracyOf: matrix), nil])
    comparison.add(
      "two", data: "films", seed: 3, parameters: 12, seconds: 0.5, scores: [nil, Score(0.25)])
    #expect(comparison.entries.map(\.name) == ["one", "two"])
    #expect(comparison.entries[0].scores[0]?.value == 0.75)
    #expect(comparison.entries[0].scores[0]?.interval == wilsonInterval(successes: 3, trials: 4))
    #expect(comparison.entries[0].parameters == nil)
    #expect(comparison.entries[1].seed == 3)
  }

  @Test func `of no predictions has no score`() {
    let score = Score(accuracyOf: ConfusionMatrix(truths: [], predictions: [], classes: ["a"]))
    #expect(score.value.isNaN && score.interval == nil)
  }

  @Test func `refuses scores without a measure`() async {
    await #expect(processExitsWith: .failure) {
      var comparison = Comparison([.share("accuracy")])
      comparison.add("one", scores: [])
    }
    await #expect(processExitsWith: .failure) { _ = Comparison([]) }
  }
}
