import Glibc
import Preconditions

extension Affinities {
  /// The Kullback-Leibler divergence from these affinities to those of a map, in nats.
  ///
  /// On the map the affinity of a pair is 1 / (1 + d²), as a share of the sum over all pairs.
  ///
  /// Source: van der Maaten and Hinton (2008), equations 2 and 4.
  /// - Precondition: the map has as many points.
  public func divergence(of map: [SIMD2<Double>]) -> Double {
    require(map.count == count, "Affinities.divergence: \(map.count) points for \(count)")
    return divergence(of: map, partition: Repulsion.exact(map).partition)
  }

  /// The divergence, when the sum over all pairs of the map is known.
  func divergence(of map: [SIMD2<Double>], partition: Double) -> Double {
    guard count > 1 else { return 0 }
    let parts = concurrentRows(count) { rows in
      var divergence = 0.0
      for one in rows {
        for pair in offsets[one]..<offsets[one + 1] where values[pair] > 0 {
          let difference = map[one] - map[Int(neighbours[pair])]
          let spread = 1 + (difference * difference).sum()
          divergence += values[pair] * log(values[pair] * spread)
        }
      }
      return divergence
    }
    return parts.reduce(0, +) + log(partition)
  }
}
