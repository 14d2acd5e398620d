import FoundationEssentials
import Tensors

extension Tensor {
  /// A tensor from the bytes of its elements, little-endian, row by row.
  init(bytes: Data, shape: [Int]) {
    self = unsafe .written(shape) { target in
      unsafe bytes.withUnsafeBytes { source in
        unsafe UnsafeMutableRawBufferPointer(start: target, count: source.count).copyMemory(
          from: source)
      }
    }
  }

  /// Adds the bytes of the elements, little-endian, row by row.
  func appendBytes(to data: inout Data) {
    unsafe scalars.withUnsafeBytes { unsafe data.append(contentsOf: $0) }
  }

  /// The bytes of the elements, little-endian, row by row.
  var bytes: [UInt8] { unsafe scalars.withUnsafeBytes { unsafe [UInt8]($0) } }
}
