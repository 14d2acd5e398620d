import FoundationEssentials
import HTMLBook

/// A picture that HTML carries in itself: how pages show what a notebook has as a picture, without a file beside them.
struct EmbeddedPicture: Hashable {
  /// The media types of pictures with the extensions of their files; the ones that are preferred first.
  static let types: [(mediaType: String, fileExtension: String)] = [
    ("image/png", "png"), ("image/jpeg", "jpg"), ("image/gif", "gif"), ("image/webp", "webp"),
    ("image/svg+xml", "svg"),
  ]

  /// Its media type.
  var mediaType: String
  /// Its bytes in base 64; the source of an SVG.
  var content: String
  /// What is read in its place.
  var words: String

  /// The first picture among what a cell displayed.
  init?(_ data: [JSONValue.Member]) {
    for (mediaType, _) in EmbeddedPicture.types {
      guard let content = data.first(where: { $0.name == mediaType })?.value.text else { continue }
      self.mediaType = mediaType
      self.content =
        mediaType == EmbeddedPicture.svg ? content : content.filter { !$0.isWhitespace }
      words = data.first { $0.name == "text/plain" }?.value.text ?? ""
      return
    }
    return nil
  }

  /// The picture that `html` has made.
  init?(html: String) {
    let parts = html.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 5, parts[0] == "<img src=", parts[2] == " alt=", parts[4] == "/>",
      let (mediaType, _) = EmbeddedPicture.types.first(where: {
        parts[1].hasPrefix("data:\($0.mediaType);base64,")
      })
    else { return nil }
    self.mediaType = mediaType
    let encoded = String(parts[1].dropFirst("data:\(mediaType);base64,".count))
    words = parts[3].replacingEntities
    guard mediaType == EmbeddedPicture.svg else {
      content = encoded
      return
    }
    guard let data = Data(base64Encoded: encoded) else { return nil }
    content = String(decoding: data, as: UTF8.self)
  }

  /// The bytes of its file; nil when its base 64 is broken.
  var bytes: Data? {
    mediaType == EmbeddedPicture.svg ? Data(content.utf8) : Data(base64Encoded: content)
  }

  /// The picture as HTML; nil when its base 64 is broken.
  var html: String? {
    guard let bytes else { return nil }
    return
      ("<img src=\"data:\(mediaType);base64,\(bytes.base64EncodedString())\" alt=\"\(words)\"/>"
      as Markup).source
  }

  private static let svg = "image/svg+xml"
}

extension String {
  /// The text with characters in place of what `Markup` writes for them.
  fileprivate var replacingEntities: String {
    let characters = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]
    return characters.reduce(self) { $0.replacing($1.0, with: $1.1) }
  }
}
