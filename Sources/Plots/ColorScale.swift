/// How the values of a mark become colors.
public struct ColorScale: Sendable, Hashable, Codable {
  /// The maps of colors.
  public enum Map: String, Sendable, Hashable, Codable {
    /// From dark blue to yellow (cividis), for what runs from little to much.
    case sequential
    /// Rust, over the page, to blue, for what lies on two sides of a middle.
    case diverging
  }

  /// What is measured, with its unit; what the legend says.
  public var title: String
  /// The map.
  public var map: Map
  /// The values at the ends of the map; those of the data when nil, and for a diverging map as far below zero as above.
  public var limits: ClosedRange<Double>?
  /// How values are written.
  public var format: NumberFormat

  /// A scale of colors.
  public init(
    _ title: String = "", map: Map = .sequential, limits: ClosedRange<Double>? = nil,
    format: NumberFormat = .plain
  ) {
    self.title = title
    self.map = map
    self.limits = limits
    self.format = format
  }
}

extension ColorScale {
  /// The scale with its ends set for `values`.
  func fitted(to values: [Double]) -> ColorScale {
    guard limits == nil else { return self }
    var scale = self
    let finite = values.filter(\.isFinite)
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 1)
    let reach = max(abs(low), abs(high))
    scale.limits = map == .diverging ? -reach...reach : low...high
    return scale
  }

  /// The color of a value; the nearest end's beyond the limits, and none for what is no number.
  func color(_ value: Double, theme: Theme) -> Color? {
    guard !value.isNaN else { return nil }
    let limits = limits ?? 0...1
    let extent = limits.upperBound / 2 - limits.lowerBound / 2
    let share = extent > 0 ? (value / 2 - limits.lowerBound / 2) / extent : 0.5
    return color(share: min(max(share, 0), 1), theme: theme)
  }

  /// The color at a share, 0 to 1, of the way from the low to the high end.
  func color(share: Double, theme: Theme) -> Color {
    switch map {
    case .sequential: .cividis(share)
    case .diverging: Grid.Shading.diverging.color(2 * share - 1, theme: theme)
    }
  }

  /// A value as the legend and tooltips write it.
  func written(_ value: Double) -> String {
    switch format {
    case .percent: NumberFormat.percent(value)
    case .absolute: NumberFormat.significant(abs(value))
    case .plain:
      value == value.rounded() && abs(value) < 1e7
        ? NumberFormat.fixed(value, decimals: 0) : NumberFormat.significant(value)
    }
  }
}
