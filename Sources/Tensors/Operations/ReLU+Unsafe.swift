import CKernels

/// The rectifier, `max(x, 0)` of every element; its gradient at zero is zero.
///
/// Source: Nair and Hinton (2010), "Rectified linear units improve restricted Boltzmann machines".
public func relu(_ input: Tensor) -> Tensor {
  unsafe elementwise(input, octavo_relu, gradient: octavo_relu_gradient)
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
