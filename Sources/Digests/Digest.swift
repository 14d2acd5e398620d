public import FoundationEssentials

/// A SHA-256 digest, built up from parts; the currency of every "is it still current?" question.
///
/// Each part is preceded by its length, so that `["ab", "c"]` and `["a", "bc"]` differ.
public struct Digest: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The 64 lower-case hexadecimal digits.
  public let description: String

  /// The digest of some parts, in order.
  public init(of parts: some Sequence<String>) {
    var hasher = Hasher256()
    for part in parts { hasher.combine(Array(part.utf8)) }
    description = hasher.finish()
  }

  /// The plain SHA-256 of bytes, as `sha256sum` prints it.
  public init(bytes: some Sequence<UInt8>) {
    var hasher = Hasher256()
    hasher.append(Array(bytes))
    description = hasher.finish()
  }

  /// The plain SHA-256 of a file's content, as `sha256sum` prints it.
  ///
  /// - Throws: the file system's error when the file can't be read.
  public init(contentsOf file: URL) throws {
    self.init(bytes: try Data(contentsOf: file))
  }

  /// Reads the digits.
  public init(from decoder: any Decoder) throws {
    description = try decoder.singleValueContainer().decode(String.self)
  }

  /// Writes the digits.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
