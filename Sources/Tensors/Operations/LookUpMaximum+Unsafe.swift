import CKernels

/// The greatest outputs of a convolution over words from a table, one document at a time in the near cache.
func lookUpMaximum(_ words: WordWindows, bias: Tensor, isRectified: Bool) -> Tensor {
  let (windows, outputs) = (words.detached, words.outputs)
  let shape = [windows.documents, outputs]
  var positions = [Int32](repeating: 0, count: windows.documents * outputs)
  let greatest = unsafe Tensor.written(shape) { greatest in
    unsafe windows.withContributions(bias: bias) {
      unsafe octavo_convolve_words_maximum($0, greatest, &positions)
    }
  }
  // The rectifier never falls, so it may come after the maximum.
  let result = isRectified ? relu(greatest) : greatest
  return result.recorded(from: [words.table, words.weight, bias]) { [positions] gradient, wanted in
    let gradient = isRectified ? rectifierGradient(of: result, gradient) : gradient
    let parts = windows.gradients(
      gradient, winningAt: positions, wanted: (wanted[0], wanted[1]))
    return [
      parts.table, parts.weight,
      wanted[2] ? columnSums(gradient, rows: shape[0], columns: outputs) : nil,
    ]
  }
}

extension WordWindows {
  /// The gradients of the table and of the weight, from that of the greatest outputs and their positions.
  fileprivate func gradients(
    _ gradient: Tensor, winningAt positions: [Int32], wanted: (table: Bool, weight: Bool)
  ) -> (table: Tensor?, weight: Tensor?) {
    let windowSize = width * inputs
    let transposed = transpose(weight, rows: windowSize, columns: outputs)
    var weightPart: Tensor?
    let tablePart = unsafe Tensor.summed([wanted.table ? distinct.count : 0, inputs]) { dRows in
      weightPart = unsafe .summed([wanted.weight ? outputs : 0, windowSize]) { dWeight in
        unsafe addWindows(
          gradient, positions, transposed, into: wanted.table ? dRows : nil,
          wanted.weight ? dWeight : nil)
      }
    }
    return (
      wanted.table
        ? Tensor(terms: [.scattered(rows: tablePart, ids: distinct.ids)], shape: table.shape) : nil,
      wanted.weight
        ? weightPart.map {
          transpose($0, rows: outputs, columns: windowSize).reshapedUnrecorded(weight.shape)
        } : nil
    )
  }

  private func addWindows(
    _ gradient: Tensor, _ positions: [Int32], _ weight: Tensor,
    into dRows: UnsafeMutablePointer<Float>?, _ dWeight: UnsafeMutablePointer<Float>?
  ) {
    unsafe gradient.withPointer { gradient, _ in
      unsafe table.withPointer { table, _ in
        unsafe weight.withPointer { weight, _ in
          unsafe distinct.places.withUnsafeBufferPointer { places in
            guard let places = places.baseAddress else { return }
            let words = unsafe octavo_word_convolution(
              products: nil, places: places, bias: nil, documents: documents, length: length,
              width: width, columns: outputs)
            unsafe octavo_add_winning_windows(
              words, gradient, positions, table, ids.values, weight, inputs, dWeight, dRows)
          }
        }
      }
    }
  }
}

/// A matrix with rows and columns exchanged.
private func transpose(_ matrix: Tensor, rows: Int, columns: Int) -> Tensor {
  unsafe matrix.withPointer { source, _ in
    unsafe .written([columns, rows]) { unsafe octavo_transpose(source, $0, rows, columns) }
  }
}
