import Preconditions

extension Mark {
  /// Bars from zero: upright over intervals or categories of x, or lying, one for each category of y.
  public struct Bars: Sendable, Hashable, Codable {
    /// What the legend says; empty for none.
    public var name: String
    /// Where each bar begins along its axis.
    public var lower: Column
    /// Where each bar ends along its axis.
    public var upper: Column
    /// How long each is.
    public var lengths: Column
    /// What stands at the end of each; empty for nothing.
    public var labels: [String]
    /// The color.
    public var hue: Hue
    /// Whether they lie.
    public var isHorizontal: Bool

    /// Upright bars over the intervals between neighbours of `edges`.
    ///
    /// - Precondition: one edge more than lengths.
    public init(
      _ name: String = "", between edges: [Double], lengths: Column, hue: Hue = .blue
    ) {
      require(
        edges.count == lengths.values.count + 1,
        "Bars: \(edges.count) edges, \(lengths.values.count) lengths")
      self.name = name
      lower = Column(Array(edges.dropLast()))
      upper = Column(Array(edges.dropFirst()))
      self.lengths = lengths
      labels = []
      self.hue = hue
      isHorizontal = false
    }

    /// Lying bars with a label at the end of each.
    ///
    /// - Parameters:
    ///   - name: what the legend says; empty for none.
    ///   - rows: the place of each among the categories of y; in turn when nil.
    ///   - lengths: how long each is; below 0 to the left.
    ///   - labels: what stands at the end of each.
    ///   - hue: the color.
    /// - Precondition: as many labels as lengths, and as many rows where they are given.
    public init(
      _ name: String = "", at rows: [Int]? = nil, lengths: Column, labels: [String],
      hue: Hue = .blue
    ) {
      let rows = rows ?? Array(lengths.values.indices)
      require(
        labels.count == lengths.values.count && rows.count == lengths.values.count,
        "Bars: \(labels.count) labels, \(lengths.values.count) lengths, \(rows.count) rows")
      self.init(
        name, places: rows.map(Double.init), thickness: 0.72, lengths: lengths, labels: labels,
        hue: hue, isHorizontal: true)
    }

    /// Upright bars, one at each category of x; those of several series stand beside each other.
    ///
    /// - Parameters:
    ///   - name: what the legend says; empty for none.
    ///   - lengths: how long each is; below 0 downwards.
    ///   - labels: what stands at the end of each; empty for nothing.
    ///   - series: which of the series beside each other this is, from 0.
    ///   - count: how many series stand beside each other.
    ///   - hue: the color.
    /// - Precondition: as many labels as lengths where there are some, and `series` below `count`.
    public init(
      upright name: String = "", lengths: Column, labels: [String] = [], series: Int = 0,
      of count: Int = 1, hue: Hue = .blue
    ) {
      require(
        (labels.isEmpty || labels.count == lengths.values.count)
          && (0..<max(count, 0)).contains(series),
        "Bars: \(labels.count) labels, \(lengths.values.count) lengths, series \(series) of \(count)"
      )
      let thickness = 0.72 / Double(count)
      let shift = thickness * (Double(series) - Double(count - 1) / 2)
      self.init(
        name, places: lengths.values.indices.map { Double($0) + shift }, thickness: thickness,
        lengths: lengths, labels: labels, hue: hue, isHorizontal: false)
    }

    private init(
      _ name: String, places: [Double], thickness: Double, lengths: Column, labels: [String],
      hue: Hue, isHorizontal: Bool
    ) {
      self.name = name
      lower = Column(places.map { $0 - thickness / 2 })
      upper = Column(places.map { $0 + thickness / 2 })
      self.lengths = lengths
      self.labels = labels
      self.hue = hue
      self.isHorizontal = isHorizontal
    }
  }
}
