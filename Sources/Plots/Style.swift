/// The measures that all plots share, in points.
enum Style {
  static let title = Font(size: 11, isSemibold: true)
  static let panelTitle = Font(size: 9, isSemibold: true)
  static let label = Font(size: 10)
  static let tick = Font(size: 9)
  static let note = Font(size: 8)
  /// No text is smaller.
  static let smallest = 7.0
  /// Between the page's edge and all else.
  static let padding = 4.0
  /// Axes and grids.
  static let hairline = 0.5
  /// Labels nearer than this touch.
  static let labelGap = 6.0
  /// From an axis down to its tick labels: below what a label beside its lower end reaches.
  static let tickDrop = 7.0
  static let dashed = [4.0, 2.5]
  static let dotted = [1.0, 2.5]
}
