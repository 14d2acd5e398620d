/// The formats of pictures that browsers show.
public enum PictureFormat: String, Sendable, Hashable, CaseIterable {
  case png = "PNG"
  case jpeg = "JPEG"
  case svg = "SVG"
  case gif = "GIF"
  case webp = "WebP"
  case avif = "AVIF"
  case bmp = "BMP"

  /// The format that the first bytes of a file tell; nil for anything that is no picture.
  public init?(_ file: [UInt8]) {
    func holds(_ text: String, at place: Int) -> Bool {
      file.dropFirst(place).starts(with: text.utf8)
    }
    if file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if file.starts(with: [0xFF, 0xD8]) {
      self = .jpeg
    } else if holds("GIF87a", at: 0) || holds("GIF89a", at: 0) {
      self = .gif
    } else if holds("RIFF", at: 0), holds("WEBP", at: 8) {
      self = .webp
    } else if holds("ftypavif", at: 4) || holds("ftypavis", at: 4) {
      self = .avif
    } else if holds("BM", at: 0), file.count > 14, file[6..<10] == [0, 0, 0, 0] {
      self = .bmp
    } else if XMLProlog(file)?.rootName == "svg" {
      self = .svg
    } else {
      return nil
    }
  }
}
