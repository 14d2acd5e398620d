/// What can go wrong while a scene becomes a file.
public enum DrawingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Cairo, Pango or fontconfig reported a failure: the operation and its words.
  case engine(String)
  /// A font file is not installed; `package` is the Debian package that brings it.
  case missingFont(path: String, package: String)
  /// The page has no area, or is too large for a bitmap.
  case unusableSize(width: Double, height: Double)
  /// A coordinate of an item is infinite or not a number; the item's role and place in the scene.
  case notFinite(role: String, item: Int)

  /// The error as a sentence.
  public var description: String {
    switch self {
    case .engine(let message):
      "drawing failed: \(message)"
    case .missingFont(let path, let package):
      "the font \(path) is missing; on Debian: apt-get install \(package)"
    case .unusableSize(let width, let height):
      "a page of \(width) by \(height) points can't be drawn"
    case .notFinite(let role, let item):
      "item \(item) of the scene (\(role)) has a coordinate that is not finite"
    }
  }
}
