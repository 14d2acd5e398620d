/// What can go wrong while a scene or a book becomes a file.
public enum DrawingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Cairo, Pango or fontconfig reported a failure: the operation and its words.
  case engine(String)
  /// A font file is not installed; `package` is the Debian package that brings it.
  case missingFont(path: String, package: String)
  /// The page has no area, or is too large for a bitmap.
  case unusableSize(width: Double, height: Double)
  /// A coordinate of an item is infinite or not a number; the item's role and place in the scene.
  case notFinite(role: String, item: Int)
  /// A coordinate of an element of a page is infinite or not a number; what the page is called.
  case notFinitePage(label: String)
  /// No font of the machine is of this family; the one that is called most like it.
  case unknownFamily(String, nearest: String?)
  /// A link or the outline leads to a place that no page has.
  case unknownDestination(String)
  /// Two places of a book have one name.
  case repeatedDestination(String)
  /// A picture was not given.
  case missingPicture(path: String)
  /// A picture could be read before, but not be drawn then.
  case unreadablePicture(path: String)
  /// Cairo wrote a PDF of another form than the one known here; what is strange in it.
  case unknownPDF(String)

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
    case .notFinitePage(let label):
      "page \(label) has a coordinate that is not finite"
    case .unknownFamily(let name, let nearest):
      "no font of the family '\(name)' is installed"
        + (nearest.map { "; the nearest one is '\($0)'" } ?? "")
    case .unknownDestination(let name):
      "nothing in the book is called '\(name)', which a link or the outline leads to"
    case .repeatedDestination(let name):
      "two places of the book are called '\(name)'"
    case .missingPicture(let path):
      "the picture \(path) is missing"
    case .unreadablePicture(let path):
      "the picture \(path) can't be drawn"
    case .unknownPDF(let reason):
      "Cairo's PDF can't be finished: \(reason)"
    }
  }
}
