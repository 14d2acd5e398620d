extension TextRun {
  /// A part of a line that has something to tell.
  public struct Part: Sendable, Hashable, Codable {
    /// Its place in the line, in bytes of UTF-8.
    public var place: Range<Int>
    /// What hovering over it tells.
    public var tooltip: String

    /// A part of a line.
    public init(_ place: Range<Int>, tooltip: String) {
      self.place = place
      self.tooltip = tooltip
    }
  }
}
