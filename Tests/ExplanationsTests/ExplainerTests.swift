import Testing

@testable import Explanations

@Suite struct `An explanation` {
  private func explainer(words: Int = 100, selection: WordSelection = .all) -> TextExplainer {
    var explainer = TextExplainer()
    explainer.words = words
    explainer.selection = selection
    return explainer
  }

  @Test func `agrees with the Python package's within the spread of its seeds`() throws {
    let fixture = try Fixture.load()
    for expected in fixture.explanations {
      let explanation = explainer().explain(expected.text, label: 1, predict: fixture.judge)
      #expect(abs(explanation.probability - expected.probability) < 1e-12)
      #expect(explanation.words.count == expected.words.count)
      for (place, word) in expected.words.enumerated() {
        let own = try #require(explanation.words.first { $0.word == word })
        let allowed = 4 * expected.deviation[place] + 1e-4
        #expect(abs(own.weight - expected.mean[place]) < allowed, "\(word)")
      }
    }
  }

  @Test func `of a short text is the expectation over all masks`() throws {
    let fixture = try Fixture.load()
    var count = 0
    for expected in fixture.explanations {
      guard let expectation = expected.expectation else { continue }
      count += 1
      let explanation = explainer().explain(expected.text, label: 1, predict: fixture.judge)
      #expect(abs(explanation.intercept - expectation.intercept) < 1e-9)
      for (word, weight) in zip(expected.words, expectation.weights) {
        let own = try #require(explanation.words.first { $0.word == word })
        #expect(abs(own.weight - weight) < 1e-9 && own.deviation == 0)
      }
    }
    #expect(count == 3)
  }

  @Test func `is the same again, and another for another seed`() throws {
    let fixture = try Fixture.load()
    let text = try #require(fixture.explanations.max { $0.text.count < $1.text.count }).text
    let one = explainer().explain(text, predict: fixture.judge)
    #expect(one == explainer().explain(text, predict: fixture.judge))
    var other = explainer()
    other.seed = 2
    let two = other.explain(text, predict: fixture.judge)
    #expect(one.words != two.words)
  }

  @Test func `tells how far weights differ from seed to seed`() throws {
    let fixture = try Fixture.load()
    let text = try #require(fixture.explanations.max { $0.text.count < $1.text.count }).text
    let explanations = (1...12).map { (seed: UInt64) -> Explanation in
      var explainer = explainer()
      explainer.seed = seed
      return explainer.explain(text, predict: fixture.judge)
    }
    var (told, seen) = (0.0, 0.0)
    for word in explanations[0].words.map(\.word) {
      let drawn = explanations.compactMap { $0.words.first { $0.word == word } }
      guard drawn.count == 12 else { continue }
      let weights = drawn.map(\.weight)
      let mean: Double = weights.reduce(0, +) / 12
      for weight in weights { seen += (weight - mean) * (weight - mean) / 11 }
      for word in drawn { told += word.deviation * word.deviation / 12 }
    }
    #expect(seen > 0 && told > 0.5 * seen && told < 2 * seen)
  }

  @Test func `of answers that don't vary explains nothing`() {
    let text = (0..<40).map { "word\($0)" }.joined(separator: " ")
    let explanation = TextExplainer().explain(text) { $0.map { _ in [0.31, 0.69] } }
    #expect(explanation.determination == 0)
    #expect(explanation.words.allSatisfy { abs($0.weight) < 1e-12 })
  }

  @Test func `refuses answers that are no numbers`() async {
    await #expect(processExitsWith: .failure) {
      _ = TextExplainer().explain("good film") { texts in texts.map { _ in [.nan, 0.5] } }
    }
  }

  @Test func `has the words with the greatest weights first and counts the others`() throws {
    let fixture = try Fixture.load()
    let text = "Wonderful acting ; loved the plot, loved it!"
    let explanation = explainer(words: 3, selection: .automatic)
      .explain(text, predict: fixture.judge)
    #expect(explanation.words.map(\.word) == ["loved", "Wonderful", "acting"])
    #expect(explanation.otherWords == 3)
    #expect(explanation.label == 1)
    #expect(
      explanation.words[0].places.map { Array(text.utf8)[$0].map { UnicodeScalar($0) } }.count == 2)
  }

  @Test func `asks in batches and tells how far it is`() throws {
    let fixture = try Fixture.load()
    var explainer = TextExplainer()
    explainer.samples = 700
    var told: [Int] = []
    var asked: [Int] = []
    let text = (0..<20).map { "word\($0)" }.joined(separator: " ")
    _ = explainer.explain(text, progress: { done, all in told.append(done + all) }) { texts in
      asked.append(texts.count)
      return fixture.judge(texts)
    }
    #expect(asked == [256, 256, 188])
    #expect(told == [956, 1_212, 1_400])
  }

  @Test func `knows whether chance had a part in it`() {
    var explainer = TextExplainer()
    explainer.samples = 8
    func explanation(_ text: String) -> Explanation {
      explainer.explain(text) { $0.map { _ in [0.5, 0.5] } }
    }
    #expect(explanation("a b c").isExhaustive)
    #expect(!explanation("a b c d").isExhaustive)
    #expect(explanation("").isExhaustive)
  }

  @Test func `of a text without words has none`() {
    let explanation = TextExplainer().explain("?! …") { $0.map { _ in [0.25, 0.75] } }
    #expect(explanation.words.isEmpty && explanation.probability == 0.75)
    #expect(explanation.localPrediction == 0.75 && explanation.samples == 1)
  }

  @Test func `passes on what the model throws`() {
    struct Refusal: Error {}
    #expect(throws: Refusal.self) {
      try TextExplainer().explain("a b c") { _ throws(Refusal) in throw Refusal() }
    }
  }

  @Test func `refuses a model that answers for other texts`() async {
    await #expect(processExitsWith: .failure) {
      _ = TextExplainer().explain("a b c") { _ in [[0.5, 0.5]] }
    }
    await #expect(processExitsWith: .failure) {
      _ = TextExplainer().explain("a b c", label: 2) { $0.map { _ in [0.5, 0.5] } }
    }
  }
}

@Suite struct `A masked text` {
  @Test func `keeps what stands between words, and every byte of them`() {
    let text = "Née, née — don't_stop! Née 3½"
    let masked = MaskedText(text)
    #expect(masked.words == ["Née", "née", "don", "t_stop", "3½"])
    #expect(masked.places[0] == [0..<4, 27..<31])
    #expect(masked.text(keeping: [0, 1, 2, 3, 4]) == text)
    #expect(masked.text(keeping: [1, 3]) == ", née — 't_stop!  ")
    #expect(masked.text(keeping: []) == ",  — '!  ")
    #expect(MaskedText("").words == [])
  }
}
