import CKernels
import Preconditions

/// A vector added to every row: `[…, n] + [n] -> […, n]`.
///
/// - Precondition: the vector is as long as a row.
public func addingBias(_ input: Tensor, _ bias: Tensor) -> Tensor {
  require(
    bias.shape.count == 1 && input.shape.last == bias.count,
    "addingBias: rows of shape \(input.shape) and a bias of shape \(bias.shape)")
  let columns = bias.count
  let rows = input.count / max(1, columns)
  let result = unsafe input.withPointer { source, shape in
    unsafe bias.withPointer { bias, _ in
      unsafe Tensor.written(shape) { target in
        unsafe target.update(from: source, count: rows * columns)
        unsafe octavo_bias_rows(target, bias, rows, columns)
      }
    }
  }
  return result.recorded(from: [input, bias]) { gradient, wanted in
    [gradient, wanted[1] ? columnSums(gradient, rows: rows, columns: columns) : nil]
  }
}

/// The sum of every column.
func columnSums(_ input: Tensor, rows: Int, columns: Int) -> Tensor {
  unsafe input.withPointer { source, _ in
    unsafe .summed([columns]) { unsafe octavo_column_sums(source, $0, rows, columns) }
  }
}
