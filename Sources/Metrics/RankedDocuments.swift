import Preconditions

/// Documents by falling score, those of one score together: what curves over thresholds are made from.
struct RankedDocuments {
  /// Whether each is positive, from the highest score down.
  private let isPositive: [Bool]
  /// One past the last document of each different score.
  private let ends: [Int]
  /// The places of the positive documents, and of the negative ones.
  private let places: (positive: [Int], negative: [Int])

  var positives: Int { places.positive.count }
  var negatives: Int { places.negative.count }

  /// - Precondition: as many scores as truths, none of them NaN.
  init(scores: [Double], positives: [Bool], for name: String) {
    require(
      scores.count == positives.count, "\(name): \(scores.count) scores, \(positives.count) truths")
    require(!scores.contains(where: \.isNaN), "\(name): a score is NaN")
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    let isPositive = order.map { positives[$0] }
    self.isPositive = isPositive
    ends = order.indices.filter { place in
      place + 1 == order.count || scores[order[place]] != scores[order[place + 1]]
    }.map { $0 + 1 }
    places = (
      isPositive.indices.filter { isPositive[$0] }, isPositive.indices.filter { !isPositive[$0] }
    )
  }

  /// How often each document is drawn, with replacement: as many as there are, of either class or of both together.
  func drawn(
    byClass: Bool, using generator: inout some RandomNumberGenerator
  ) -> [Int32] {
    var counts = Array(repeating: Int32(0), count: isPositive.count)
    if byClass {
      for places in [places.positive, places.negative] {
        for _ in places { counts[places[.random(in: 0..<places.count, using: &generator)]] += 1 }
      }
    } else {
      for _ in counts { counts[.random(in: 0..<counts.count, using: &generator)] += 1 }
    }
    return counts
  }

  /// Hits and false alarms down to each different score.
  private func cumulated(_ counts: [Int32]) -> [(hits: Double, alarms: Double)] {
    var (hits, alarms, place) = (0, 0, 0)
    return ends.map { end in
      while place < end {
        if isPositive[place] { hits += Int(counts[place]) } else { alarms += Int(counts[place]) }
        place += 1
      }
      return (Double(hits), Double(alarms))
    }
  }

  /// The true positive rate at each of some rising false positive rates, straight between thresholds and the highest where
  /// the curve rises.
  func truePositiveRates(_ counts: [Int32], at places: [Double]) -> [Double]? {
    let curve = cumulated(counts)
    guard let all = curve.last, all.hits > 0, all.alarms > 0 else { return nil }
    var (index, before) = (0, (x: 0.0, y: 0.0))
    return places.map { place in
      while index < curve.count, curve[index].alarms / all.alarms <= place {
        before = (curve[index].alarms / all.alarms, curve[index].hits / all.hits)
        index += 1
      }
      guard index < curve.count else { return 1 }
      let next = (x: curve[index].alarms / all.alarms, y: curve[index].hits / all.hits)
      return before.y + (next.y - before.y) * (place - before.x) / (next.x - before.x)
    }
  }

  /// The precision at the highest threshold whose recall reaches each of some rising places, and is above 0.
  func precisions(_ counts: [Int32], at places: [Double]) -> [Double]? {
    let curve = cumulated(counts)
    guard let all = curve.last, all.hits > 0 else { return nil }
    var index = 0
    return places.map { place in
      while index + 1 < curve.count,
        curve[index].hits == 0 || curve[index].hits / all.hits < place
      {
        index += 1
      }
      let taken = curve[index].hits + curve[index].alarms
      return taken > 0 ? curve[index].hits / taken : 1
    }
  }
}
