import CKernels

/// The rectifier, `max(x, 0)` of every element; its gradient at zero is zero.
///
/// Source: Nair and Hinton (2010), "Rectified linear units improve restricted Boltzmann machines".
public func relu(_ input: Tensor) -> Tensor {
  let count = input.count
  let result = unsafe input.withPointer { source, shape in
    unsafe Tensor.written(shape) { unsafe octavo_relu(source, $0, count) }
  }
  return result.recorded(from: input) { rectifierGradient(of: result, $0) }
}

/// The gradient before the rectifier, from its result and the gradient there.
func rectifierGradient(of result: Tensor, _ gradient: Tensor) -> Tensor {
  unsafe result.withPointer { result, shape in
    unsafe gradient.withPointer { gradient, _ in
      unsafe .written(shape) {
        unsafe octavo_relu_gradient(result, gradient, $0, shape.reduce(1, *))
      }
    }
  }
}
