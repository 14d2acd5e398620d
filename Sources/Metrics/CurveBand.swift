import Preconditions

/// Where a curve over 0 to 1 would lie, place by place, in most other samples of as many documents.
///
/// Documents are drawn with replacement, and at each place the middle share of the drawn curves is the band: the percentile
/// interval of Efron and Tibshirani (1993), "An introduction to the bootstrap", section 13.3. It holds at each place of its own,
/// not at all places at once.
public struct CurveBand: Sendable, Hashable, Codable {
  /// Places from 0 to 1, evenly apart.
  public let places: [Double]
  /// The lower edge at each place, 0 to 1.
  public let lower: [Double]
  /// The upper edge at each place, 0 to 1.
  public let upper: [Double]

  /// The true positive rates of a ROC curve by its false positive rate; as many documents of either class are drawn as there
  /// are.
  ///
  /// - Parameters:
  ///   - scores: higher means more likely positive; NaN must not occur.
  ///   - positives: whether each document is positive.
  ///   - resamples: how many samples are drawn.
  ///   - places: how many places the band has.
  ///   - confidence: the share of the samples whose curves are in the band, above 0 and below 1.
  ///   - generator: what draws; the same one gives the same band.
  /// - Returns: nil when all documents are of one class.
  /// - Precondition: as many scores as truths, at least one sample and two places.
  public static func truePositiveRates(
    scores: [Double], positives: [Bool], resamples: Int = 500, places: Int = 101,
    confidence: Double = 0.95, using generator: inout some RandomNumberGenerator
  ) -> CurveBand? {
    let ranks = RankedDocuments(scores: scores, positives: positives, for: "CurveBand")
    guard ranks.positives > 0, ranks.negatives > 0 else { return nil }
    return CurveBand(resamples: resamples, places: places, confidence: confidence) { places in
      let counts = ranks.drawn(byClass: true, using: &generator)
      return ranks.truePositiveRates(counts, at: places)
    }
  }

  /// The precisions of a precision-recall curve by its recall, each that of the highest threshold which reaches it; documents are
  /// drawn from all.
  ///
  /// Parameters and precondition as for `truePositiveRates`.
  ///
  /// - Returns: nil when no document is positive.
  public static func precisions(
    scores: [Double], positives: [Bool], resamples: Int = 500, places: Int = 101,
    confidence: Double = 0.95, using generator: inout some RandomNumberGenerator
  ) -> CurveBand? {
    let ranks = RankedDocuments(scores: scores, positives: positives, for: "CurveBand")
    guard ranks.positives > 0 else { return nil }
    return CurveBand(resamples: resamples, places: places, confidence: confidence) { places in
      let counts = ranks.drawn(byClass: false, using: &generator)
      return ranks.precisions(counts, at: places)
    }
  }

  /// The band of curves that `draw` gives for some places; a sample without a curve gives nil.
  private init?(
    resamples: Int, places count: Int, confidence: Double, draw: ([Double]) -> [Double]?
  ) {
    require(
      resamples > 0 && count > 1 && 0 < confidence && confidence < 1,
      "CurveBand: \(resamples) samples, \(count) places, a confidence of \(confidence)")
    let places = (0..<count).map { Double($0) / Double(count - 1) }
    var values = Array(repeating: [Double](), count: count)
    for _ in 0..<resamples {
      guard let curve = draw(places) else { continue }
      for place in places.indices { values[place].append(curve[place]) }
    }
    guard !values[0].isEmpty else { return nil }
    let tail = (1 - confidence) / 2
    let sorted = values.map { $0.sorted() }
    self.places = places
    lower = sorted.map { quantile(tail, of: $0) }
    upper = sorted.map { quantile(1 - tail, of: $0) }
  }
}
