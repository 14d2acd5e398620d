import CPNG
import Testing

/// The pixels of a PNG, read by libpng.
struct Bitmap {
  let width: Int
  let height: Int
  /// Red, green and blue of each pixel, line by line.
  let bytes: [UInt8]

  init(_ file: [UInt8]) throws {
    var image = unsafe png_image()
    unsafe image.version = png_uint_32(PNG_IMAGE_VERSION)
    let isOpen = unsafe file.withUnsafeBytes { source in
      unsafe png_image_begin_read_from_memory(&image, source.baseAddress, source.count)
    }
    try #require(isOpen != 0)
    unsafe image.format = png_uint_32(PNG_FORMAT_FLAG_COLOR)
    (width, height) = unsafe (Int(image.width), Int(image.height))
    var bytes = [UInt8](repeating: 0, count: width * height * 3)
    let isRead = unsafe file.withUnsafeBytes { _ in
      unsafe bytes.withUnsafeMutableBytes { target in
        unsafe png_image_finish_read(&image, nil, target.baseAddress, 0, nil)
      }
    }
    try #require(isRead != 0)
    self.bytes = bytes
  }

  /// How dark a pixel is, from 0 for white to 1 for black.
  func darkness(column: Int, row: Int) -> Double {
    let start = (row * width + column) * 3
    return 1 - Double(bytes[start..<start + 3].reduce(0) { $0 + Int($1) }) / 765
  }
}
