extension LabelMap {
  /// A number of each word that its mark shows.
  public struct Measure: Sendable, Hashable, Codable {
    /// What the key says.
    public var title: String
    /// The numbers, as many as words.
    public var values: Column
    /// Whether equal steps of color stand for equal factors; numbers from 0 down have none then.
    public var isLogarithmic: Bool
    /// How the numbers are written.
    public var format: NumberFormat

    /// Numbers with a title.
    public init(
      _ title: String, _ values: [Double], isLogarithmic: Bool = false,
      format: NumberFormat = .plain
    ) {
      self.title = title
      self.values = Column(values)
      self.isLogarithmic = isLogarithmic
      self.format = format
    }

    /// The greatest number above 0; nil when there is none.
    var greatest: Double? {
      let greatest = values.finite.max() ?? 0
      return greatest > 0 ? greatest : nil
    }

    /// The range of the numbers that have a color; nil when there is none.
    var range: ClosedRange<Double>? {
      let shown = values.finite.filter { !isLogarithmic || $0 > 0 }
      guard let least = shown.min(), let greatest = shown.max() else { return nil }
      return least...greatest
    }

    /// How far a number is from the least to the greatest, 0 to 1; nil for what has no color.
    func share(of value: Double) -> Double? {
      guard let range, value.isFinite, !isLogarithmic || value > 0 else { return nil }
      func place(_ number: Double) -> Double {
        isLogarithmic ? decimalLogarithm(number) : number / 2
      }
      let (low, high) = (place(range.lowerBound), place(range.upperBound))
      return high > low ? (place(value) - low) / (high - low) : 0.5
    }

    /// A number as the key and the tooltips write it.
    func text(of value: Double) -> String {
      guard value.isFinite else { return "–" }
      switch format {
      case .percent: return NumberFormat.percent(value)
      case .absolute: return Self.brief(abs(value))
      case .plain: return Self.brief(value)
      }
    }

    private static func brief(_ value: Double) -> String {
      value == value.rounded() && abs(value) < 1e7
        ? NumberFormat.fixed(value, decimals: 0) : NumberFormat.significant(value)
    }
  }
}
