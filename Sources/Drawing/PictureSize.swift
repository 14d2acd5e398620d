/// The size of a bitmap in pixels, from the header of its file.
public struct PictureSize: Sendable, Hashable {
  /// Pixels across.
  public let width: Int
  /// Pixels from top to bottom.
  public let height: Int

  /// What a PNG (ISO/IEC 15948, section 11.2.2) or a JPEG says of itself; nil for anything else, and for no area.
  public init?(_ file: [UInt8]) {
    if let jpeg = JPEGSize(file) {
      (width, height) = (jpeg.width, jpeg.height)
      return
    }
    func number(at place: Int) -> Int { file[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard file.count >= 24, file.starts(with: signature) else { return nil }
    (width, height) = (number(at: 16), number(at: 20))
    guard width > 0, height > 0 else { return nil }
  }
}
