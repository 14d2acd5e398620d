extension Mark.Points {
  /// One point for each value along a row of categories, moved up and down so that they cover each other less, the same way
  /// every time: more where values are dense.
  ///
  /// The moves are van der Corput's sequence (1935), which fills a range evenly however many there are; their extent follows
  /// the density of the values, as in a sina plot (Sidiropoulos et al., 2018).
  ///
  /// - Parameters:
  ///   - name: what tooltips say of them.
  ///   - values: the values, along x.
  ///   - row: the place of the row among the categories of y.
  ///   - hue: the color.
  public init(_ name: String = "", strip values: [Double], row: Int, hue: Hue = .blue) {
    let finite = values.filter(\.isFinite)
    let density = Density(of: finite)
    let greatest = density.values.max() ?? 0
    let order = finite.indices.sorted { (finite[$0], $0) < (finite[$1], $1) }
    var heights = Array(repeating: Double(row), count: finite.count)
    for (rank, index) in order.enumerated() {
      let share = greatest > 0 ? density.value(at: finite[index]) / greatest : 0
      heights[index] += (vanDerCorput(rank + 1) - 0.5) * 0.7 * share
    }
    self.init(name, x: Column(finite), y: Column(heights), hue: hue, radius: 1.5, opacity: 0.6)
  }
}

/// The binary digits of a number mirrored at the point: 1/2, 1/4, 3/4, 1/8, ...
private func vanDerCorput(_ number: Int) -> Double {
  var (rest, share, sum) = (number, 0.5, 0.0)
  while rest > 0 {
    if rest & 1 == 1 { sum += share }
    rest >>= 1
    share /= 2
  }
  return sum
}

extension Density {
  /// The density at the place nearest to a value.
  fileprivate func value(at value: Double) -> Double {
    guard let first = places.first, let last = places.last, last > first else { return 0 }
    let share = (value - first) / (last - first)
    let index = Int((share * Double(places.count - 1)).rounded())
    return values[min(max(index, 0), values.count - 1)]
  }
}
