import CKernels
public import Tensors

/// Adam: each parameter's step is its mean gradient over the root of its mean squared gradient.
///
/// Source: Kingma and Ba (2015), "Adam: a method for stochastic optimization", algorithm 1, with epsilon added to the
/// root of the corrected second moment, as PyTorch has it.
public struct Adam<Model: Parameterized>: Optimizer {
  /// How many updates there were.
  public var step = 0

  private let learningRate: Schedule
  private let beta1: Float
  private let beta2: Float
  private let epsilon: Float
  private var moments: [AdamMoments]

  /// Adam for a model, with a constant learning rate.
  ///
  /// - Precondition: the rates `beta1` and `beta2` are at least 0 and below 1.
  public init(
    for model: Model, learningRate: Float = 0.001, beta1: Float = 0.9, beta2: Float = 0.999,
    epsilon: Float = 1e-8
  ) {
    self.init(
      for: model, schedule: { _ in learningRate }, beta1: beta1, beta2: beta2, epsilon: epsilon)
  }

  /// Adam for a model, with a learning rate for every step.
  ///
  /// - Precondition: the rates `beta1` and `beta2` are at least 0 and below 1.
  public init(
    for model: Model, schedule: @escaping Schedule, beta1: Float = 0.9, beta2: Float = 0.999,
    epsilon: Float = 1e-8
  ) {
    precondition(
      (0..<1).contains(beta1) && (0..<1).contains(beta2),
      "Adam: beta1 \(beta1) and beta2 \(beta2) are not both in 0..<1")
    learningRate = schedule
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    moments = model.parameters.map {
      AdamMoments(name: $0.name, first: .zeros($0.value.shape), second: .zeros($0.value.shape))
    }
  }

  /// A schedule is a function and can't be spelled out, so its values at powers of two stand for it.
  public var description: String {
    let rates = (0..<24).map { learningRate(1 << $0) }
    let rate = Set(rates).count == 1 ? "\(rates[0])" : "\(rates)"
    return "Adam(learningRate: \(rate), beta1: \(beta1), beta2: \(beta2), epsilon: \(epsilon))"
  }

  /// Moves the model one step; parameters that no gradient reached stay where they are, and so do their moments.
  public mutating func update(_ model: inout Model, along gradient: Model, threads: Int) {
    step += 1
    let constants = constants
    let gradients = gradient.parameters
    var place = 0
    model.forEachParameter { name, value in
      precondition(
        gradients[place].value.shape == moments[place].first.shape,
        "Adam: \(name) has the shape \(value.shape), the state \(moments[place].first.shape)")
      if !gradients[place].value.isUntouched {
        moments[place].move(
          &value, along: gradients[place].value, by: constants, threads: threads)
      }
      place += 1
    }
  }

  /// The numbers of this step that are the same for all parameters.
  private var constants: octavo_adam_step {
    let correction1 = 1 - power(Double(beta1), step)
    let correction2 = 1 - power(Double(beta2), step)
    return octavo_adam_step(
      rate: Float(Double(learningRate(step)) / correction1), beta1: beta1, beta2: beta2,
      correction: Float(1 / correction2.squareRoot()), epsilon: epsilon)
  }

  /// Lends the two moments of every parameter, as `hidden.weight.first` and `hidden.weight.second`.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    for place in moments.indices {
      body("\(moments[place].name).first", &moments[place].first)
      body("\(moments[place].name).second", &moments[place].second)
    }
  }
}

/// The two running means of one parameter's gradient.
private struct AdamMoments: Sendable {
  let name: String
  var first: Tensor
  var second: Tensor

  /// Moves one parameter and its moments, block by block while the gradient's block is hot.
  mutating func move(
    _ value: inout Tensor, along gradient: Tensor, by constants: octavo_adam_step, threads: Int
  ) {
    unsafe value.withMutablePointer { value in
      unsafe first.withMutablePointer { first in
        unsafe second.withMutablePointer { second in
          let (p, m, v) = unsafe (SharedFloats(value), SharedFloats(first), SharedFloats(second))
          unsafe gradient.forEachBlock(threads: threads) { elements, block in
            let start = elements.lowerBound
            unsafe octavo_adam(
              p.pointer(at: start), m.pointer(at: start), v.pointer(at: start), block,
              elements.count, constants)
          }
        }
      }
    }
  }
}

/// A number to a whole power, by squaring.
private func power(_ base: Double, _ exponent: Int) -> Double {
  var (result, square, rest) = (1.0, base, exponent)
  while rest > 0 {
    if rest & 1 == 1 { result *= square }
    square *= square
    rest >>= 1
  }
  return result
}
