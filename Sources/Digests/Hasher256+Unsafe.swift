import COpenSSL

/// A running SHA-256 over OpenSSL; owns its context.
@safe struct Hasher256: ~Copyable {
  private let context: OpaquePointer

  init() {
    guard let context = unsafe EVP_MD_CTX_new(),
      unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
    else { fatalError("OpenSSL offers no SHA-256") }
    unsafe self.context = context
  }

  deinit { unsafe EVP_MD_CTX_free(context) }

  /// Adds a part preceded by its length.
  mutating func combine(_ part: [UInt8]) {
    append(Array("\(part.count):".utf8))
    append(part)
  }

  /// Adds bytes as they are.
  mutating func append(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { _ = unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
  }

  /// The digest as hexadecimal digits.
  consuming func finish() -> String {
    var bytes = [UInt8](repeating: 0, count: 32)
    unsafe _ = EVP_DigestFinal_ex(context, &bytes, nil)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
