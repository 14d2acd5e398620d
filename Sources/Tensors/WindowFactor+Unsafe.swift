import CKernels

/// The weight of a convolution, `[w, i, o]`, as the right factor of products with windows.
///
/// Where there is AVX-512 it is packed once for a kernel that takes overlapping rows and uses it for every document;
/// elsewhere OpenBLAS multiplies each of its rows and adds.
struct WindowFactor {
  /// Rows of a window.
  let width: Int
  /// Columns of the result.
  let outputs: Int
  private let inputs: Int
  private let matrix: Tensor
  private let isPacked = LookedUpRows.haveProducts

  init(_ weight: Tensor) {
    let (width, inputs, outputs) = (weight.shape[0], weight.shape[1], weight.shape[2])
    (self.width, self.inputs, self.outputs) = (width, inputs, outputs)
    matrix = isPacked ? Self.packed(weight, depth: width * inputs, columns: outputs) : weight
  }

  private static func packed(_ weight: Tensor, depth: Int, columns: Int) -> Tensor {
    unsafe weight.withPointer { start, _ in
      unsafe .written([octavo_panel_count(depth, columns)]) { panels in
        unsafe octavo_pack_panels(start, panels, depth, columns)
      }
    }
  }

  /// Writes the products of the windows that begin at each of the first `windows` rows.
  func multiply(
    _ rows: UnsafePointer<Float>, windows: Int, into target: UnsafeMutablePointer<Float>
  ) {
    unsafe matrix.withPointer { matrix, _ in
      if isPacked {
        return unsafe octavo_window_product(
          rows, inputs, matrix, target, windows, outputs, width * inputs)
      }
      for row in 0..<width {
        unsafe Tensors.multiply(
          Factor(start: rows + row * inputs, rowStride: inputs, isTransposed: false),
          Factor(start: matrix + row * inputs * outputs, rowStride: outputs, isTransposed: false),
          into: target, rowStride: outputs, size: (windows, outputs, inputs), adding: row > 0)
      }
    }
  }
}
