import Preconditions

#if canImport(Glibc)
  import Glibc
#endif

/// How densely values lie along a line: a Gaussian kernel estimate whose area is 1.
///
/// Rosenblatt (1956) and Parzen (1962). The bandwidth is Silverman's rule of thumb, 0.9 min(s, IQR / 1.34) n^(-1/5) (1986,
/// "Density estimation for statistics and data analysis", equation 3.31). Where values end at a border, what a kernel would
/// have beyond it is mirrored (section 2.10 there), so that no share is lost.
public struct Density: Sendable, Hashable {
  /// Places along the line, evenly apart.
  public let places: [Double]
  /// The density at each, at least 0.
  public let values: [Double]
  /// The kernel's standard deviation, in units of the values.
  public let bandwidth: Double

  /// The density of some values; what is no number is left out.
  ///
  /// - Parameters:
  ///   - values: the values.
  ///   - bandwidth: the kernel's standard deviation; by Silverman's rule when nil.
  ///   - borders: where values can't lie beyond, such as 0...1 for probabilities.
  ///   - count: how many places; as many as the bandwidth asks for when nil.
  /// - Precondition: a bandwidth above 0, at least two places, no value beyond the borders.
  public init(
    of values: [Double], bandwidth: Double? = nil, within borders: ClosedRange<Double>? = nil,
    places count: Int? = nil
  ) {
    require(
      bandwidth ?? 1 > 0 && count ?? 2 > 1,
      "Density: bandwidth \(bandwidth ?? 0), \(count ?? 0) places")
    let sorted = values.filter(\.isFinite).sorted()
    if let borders {
      require(
        sorted.allSatisfy(borders.contains), "Density: a value lies beyond \(borders)")
    }
    let rule = bandwidth ?? Self.silverman(sorted)
    guard let first = sorted.first, let last = sorted.last, rule > 0, rule.isFinite else {
      self.bandwidth = rule
      places = []
      self.values = []
      return
    }
    // Values that crowd at a border can have a spread that no picture shows, and no places of it would meet their kernels.
    let extent = borders.map { $0.upperBound - $0.lowerBound } ?? last - first
    let width = bandwidth ?? max(rule, extent / 1_000)
    self.bandwidth = width
    let (low, high) = (
      borders?.lowerBound ?? first - 3 * width, borders?.upperBound ?? last + 3 * width
    )
    let needed = min(max(2 * (high - low) / width, 255), 4_095)
    let count = count ?? Int(needed.rounded(.up)) + 1
    let step = (high - low) / Double(count - 1)
    let places = (0..<count).map { low + Double($0) * step }
    let weighted = Self.weighted(sorted)
    let scale = 1 / (Double(sorted.count) * width * (2 * Double.pi).squareRoot())
    self.places = places
    self.values = places.map { place in
      var sum = Self.kernels(at: place, of: weighted, width: width)
      if let borders {
        sum += Self.kernels(at: 2 * borders.lowerBound - place, of: weighted, width: width)
        sum += Self.kernels(at: 2 * borders.upperBound - place, of: weighted, width: width)
      }
      return sum * scale
    }
  }

  /// The values with a weight of 1, or of very many the middles of 4,096 intervals with their counts.
  private static func weighted(_ sorted: [Double]) -> [(value: Double, weight: Double)] {
    let most = 4_096
    guard sorted.count > 5 * most, let first = sorted.first, let last = sorted.last, last > first
    else {
      return sorted.map { ($0, 1) }
    }
    let width = (last - first) / Double(most)
    var counts = Array(repeating: 0.0, count: most)
    for value in sorted { counts[min(Int((value - first) / width), most - 1)] += 1 }
    return counts.enumerated().filter { $0.element > 0 }.map {
      (first + (Double($0.offset) + 0.5) * width, $0.element)
    }
  }

  /// The sum of all kernels at a place; beyond eight deviations they are about 1e-14 of their height.
  private static func kernels(
    at place: Double, of values: [(value: Double, weight: Double)], width: Double
  ) -> Double {
    let reach = 8 * width
    var sum = 0.0
    for (value, weight) in values where abs(value - place) <= reach {
      let distance = (value - place) / width
      sum += weight * exp(-0.5 * distance * distance)
    }
    return sum
  }

  private static func silverman(_ sorted: [Double]) -> Double {
    let count = Double(sorted.count)
    guard count > 1 else { return sorted.isEmpty ? 0 : max(abs(sorted[0]) * 0.05, 0.05) }
    let mean = sorted.reduce(0) { $0 + $1 / count }
    let variance = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    let spread = sorted.quantile(0.75) - sorted.quantile(0.25)
    let deviation = variance.squareRoot()
    let least = spread > 0 ? min(deviation, spread / 1.34) : deviation
    let width = 0.9 * least * power(count, -0.2)
    // Values that are all the same have no spread; any narrow kernel shows where they are.
    return width > 0 ? width : max(abs(mean) * 0.05, 0.05)
  }
}

extension [Double] {
  /// The number that a share of the sorted numbers lies below, by the straight line between the two nearest ranks.
  package func quantile(_ share: Double) -> Double {
    guard !isEmpty else { return .nan }
    let rank = share * Double(count - 1)
    let lower = Int(rank)
    let upper = Swift.min(lower + 1, count - 1)
    return self[lower] + (rank - Double(lower)) * (self[upper] - self[lower])
  }
}

extension Mark.Area {
  /// The density of some values as an area above zero.
  ///
  /// - Parameters:
  ///   - name: what the legend says; empty for none.
  ///   - values: the values.
  ///   - bandwidth: the kernel's standard deviation; by Silverman's rule when nil.
  ///   - borders: where values can't lie beyond.
  ///   - factor: what densities are multiplied with, -1 for downwards.
  ///   - hue: the color.
  public init(
    _ name: String = "", densityOf values: [Double], bandwidth: Double? = nil,
    within borders: ClosedRange<Double>? = nil, times factor: Double = 1, hue: Hue = .blue
  ) {
    let density = Density(of: values, bandwidth: bandwidth, within: borders)
    self.init(
      name, x: Column(density.places), upTo: Column(density.values.map { $0 * factor }), hue: hue)
  }
}
