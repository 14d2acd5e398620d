import Chapters
import Explanations
import Testing

@testable import Octavo

@Suite struct `Explaining in a chapter` {
  @Test func `gives what the explainer gives`() {
    var explainer = TextExplainer()
    explainer.samples = 300
    func judge(_ texts: [String]) -> [[Double]] {
      texts.map { $0.contains("good") ? [0.2, 0.8] : [0.6, 0.4] }
    }
    let text = "a good film, and many other words of it"
    #expect(
      explain(text, with: explainer, label: 1, predict: judge)
        == explainer.explain(text, label: 1, predict: judge))
  }

  @Test func `passes on what the model throws`() {
    struct Refusal: Error {}
    #expect(throws: Refusal.self) {
      try explain("a b c") { _ throws(Refusal) in throw Refusal() }
    }
  }

  @Test func `says nothing in the first second, and then how far it is`() {
    #expect(Event.explaining("why", 256, of: 5_000, after: .milliseconds(999)) == nil)
    #expect(
      Event.explaining("why", 1_250, of: 5_000, after: .seconds(2))
        == .progress(
          task: "why", fraction: 0.25, line: "why: 1,250 of 5,000 texts, 6 s left"))
  }
}
