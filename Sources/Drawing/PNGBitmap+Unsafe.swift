import CPNG

/// Pixels of a finished bitmap, for libpng.
///
/// Cairo's own writer tries all filters of the format for every line, which takes most of the time that a figure takes; flat
/// colors and letters gain nothing by it.
@safe struct PNGBitmap {
  private let width: Int
  private let height: Int
  /// Red, green and blue of each pixel.
  private let bytes: [UInt8]

  /// Cairo's pixels of four bytes: blue, green, red and one of no meaning, rows `stride` bytes apart.
  @unsafe init(pixels: UnsafePointer<UInt8>, width: Int, height: Int, stride: Int) {
    self.width = width
    self.height = height
    bytes = unsafe [UInt8](unsafeUninitializedCapacity: width * height * 3) { target, count in
      var place = 0
      for row in 0..<height {
        let line = unsafe pixels + row * stride
        for column in 0..<width {
          unsafe target[place] = line[4 * column + 2]
          unsafe target[place + 1] = line[4 * column + 1]
          unsafe target[place + 2] = line[4 * column]
          place += 3
        }
      }
      count = place
    }
  }

  /// The file.
  ///
  /// - Throws: `DrawingError.engine`.
  func written() throws(DrawingError) -> [UInt8] {
    var image = unsafe png_image()
    unsafe image.version = png_uint_32(PNG_IMAGE_VERSION)
    unsafe image.width = png_uint_32(width)
    unsafe image.height = png_uint_32(height)
    unsafe image.format = png_uint_32(PNG_FORMAT_FLAG_COLOR)
    unsafe image.flags = png_uint_32(PNG_IMAGE_FLAG_FAST)
    // Never more than the pixels themselves with the heads of the format around them.
    var file = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + height + 4_096)
    var size = file.count
    let isWritten = unsafe bytes.withUnsafeBytes { source in
      unsafe file.withUnsafeMutableBytes { target in
        unsafe png_image_write_to_memory(
          &image, target.baseAddress, &size, 0, source.baseAddress, 0, nil)
      }
    }
    guard isWritten != 0 else { throw .engine("libpng could not write a bitmap") }
    return Array(file.prefix(size))
  }
}
