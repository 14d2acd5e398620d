public import Tensors

/// Some tensors as a model, for checks of single operations.
public struct TensorList: Parameterized {
  /// The tensors, in order.
  public var tensors: [Tensor]

  /// A model of these tensors.
  public init(_ tensors: [Tensor]) { self.tensors = tensors }

  /// Tensors of these shapes with normal numbers.
  public init(shapes: [[Int]], seed: UInt64 = 1) {
    var generator = SplitMix64(seed: seed)
    tensors = shapes.map { Initializer.normal(deviation: 1)($0, using: &generator) }
  }

  /// Lends the tensors by their places.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    for place in tensors.indices { body("\(place)", &tensors[place]) }
  }
}

/// The greatest difference between the gradient by the pullbacks and by differences, over every parameter's elements,
/// relative to their size where that is above one.
///
/// The function's result may have any shape; it is weighed with fixed random numbers into one, in double precision for
/// the differences. These are central and of fourth order, so that the step can be wide enough for Float32.
public func greatestGradientError<Model: Parameterized>(
  at model: Model, of function: (Model) -> Tensor
) -> Double {
  var generator = SplitMix64(seed: 99)
  let size = function(model).count
  let weights = Initializer.normal(deviation: 1)([size, 1], using: &generator)
  func value(_ model: Model) -> Double {
    zip(function(model).scalars, weights.scalars).reduce(0) { $0 + Double($1.0) * Double($1.1) }
  }
  let gradient = valueWithGradient(at: model) { model in
    matmul(function(model).reshaped([1, size]), weights)
  }.gradient.parameters

  var worst = 0.0
  let width: Float = 0x1p-6
  for (place, parameter) in model.parameters.enumerated() {
    let analytic = gradient[place].value.scalars
    for element in 0..<parameter.value.count {
      func moved(_ steps: Float) -> Double {
        value(
          model.replacing(place) { $0.scalars[element] += steps * width })
      }
      let difference =
        (8 * (moved(1) - moved(-1)) - (moved(2) - moved(-2))) / (12 * Double(width))
      let error = abs(difference - Double(analytic[element])) / max(1, abs(difference))
      worst = error.isNaN ? .infinity : max(worst, error)
    }
  }
  return worst
}

extension Parameterized {
  /// A copy with the parameter at one place changed.
  fileprivate func replacing(_ place: Int, _ change: (inout Tensor) -> Void) -> Self {
    var copy = self
    var current = 0
    copy.forEachParameter { _, value in
      if current == place { change(&value) }
      current += 1
    }
    return copy
  }
}
