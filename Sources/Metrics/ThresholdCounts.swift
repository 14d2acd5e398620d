import Preconditions

/// How many documents of either kind are scored at least as high as a threshold.
struct ThresholdCounts {
  /// Documents scored at least this count.
  let threshold: Double
  /// Positive documents among them.
  let hits: Int
  /// Negative documents among them.
  let alarms: Int

  /// The counts at each different score, from the highest down; the last has all documents.
  ///
  /// - Precondition: as many scores as truths, none of them NaN.
  static func all(scores: [Double], positives: [Bool], for name: String) -> [ThresholdCounts] {
    require(
      scores.count == positives.count, "\(name): \(scores.count) scores, \(positives.count) truths")
    require(!scores.contains(where: \.isNaN), "\(name): a score is NaN")
    var counts: [ThresholdCounts] = []
    var (hits, alarms) = (0, 0)
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    for (place, document) in order.enumerated() {
      if positives[document] { hits += 1 } else { alarms += 1 }
      let isLast = place + 1 == order.count || scores[order[place + 1]] != scores[document]
      if isLast {
        counts.append(ThresholdCounts(threshold: scores[document], hits: hits, alarms: alarms))
      }
    }
    return counts
  }
}
