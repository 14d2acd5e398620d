public import Plots

/// A picture that paper can show: a PNG, a JPEG or an SVG that was read to its end once.
public struct PictureFile: Sendable, Hashable {
  /// The file.
  public let bytes: [UInt8]
  /// Its format.
  public let format: PictureFormat
  /// Its size in pixels of CSS, of which an inch has 96: for bitmaps one for each of theirs.
  public let size: Size

  /// The picture that a file holds.
  ///
  /// - Throws: `PictureError` where paper can't show it.
  public init(_ bytes: [UInt8]) throws(PictureError) {
    self.bytes = bytes
    (format, size) = try Turn.take { () throws(PictureError) in
      let picture = try Picture(bytes)
      return (picture.format, picture.size)
    }
  }
}
