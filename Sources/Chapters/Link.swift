/// Where a link of the text leads, and where it stands.
public struct Link: Sendable, Hashable {
  /// The destination as it is written, such as `02-words.md#sec-rare`.
  public var destination: String
  /// Where the link stands.
  public var position: Position

  /// A link.
  public init(destination: String, position: Position) {
    self.destination = destination
    self.position = position
  }
}
