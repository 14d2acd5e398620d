import CKernels
import Preconditions

/// The greatest of every `width` rows, column by column: `[b, t, c] -> [b, t / width, c]`; rows that are left over at
/// the end of a document are dropped.
///
/// The gradient goes to the first greatest. Its place is kept in a byte, so neither input nor result is.
///
/// - Precondition: three dimensions, and a width between 1 and 256.
public func maximumPooling(_ input: Tensor, width: Int) -> Tensor {
  require(
    input.shape.count == 3 && (1...256).contains(width),
    "maximumPooling: windows of \(width) rows in documents of shape \(input.shape)")
  let size = PoolingSize(input.shape, width: width)
  var places = [UInt8](repeating: 0, count: size.batch * size.pools * size.columns)
  let result = unsafe input.withPointer { source, _ in
    unsafe places.withUnsafeMutableBufferPointer { places in
      unsafe Tensor.written([size.batch, size.pools, size.columns]) { target in
        guard let places = places.baseAddress else { return }
        for document in 0..<size.batch {
          let first = document * size.pools * size.columns
          unsafe octavo_maximum_pooling(
            source + document * size.length * size.columns, target + first, places + first,
            size.pools, size.columns, width)
        }
      }
    }
  }
  return result.recorded(from: input) { [places] in size.inputGradient($0, places: places) }
}

/// The extents of a pooling.
private struct PoolingSize: Sendable {
  let batch: Int
  let length: Int
  let columns: Int
  let width: Int

  init(_ shape: [Int], width: Int) {
    (batch, length, columns) = (shape[0], shape[1], shape[2])
    self.width = width
  }

  /// Rows of a document's result.
  var pools: Int { length / width }

  func inputGradient(_ gradient: Tensor, places: [UInt8]) -> Tensor {
    unsafe gradient.withPointer { source, _ in
      unsafe places.withUnsafeBufferPointer { places in
        unsafe .written([batch, length, columns]) { target in
          let pooled = pools * width * columns
          for document in 0..<batch {
            let start = unsafe target + document * length * columns
            let first = document * pools * columns
            if let places = places.baseAddress {
              unsafe octavo_maximum_pooling_gradient(
                source + first, places + first, start, pools, columns, width)
            }
            unsafe (start + pooled).update(repeating: 0, count: length * columns - pooled)
          }
        }
      }
    }
  }
}
