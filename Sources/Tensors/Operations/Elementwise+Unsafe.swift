/// A function of every element by itself, whose derivative is known from its result.
///
/// - Parameters:
///   - input: the elements.
///   - function: writes the results of so many elements.
///   - gradient: writes the gradients of so many elements, from the results and the gradients there.
func elementwise(
  _ input: Tensor,
  _ function:
    @escaping @Sendable @convention(c) (
      UnsafePointer<Float>?, UnsafeMutablePointer<Float>?, Int
    ) -> Void,
  gradient pullback:
    @escaping @Sendable @convention(c) (
      UnsafePointer<Float>?, UnsafePointer<Float>?, UnsafeMutablePointer<Float>?, Int
    ) -> Void
) -> Tensor {
  let count = input.count
  let result = unsafe input.withPointer { source, shape in
    unsafe Tensor.written(shape) { unsafe function(source, $0, count) }
  }
  return result.recorded(from: input) { gradient in
    unsafe result.withPointer { result, shape in
      unsafe gradient.withPointer { gradient, _ in
        unsafe .written(shape) { unsafe pullback(result, gradient, $0, count) }
      }
    }
  }
}
