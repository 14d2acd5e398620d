import CKernels

/// The hyperbolic tangent of every element; its relative error stays below 3e-7, near zero too.
public func tanh(_ input: Tensor) -> Tensor {
  let count = input.count
  let result = unsafe input.withPointer { source, shape in
    unsafe Tensor.written(shape) { unsafe octavo_tanh(source, $0, count) }
  }
  return result.recorded(from: input) { gradient in
    unsafe result.withPointer { result, shape in
      unsafe gradient.withPointer { gradient, _ in
        unsafe .written(shape) { unsafe octavo_tanh_gradient(result, gradient, $0, count) }
      }
    }
  }
}
