import Preconditions

/// How a direction of a panel is read.
public struct Axis: Sendable, Hashable, Codable {
  /// How values become places.
  public enum Kind: Sendable, Hashable, Codable {
    /// Evenly.
    case linear
    /// By ratio.
    case log
    /// Evenly within `linear` of zero, by ratio beyond on both sides.
    case symlog(linear: Double)
    /// Evenly, with ticks at whole numbers inside the data.
    case integer
    /// Evenly; values are seconds since 1970 in UTC, ticks stand at round dates and times.
    case time
    /// Evenly; values are seconds, ticks stand at round seconds, minutes, hours or days.
    case duration
    /// One place for each name, from the left or from the top.
    case category([String])
  }

  /// Where the names of categories stand.
  public enum NamePlace: String, Sendable, Hashable, Codable {
    /// In the margin.
    case margin
    /// Beside zero, each across from what stands for its value.
    case acrossZero
  }

  /// What is measured, with its unit.
  public var title: String
  /// How values become places.
  public var kind: Kind
  /// How ticks are written.
  public var format: NumberFormat
  /// Values that the axis reaches besides the data.
  public var includes: [Double]
  /// The values at its ends, whatever the data, or nil for those that the data need.
  ///
  /// What lies beyond is cut off.
  public var limits: ClosedRange<Double>?
  /// Where ticks stand; round values when empty.
  public var ticks: [Double]
  /// Whether it has ticks and a title.
  public var isVisible: Bool
  /// Where the names of categories stand.
  public var namePlace: NamePlace

  /// Whether it has a place for each of some names.
  var isCategory: Bool {
    if case .category = kind { true } else { false }
  }

  /// An axis.
  ///
  /// - Precondition: `limits` are apart and finite, above 0 on an axis by ratio; `symlog` has a linear part above 0.
  public init(
    _ title: String = "", kind: Kind = .linear, format: NumberFormat = .plain,
    includes: [Double] = [], limits: ClosedRange<Double>? = nil, ticks: [Double] = [],
    isVisible: Bool = true, namePlace: NamePlace = .margin
  ) {
    if let limits {
      require(
        limits.lowerBound < limits.upperBound && limits.lowerBound.isFinite
          && limits.upperBound.isFinite && (kind != .log || limits.lowerBound > 0),
        "Axis: limits \(limits)")
    }
    if case .symlog(let linear) = kind {
      require(linear > 0 && linear.isFinite, "Axis: a linear part of \(linear)")
    }
    self.title = title
    self.kind = kind
    self.format = format
    self.includes = includes
    self.limits = limits
    self.ticks = ticks
    self.isVisible = isVisible
    self.namePlace = namePlace
  }
}
