import Plots

/// A picture for pages, ready to be drawn.
enum Picture {
  case bitmap(BitmapPicture, PictureFormat)
  case drawing(VectorPicture)

  /// The picture that a file holds; in the thread's turn.
  init(_ file: [UInt8]) throws(PictureError) {
    guard !file.isEmpty else { throw .empty }
    guard let format = PictureFormat(file) else { throw .unknown }
    switch format {
    case .png: self = .bitmap(try BitmapPicture(png: file), format)
    case .jpeg: self = .bitmap(try BitmapPicture(jpeg: file), format)
    case .svg: self = .drawing(try VectorPicture(file))
    case .gif, .webp, .avif, .bmp: throw .unprintable(format)
    }
  }

  /// What kind of file it was.
  var format: PictureFormat {
    switch self {
    case .bitmap(_, let format): format
    case .drawing: .svg
    }
  }

  /// The size in pixels of CSS.
  var size: Size {
    switch self {
    case .bitmap(let picture, _): picture.size
    case .drawing(let picture): picture.size
    }
  }
}
