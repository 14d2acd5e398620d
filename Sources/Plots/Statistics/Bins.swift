/// How many values fall into intervals of equal width between round numbers, closed below and open above, the last one closed.
public struct Bins: Sendable, Hashable {
  /// Where they begin, and where the last ends, ascending.
  public let edges: [Double]
  /// How many values are in each.
  public let counts: [Double]

  /// About `count` intervals over some values; whole numbers get whole widths and edges between them.
  ///
  /// What is no number is left out.
  public init(of values: [Double], count: Int = 30) {
    let sorted = values.filter(\.isFinite).sorted()
    guard let first = sorted.first, let last = sorted.last, first < last else {
      let value = sorted.first ?? 0
      let half = max(abs(value) * 0.05, 0.5)
      edges = [value - half, value + half]
      counts = [Double(sorted.count)]
      return
    }
    let isWhole = sorted.allSatisfy { $0 == $0.rounded() && abs($0) < 1e15 }
    let steps = Ticks.extended(from: first, to: last, count: max(count, 2))
    var width = steps.count > 1 ? steps[1] - steps[0] : last - first
    if isWhole { width = max(width.rounded(), 1) }
    let shift = isWhole ? 0.5 : 0
    let lowest = ((first + shift) / width).rounded(.down)
    // A greatest value on an edge closes the interval below it.
    let highest = max(((last + shift) / width - 1e-9).rounded(.up), lowest + 1)
    // A range too narrow for its magnitude has no edges between its ends.
    guard highest - lowest <= 1_000, lowest * width < highest * width else {
      edges = [first, last]
      counts = [Double(sorted.count)]
      return
    }
    let bins = Int(highest - lowest)
    edges = (0...bins).map { (lowest + Double($0)) * width - shift }
    var counts = Array(repeating: 0.0, count: bins)
    for value in sorted {
      // A grid value that rounding put just below its edge belongs above it.
      let place = ((value + shift) / width - lowest + 1e-9).rounded(.down)
      counts[min(max(Int(place), 0), bins - 1)] += 1
    }
    self.counts = counts
  }
}

extension Mark.Bars {
  /// Upright bars that count values in about `count` intervals of equal width.
  public init(
    _ name: String = "", histogramOf values: [Double], bins count: Int = 30, hue: Hue = .blue
  ) {
    let bins = Bins(of: values, count: count)
    self.init(name, between: bins.edges, lengths: Column(bins.counts), hue: hue)
  }
}
