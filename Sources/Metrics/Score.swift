/// A score with what is known of its error.
public struct Score: Sendable, Hashable, Codable {
  /// The score.
  public let value: Double
  /// Where it lies with 95 % confidence; nil where that is not known.
  public let interval: ClosedRange<Double>?

  /// A score.
  public init(_ value: Double, in interval: ClosedRange<Double>? = nil) {
    self.value = value
    self.interval = interval
  }

  /// The share of documents predicted right, with its Wilson interval; NaN when there is none.
  public init(accuracyOf matrix: ConfusionMatrix) {
    self.init(matrix.total > 0 ? matrix.accuracy : .nan, in: matrix.accuracyInterval)
  }

  /// The area under a ROC curve, with its DeLong interval.
  public init(areaUnder curve: ROCCurve) { self.init(curve.area, in: curve.areaInterval) }
}
