/// Why a file can't be shown as a picture on paper.
public enum PictureError: Error, Sendable, Hashable {
  /// It has no bytes.
  case empty
  /// By its first bytes it is no picture.
  case unknown
  /// Browsers show it, paper doesn't: it is of another format, or a JPEG in four inks.
  case unprintable(PictureFormat)
  /// It is of a format that paper shows, but can't be read to its end; what is wrong, as words after `the picture`.
  case damaged(PictureFormat, reason: String)
}
