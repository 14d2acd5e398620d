import Cells
import Chapters
public import Explanations

/// Explains a model's judgement of a text by its words, as `TextExplainer.explain` does, and tells the chapter how far it is
/// once that takes more than a second.
///
/// - Parameters:
///   - text: any text; one without words has an explanation without words.
///   - explainer: the settings: how many samples, how many words, the seed.
///   - label: the class; the most probable one when nil.
///   - task: what the progress is called.
///   - predict: the probabilities of all classes, for each of some texts.
/// - Precondition: as for `TextExplainer.explain`.
/// - Throws: what `predict` throws.
public func explain<Failure: Error>(
  _ text: String, with explainer: TextExplainer = TextExplainer(), label: Int? = nil,
  task: String = "explanation", predict: ([String]) throws(Failure) -> [[Double]]
) throws(Failure) -> Explanation {
  let clock = ContinuousClock()
  let start = clock.now
  return try explainer.explain(
    text, label: label,
    progress: { done, count in
      let elapsed = clock.now - start
      if let event = Event.explaining(task, done, of: count, after: elapsed) {
        ChapterRun.report(event)
      }
    }, predict: predict)
}

extension Event {
  /// The progress of an explanation, with a line such as `explanation: 1,024 of 5,000 texts, 3 s left`; nil in the first second,
  /// which needs none.
  static func explaining(
    _ task: String, _ done: Int, of count: Int, after elapsed: Duration
  ) -> Event? {
    guard elapsed >= .seconds(1), done > 0 else { return nil }
    let seconds = elapsed / .seconds(1)
    let left = Int((seconds / Double(done) * Double(count - done)).rounded(.up))
    return .progress(
      task: task, fraction: Double(done) / Double(count),
      line: "\(task): \(grouped(done)) of \(grouped(count)) texts, \(grouped(left)) s left")
  }
}
