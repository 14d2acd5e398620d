/// The room around a block, in points.
///
/// Between two blocks the larger of both rooms is left; at the top and at the bottom of a page none is.
public struct Spacing: Sendable, Hashable {
  /// Above it.
  public var before: Double
  /// Below it.
  public var after: Double

  /// No room.
  public static let none = Spacing()

  /// The room around a block.
  public init(before: Double = 0, after: Double = 0) {
    self.before = before
    self.after = after
  }
}
