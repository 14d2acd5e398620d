import CKernels

/// The convolution of rows in memory, `y[t] = sum over j of x[t + j] weight[j]`:
/// `[b, t, i] x [w, i, o] -> [b, t - w + 1, o]`.
///
/// The rows of a window follow each other, so a window is one longer row and nothing is copied to make it ("im2col").
/// The input's gradient is a convolution, too: of the result's gradient, zeros around it, with the weight turned about.
///
/// The shapes have been checked: the inputs agree, and at least one window fits.
func windowConvolution(_ input: Tensor, _ weight: Tensor) -> Tensor {
  let (rows, filters) = (input.detached, weight.detached)
  return windowProducts(rows, filters).recorded(from: [input, weight]) { gradient, wanted in
    [
      wanted[0] ? windowProducts(padded(gradient, by: filters.shape[0] - 1), turned(filters)) : nil,
      wanted[1] ? weightGradient(rows, gradient, shape: filters.shape) : nil,
    ]
  }
}

/// Every window times the weight.
private func windowProducts(_ input: Tensor, _ weight: Tensor) -> Tensor {
  let (batch, length, inputs) = (input.shape[0], input.shape[1], input.shape[2])
  let factor = WindowFactor(weight)
  let windows = length - factor.width + 1
  return unsafe input.withPointer { rows, _ in
    unsafe .written([batch, windows, factor.outputs]) { result in
      for document in 0..<batch {
        unsafe factor.multiply(
          rows + document * length * inputs, windows: windows,
          into: result + document * windows * factor.outputs)
      }
    }
  }
}

/// The sum over all windows of each row transposed times the gradient of the window's result.
private func weightGradient(_ input: Tensor, _ gradient: Tensor, shape: [Int]) -> Tensor {
  let (width, inputs, outputs) = (shape[0], shape[1], shape[2])
  let (length, windows) = (input.shape[1], gradient.shape[1])
  return unsafe input.withPointer { rows, _ in
    unsafe gradient.withPointer { gradient, _ in
      unsafe .summed(shape) { result in
        for document in 0..<input.shape[0] {
          for row in 0..<width {
            let first = unsafe rows + (document * length + row) * inputs
            // Here OpenBLAS is the fastest for short documents, too.
            let outer = unsafe gradient + document * windows * outputs
            unsafe multiplyLarge(
              Factor(start: first, rowStride: inputs, isTransposed: true),
              Factor(start: outer, rowStride: outputs, isTransposed: false),
              into: result + row * inputs * outputs, rowStride: outputs,
              size: (inputs, outputs, windows), adding: true)
          }
        }
      }
    }
  }
}

/// Documents with rows of zeros before and after each.
private func padded(_ input: Tensor, by padding: Int) -> Tensor {
  let (batch, length, columns) = (input.shape[0], input.shape[1], input.shape[2])
  let edge = padding * columns
  let document = length * columns
  return unsafe input.withPointer { source, _ in
    unsafe .written([batch, length + 2 * padding, columns]) { target in
      for number in 0..<batch {
        let start = unsafe target + number * (document + 2 * edge)
        unsafe start.update(repeating: 0, count: edge)
        unsafe (start + edge).update(from: source + number * document, count: document)
        unsafe (start + edge + document).update(repeating: 0, count: edge)
      }
    }
  }
}

/// The weight from outputs to inputs, its last row first: `[w, i, o] -> [w, o, i]`.
private func turned(_ weight: Tensor) -> Tensor {
  let (width, inputs, outputs) = (weight.shape[0], weight.shape[1], weight.shape[2])
  return unsafe weight.withPointer { source, _ in
    unsafe .written([width, outputs, inputs]) { target in
      for row in 0..<width {
        unsafe octavo_transpose(
          source + (width - 1 - row) * inputs * outputs, target + row * inputs * outputs, inputs,
          outputs)
      }
    }
  }
}
