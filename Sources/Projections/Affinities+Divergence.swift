import Glibc
import Preconditions

extension Affinities {
  /// The Kullback-Leibler divergence from these affinities to those of a map, in nats, over all pairs.
  ///
  /// On the map the affinity of a pair is 1 / (1 + d²), as a share of the sum over all pairs.
  ///
  /// Source: van der Maaten and Hinton (2008), equations 2 and 4.
  /// - Precondition: the map has as many points.
  public func divergence(of map: [SIMD2<Double>]) -> Double {
    require(map.count == count, "Affinities.divergence: \(map.count) points for \(count)")
    guard count > 1 else { return 0 }
    let parts = concurrentRows(count) { rows in
      var partition = 0.0
      var divergence = 0.0
      for one in rows {
        for other in map.indices where other != one {
          let difference = map[one] - map[other]
          let spread = 1 + (difference * difference).sum()
          partition += 1 / spread
          let affinity = values[one * count + other]
          if affinity > 0 { divergence += affinity * log(affinity * spread) }
        }
      }
      return SIMD2(partition, divergence)
    }
    let sums = parts.reduce(.zero, +)
    return sums.y + log(sums.x)
  }
}
