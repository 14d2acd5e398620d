import Preconditions

/// The mean of some measurements of one quantity, and how far they lie apart: a score from several seeds.
public struct Spread: Sendable, Hashable, Codable {
  /// The measurements, in order.
  public let values: [Double]

  /// The spread of some measurements.
  ///
  /// - Precondition: at least one.
  public init(of values: [Double]) {
    require(!values.isEmpty, "Spread: no measurement has no mean")
    self.values = values
  }

  /// The arithmetic mean.
  public var mean: Double { values.reduce(0, +) / Double(values.count) }

  /// The sample's standard deviation, which divides by one less than the count; zero of a single measurement.
  public var deviation: Double {
    guard values.count > 1 else { return 0 }
    let mean = mean
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / Double(values.count - 1)).squareRoot()
  }
}
