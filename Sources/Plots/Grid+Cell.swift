extension Grid {
  /// One cell.
  public struct Cell: Sendable, Hashable {
    /// Where its color stands on the grid's shading; nil for none.
    public var shade: Double?
    /// Whether a number should be there and is not: drawn grey, and crossed where nothing is written.
    public var isMissing: Bool
    /// What it says; the first line stays when there is no room for more.
    public var lines: [String]
    /// Whether its lines are kept for the data alone.
    public var isSilent: Bool
    /// What hovering over it tells.
    public var tooltip: String?
    /// Its value for the data behind the plot, with all digits; the first line when nil.
    public var datum: String?

    /// A cell; it is missing when its shade is not a number.
    public init(
      _ lines: [String] = [], shade: Double? = nil, isSilent: Bool = false, tooltip: String? = nil,
      datum: String? = nil
    ) {
      self.lines = lines
      self.shade = shade.flatMap { $0.isNaN ? nil : min(max($0, -1), 1) }
      isMissing = shade?.isNaN ?? false
      self.isSilent = isSilent
      self.tooltip = tooltip
      self.datum = datum
    }
  }
}

extension Grid.Cell: Codable {
  private enum Key: String, CodingKey {
    case shade, isMissing, lines, isSilent, tooltip, datum
  }

  /// A cell as it was written.
  public init(from decoder: any Decoder) throws {
    let cell = try decoder.container(keyedBy: Key.self)
    shade = try cell.decodeIfPresent(Double.self, forKey: .shade)
    isMissing = try cell.decodeIfPresent(Bool.self, forKey: .isMissing) ?? false
    lines = try cell.decodeIfPresent([String].self, forKey: .lines) ?? []
    isSilent = try cell.decodeIfPresent(Bool.self, forKey: .isSilent) ?? false
    tooltip = try cell.decodeIfPresent(String.self, forKey: .tooltip)
    datum = try cell.decodeIfPresent(String.self, forKey: .datum)
  }

  /// Writes what the cell has; a matrix has many cells.
  public func encode(to encoder: any Encoder) throws {
    var cell = encoder.container(keyedBy: Key.self)
    try cell.encodeIfPresent(shade, forKey: .shade)
    if isMissing { try cell.encode(true, forKey: .isMissing) }
    if !lines.isEmpty { try cell.encode(lines, forKey: .lines) }
    if isSilent { try cell.encode(true, forKey: .isSilent) }
    try cell.encodeIfPresent(tooltip, forKey: .tooltip)
    try cell.encodeIfPresent(datum, forKey: .datum)
  }
}
