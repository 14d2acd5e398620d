/// A file of an electronic book.
struct BookFile {
  /// Its path from the package document.
  let path: String
  /// Its bytes.
  let content: [UInt8]
  /// Its media type.
  let mediaType: String
  /// What the package document says of it, such as `nav` or `mathml`.
  var properties: [String] = []

  /// A file.
  init(path: String, content: [UInt8], mediaType: String, properties: [String] = []) {
    self.path = path
    self.content = content
    self.mediaType = mediaType
    self.properties = properties
  }

  /// A file of text.
  init(path: String, text: String, mediaType: String, properties: [String] = []) {
    self.init(
      path: path, content: Array(text.utf8), mediaType: mediaType, properties: properties)
  }

  /// The media type of a picture by the extension of its name; nil for what is no picture.
  static func pictureType(of path: String) -> String? {
    switch path.split(separator: ".").last?.lowercased() {
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "svg": "image/svg+xml"
    case "webp": "image/webp"
    default: nil
    }
  }

  /// The path as links write it.
  var address: String { path.percentEncoded }
}

extension String {
  /// The text with `%20` and the like for what links may not hold.
  var percentEncoded: String {
    let plain = Set("-._~/!$&'()*+,;=@".utf8)
    return utf8.map { byte -> String in
      let isPlain =
        plain.contains(byte) || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
        || (0x61...0x7A).contains(byte)
      guard !isPlain else { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
