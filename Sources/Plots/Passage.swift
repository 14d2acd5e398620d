import Preconditions

/// Running text with stretches that have values: tinted by how great these are, underlined by their sign.
///
/// Lines break at spaces and, in scripts without spaces, between characters; where the text has line breaks of its own they
/// stay.
public struct Passage: Sendable, Hashable, Codable {
  /// A stretch with a value.
  public struct Stretch: Sendable, Hashable, Codable {
    /// Where it stands in the text, in bytes of UTF-8.
    public var place: Range<Int>
    /// What it is worth; 0 or no number leaves it as it is.
    public var value: Double
    /// What hovering over it tells.
    public var tooltip: String

    /// A stretch with a value.
    public init(_ place: Range<Int>, value: Double, tooltip: String) {
      self.place = place
      self.value = value
      self.tooltip = tooltip
    }
  }

  /// The text.
  public var text: String
  /// The stretches in the order of the text.
  public var stretches: [Stretch]
  /// The value of the strongest tint, above 0; greater ones have the same.
  public var limit: Double
  /// What values above 0 say, for the legend.
  public var above: String
  /// What values below 0 say.
  public var below: String

  /// Text with some stretches.
  ///
  /// - Precondition: the stretches are in order, apart from each other and inside the text; `limit` is above 0.
  public init(
    _ text: String, stretches: [Stretch], limit: Double, above: String, below: String
  ) {
    let places = stretches.map(\.place)
    require(
      zip(places, places.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
        && places.first?.lowerBound ?? 0 >= 0 && places.last?.upperBound ?? 0 <= text.utf8.count,
      "Passage: stretches at \(places) of a text of \(text.utf8.count) bytes")
    require(limit > 0, "Passage: the strongest tint for \(limit)")
    self.text = text
    self.stretches = stretches
    self.limit = limit
    self.above = above
    self.below = below
  }
}
