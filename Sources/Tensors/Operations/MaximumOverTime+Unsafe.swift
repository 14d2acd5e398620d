import CKernels
import Preconditions

/// The greatest number of every column of a document: `[b, t, c] -> [b, c]`.
///
/// The gradient goes to the first position where it stands. Source: Collobert et al. (2011), "Natural language
/// processing (almost) from scratch", section 3.3.2; Kim (2014), "Convolutional neural networks for sentence
/// classification", section 2.
///
/// - Precondition: three dimensions; documents of at least one position.
public func maximumOverTime(_ input: Tensor) -> Tensor {
  let shape = input.shape
  require(
    shape.count == 3 && shape[1] > 0, "maximumOverTime: an input of shape \(shape) has no time")
  let (documents, length, columns) = (shape[0], shape[1], shape[2])
  var positions = [Int32](repeating: 0, count: documents * columns)
  let result = unsafe input.withPointer { source, _ in
    unsafe Tensor.written([documents, columns]) {
      unsafe octavo_maximum_over_time(source, documents, length, columns, $0, &positions)
    }
  }
  return result.recorded(from: input) { [positions] gradient in
    unsafe gradient.withPointer { gradient, _ in
      unsafe .summed(shape) { target in
        for (place, position) in positions.enumerated() {
          let (document, column) = place.quotientAndRemainder(dividingBy: columns)
          unsafe target[(document * length + Int(position)) * columns + column] = gradient[place]
        }
      }
    }
  }
}
