extension Flow {
  /// Blocks that stand beside each other, each row of them on one page, where all have room; otherwise one below the other.
  public struct Columns: Sendable, Hashable {
    /// What stands beside each other, from left to right and then in rows, written for the width of a column.
    public var columns: [[Block]]
    /// How many stand beside each other.
    public var count: Int
    /// What stands there where a table had to shrink, a line of code to break or a row to be higher than two thirds of a page.
    public var otherwise: [Block]
    /// The room between columns and between rows of them, in points.
    public var gap: Double
    /// The room around them.
    public var spacing: Spacing

    /// Blocks beside each other.
    public init(
      _ columns: [[Block]], count: Int, otherwise: [Block], gap: Double, spacing: Spacing = .none
    ) {
      self.columns = columns
      self.count = count
      self.otherwise = otherwise
      self.gap = gap
      self.spacing = spacing
    }

    /// How wide each is where there is so much room, in points.
    public static func width(of count: Int, gap: Double, in width: Double) -> Double {
      (width - gap * Double(count - 1)) / Double(count)
    }
  }
}
