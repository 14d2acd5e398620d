import Preconditions

extension Mark {
  /// Rectangles colored by value, each with its value in it where there is room.
  public struct Cells: Sendable, Hashable, Codable {
    /// From where each reaches along x.
    public var left: Column
    /// To where each reaches along x, as many.
    public var right: Column
    /// From where each reaches along y, as many.
    public var bottom: Column
    /// To where each reaches along y, as many.
    public var top: Column
    /// The value of each, as many; what is no number stays blank.
    public var values: Column
    /// How values become colors.
    public var colors: ColorScale
    /// What each says; empty for nothing.
    public var labels: [String]

    /// Some cells between edges.
    ///
    /// - Precondition: as many of each, and as many labels where there are some.
    public init(
      left: Column, right: Column, bottom: Column, top: Column, values: Column,
      colors: ColorScale = ColorScale(), labels: [String] = []
    ) {
      let count = values.values.count
      require(
        [left, right, bottom, top].allSatisfy { $0.values.count == count }
          && (labels.isEmpty || labels.count == count),
        "Cells: \([left, right, bottom, top].map(\.values.count)) edges, \(count) values, "
          + "\(labels.count) labels")
      self.left = left
      self.right = right
      self.bottom = bottom
      self.top = top
      self.values = values
      self.colors = colors
      self.labels = labels
    }

    /// A matrix of cells over axes of categories, or around whole numbers.
    ///
    /// - Parameters:
    ///   - rows: the values, row by row; the first row at 0.
    ///   - colors: how values become colors.
    ///   - labels: what each cell says, row by row; empty for nothing.
    /// - Precondition: rows of one length, and as many labels where there are some.
    public init(
      _ rows: [[Double]], colors: ColorScale = ColorScale(), labels: [[String]] = []
    ) {
      let width = rows.first?.count ?? 0
      require(rows.allSatisfy { $0.count == width }, "Cells: rows of different length")
      let places = rows.indices.flatMap { row in
        (0..<width).map { (x: Double($0), y: Double(row)) }
      }
      self.init(
        left: Column(places.map { $0.x - 0.5 }), right: Column(places.map { $0.x + 0.5 }),
        bottom: Column(places.map { $0.y - 0.5 }), top: Column(places.map { $0.y + 0.5 }),
        values: Column(Array(rows.joined())), colors: colors, labels: Array(labels.joined()))
    }
  }
}
