import Preconditions
import Tensors

/// Explains a model's judgement of a text by its words: which of them speak for a class, and how much.
///
/// Words are left out of the text at random, the model is asked about what is left, and a linear model is fitted to its
/// answers, those of texts near the whole one counting most. Source: Ribeiro, Singh and Guestrin (2016), "'Why should I trust
/// you?' Explaining the predictions of any classifier", with the choices of its Python package (kernel, penalties, selection).
/// Unlike there, a short text's masks are all tried, so that nothing is left to chance; and the samples are drawn from the seed
/// and the text, so that the same call gives the same explanation.
public struct TextExplainer: Sendable, Hashable, Codable {
  /// The most texts that a model is asked about.
  public var samples = 5_000
  /// The most words of an explanation, unless all are selected.
  public var words = 10
  /// How they are chosen.
  public var selection = WordSelection.automatic
  /// What the samples depend on, besides the text.
  public var seed: UInt64 = 1
  /// Texts in one question to the model.
  public var batchSize = 256

  /// An explainer with the usual settings.
  public init() {}

  /// The explanation of a class's probability for a text.
  ///
  /// - Parameters:
  ///   - text: any text; one without words has an explanation without words. The fit takes a time that grows with the cube
  ///     of the number of different words: about a second for 500 of them.
  ///   - label: the class; the most probable one when nil.
  ///   - progress: told after each question how many of how many texts have been judged.
  ///   - predict: the probabilities of all classes, for each of some texts.
  /// - Precondition: at least two samples, batches of at least one, no negative number of words; `predict` gives as many
  ///   rows as texts, all of one length, and `label` is one of their places, where all rows have finite numbers.
  /// - Throws: what `predict` throws.
  public func explain<Failure: Error>(
    _ text: String, label: Int? = nil, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in },
    predict: ([String]) throws(Failure) -> [[Double]]
  ) throws(Failure) -> Explanation {
    require(
      samples > 1 && batchSize > 0 && words >= 0,
      "TextExplainer: \(samples) samples in batches of \(batchSize), \(words) words")
    let masked = MaskedText(text)
    var generator = SplitMix64(seed: seed ^ fingerprint(text))
    let masks = Masks(words: masked.words.count, samples: samples, using: &generator)
    var answers: [[Double]] = []
    while answers.count < masks.kept.count {
      let batch = masks.kept[answers.count..<min(answers.count + batchSize, masks.kept.count)]
      let rows = try predict(batch.map(masked.text))
      require(
        rows.count == batch.count,
        "TextExplainer: \(rows.count) predictions of \(batch.count) texts")
      answers += rows
      progress(answers.count, masks.kept.count)
    }
    let whole = answers[0]
    let label = label ?? whole.indices.max { whole[$0] < whole[$1] } ?? 0
    require(
      answers.allSatisfy { $0.count == whole.count } && whole.indices.contains(label),
      "TextExplainer: no probability of class \(label) in rows as long as \(whole.count)")
    let values = answers.map { $0[label] }
    require(
      values.allSatisfy(\.isFinite), "TextExplainer: a probability of class \(label) is no number")
    return explanation(of: masked, masks, label: label, values: values)
  }

  private func explanation(
    of masked: MaskedText, _ masks: Masks, label: Int, values: [Double]
  ) -> Explanation {
    func moments(_ samples: some Sequence<Int>) -> WeightedMoments {
      WeightedMoments(
        words: masked.words.count, kept: samples.map { masks.kept[$0] },
        weights: samples.map { masks.weights[$0] }, values: samples.map { values[$0] })
    }
    let all = moments(values.indices)
    let chosen = selection.words(all, count: words)
    let fit = RidgeFit(all, words: chosen, penalty: 1)
    // Fits to parts of the samples differ as those of other samples would, but for the parts' size.
    let parts = masks.areAll ? 0 : min(10, values.count)
    let fits = (0..<parts).map { part in
      RidgeFit(
        moments(stride(from: part, to: values.count, by: parts)), words: chosen,
        penalty: 1 / Double(parts))
    }
    let explained = chosen.enumerated().map { place, word in
      Explanation.Word(
        word: masked.words[word], weight: fit.weights[place],
        deviation: standardError(fits.map { $0.weights[place] }), places: masked.places[word])
    }
    return Explanation(
      text: masked.text, label: label, probability: values[0],
      words: explained.sorted { abs($0.weight) > abs($1.weight) },
      otherWords: masked.words.count - explained.count, intercept: fit.intercept,
      localPrediction: fit.intercept + fit.weights.reduce(0, +),
      determination: fit.determination, samples: values.count, seed: seed)
  }
}

/// The standard error of the mean of some values; 0 of none.
private func standardError(_ values: [Double]) -> Double {
  guard values.count > 1 else { return 0 }
  let count = Double(values.count)
  let mean = values.reduce(0, +) / count
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return (squares / (count - 1) / count).squareRoot()
}

/// FNV-1a over 64 bits; Fowler, Noll and Vo (1991).
private func fingerprint(_ text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}
