/// Labels beside each other's heights, pushed apart as little as their spacing asks.
enum EndLabels {
  /// Heights at least `spacing` apart, in the order of `wanted`, as near to it as least squares allow,
  /// then moved into `bounds`.
  ///
  /// The pool-adjacent-violators algorithm (Ayer et al., 1955) on `wanted` less the spacing.
  static func heights(
    wanted: [Double], spacing: Double, bounds: ClosedRange<Double>
  ) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var pools: [(sum: Double, count: Int)] = []
    for (rank, index) in order.enumerated() {
      pools.append((wanted[index] - Double(rank) * spacing, 1))
      while pools.count > 1,
        let last = pools.last, let previous = pools.dropLast().last,
        previous.sum / Double(previous.count) >= last.sum / Double(last.count)
      {
        pools.removeLast(2)
        pools.append((previous.sum + last.sum, previous.count + last.count))
      }
    }
    let span = Double(wanted.count - 1) * spacing
    let highest = max(bounds.lowerBound, bounds.upperBound - span)
    let levels = pools.flatMap {
      Array(
        repeating: min(max($0.sum / Double($0.count), bounds.lowerBound), highest), count: $0.count)
    }
    var heights = wanted
    for (rank, index) in order.enumerated() {
      heights[index] = levels[rank] + Double(rank) * spacing
    }
    return heights
  }
}
