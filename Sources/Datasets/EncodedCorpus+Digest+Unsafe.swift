public import Digests
import Tensors

extension EncodedCorpus {
  /// The digest of shape, ids (as little-endian 32-bit numbers) and labels.
  public var digest: Digest {
    let bytes = unsafe inputs.values.map { $0.littleEndian }.withUnsafeBytes { unsafe Array($0) }
    let ids = Digest(bytes: bytes)
    let classes = Digest(of: labels.map(String.init))
    return Digest(of: [
      inputs.shape.map(String.init).joined(separator: "x"), "\(ids)", "\(classes)",
    ])
  }
}
