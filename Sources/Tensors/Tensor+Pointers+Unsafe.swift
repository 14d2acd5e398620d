import CKernels

extension Tensor {
  /// A tensor whose elements `fill` writes; what it finds there is arbitrary.
  init(unsafeShape shape: [Int], fill: (UnsafeMutableBufferPointer<Float>) -> Void) {
    self.init(unsafe Storage(count: shape.reduce(1, *), fill: fill), shape: shape)
  }

  /// Lends the elements and the shape to C.
  package func withPointer<Result>(
    _ body: (_ start: UnsafePointer<Float>, _ shape: [Int]) -> Result
  ) -> Result {
    unsafe scalars.withUnsafeBufferPointer { buffer in
      // An empty array may have no address; nothing is read through this one.
      guard let start = buffer.baseAddress else {
        return unsafe withUnsafeTemporaryAllocation(of: Float.self, capacity: 1) { spare in
          unsafe body(UnsafePointer(spare.baseAddress.unsafelyUnwrapped), shape)
        }
      }
      return unsafe body(start, shape)
    }
  }

  /// A tensor whose elements a C function writes in full; it is called where there are none, too.
  package static func written(
    _ shape: [Int], by body: (_ start: UnsafeMutablePointer<Float>) -> Void
  ) -> Tensor {
    unsafe Tensor(unsafeShape: shape) { buffer in
      if let start = buffer.baseAddress { return unsafe body(start) }
      // An empty array may have no address; nothing is written through this one.
      unsafe withUnsafeTemporaryAllocation(of: Float.self, capacity: 1) { spare in
        unsafe body(spare.baseAddress.unsafelyUnwrapped)
      }
    }
  }

  /// A tensor that starts as zeros, to which a C function adds.
  package static func summed(
    _ shape: [Int], by body: (_ start: UnsafeMutablePointer<Float>) -> Void
  ) -> Tensor {
    unsafe .written(shape) { start in
      unsafe start.update(repeating: 0, count: shape.reduce(1, *))
      unsafe body(start)
    }
  }

  /// Lends the elements to be changed in place.
  package mutating func withMutablePointer(_ body: (_ start: UnsafeMutablePointer<Float>) -> Void) {
    unsafe scalars.withUnsafeMutableBufferPointer { buffer in
      if let start = buffer.baseAddress { unsafe body(start) }
    }
  }

  /// Adds the elements of another tensor of the same shape.
  mutating func addScalars(of other: Tensor) {
    let count = count
    unsafe other.withPointer { source, _ in
      unsafe withMutablePointer { target in unsafe octavo_axpy(1, source, target, count) }
    }
  }

  /// The tensor with every element multiplied by a number.
  package func scaled(by factor: Float) -> Tensor {
    unsafe withPointer { source, shape in
      unsafe .summed(shape) { target in unsafe octavo_axpy(factor, source, target, count) }
    }
  }
}
