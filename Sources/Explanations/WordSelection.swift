/// Which words an explanation is made of.
public enum WordSelection: String, Sendable, Hashable, Codable {
  /// Step by step up to six words, by weight for more.
  case automatic
  /// Step by step the word that, with those chosen before, explains most.
  case forward
  /// The words with the greatest weights, for or against, in a fit of all words.
  case greatestWeights
  /// All words.
  case all

  /// The numbers of the chosen words, at most `count` unless all are.
  func words(_ moments: WeightedMoments, count: Int) -> [Int] {
    let all = Array(0..<moments.words)
    switch self {
    case .automatic:
      return (count <= 6 ? Self.forward : .greatestWeights).words(moments, count: count)
    case .forward:
      return (0..<min(count, moments.words)).reduce(into: [Int]()) { chosen, _ in
        let left = all.filter { !chosen.contains($0) }
        let gains = left.map {
          RidgeFit(moments, words: chosen + [$0], penalty: 0).determination
        }
        guard let best = gains.max(), let place = gains.firstIndex(of: best) else { return }
        chosen.append(left[place])
      }
    case .greatestWeights:
      let weights = RidgeFit(moments, words: all, penalty: 0.01).weights
      let order = all.sorted { one, other in
        abs(weights[one]) != abs(weights[other])
          ? abs(weights[one]) > abs(weights[other]) : one < other
      }
      return Array(order.prefix(count))
    case .all: return all
    }
  }
}
