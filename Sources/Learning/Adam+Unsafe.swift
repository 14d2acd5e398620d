import CKernels
import Preconditions
public import Tensors

/// Adam: each parameter's step is its mean gradient over the root of its mean squared gradient.
///
/// Weight decay is added to the gradient (the derivative of an L2 penalty), as MXNet and PyTorch's `Adam` have it; `AdamW`
/// takes it off the weights. Source: Kingma and Ba (2015), "Adam: a method for stochastic optimization", algorithm 1, with
/// epsilon added to the root of the corrected second moment, as PyTorch has it.
public struct Adam<Model: Parameterized>: Optimizer {
  /// How many updates there were.
  public var step = 0

  private let learningRate: Float
  private let schedule: Schedule
  private let beta1: Float
  private let beta2: Float
  private let epsilon: Float
  private let weightDecay: Float
  private let clipping: Clipping
  private var moments: DescentState

  /// Adam for a model.
  ///
  /// - Parameters:
  ///   - model: what is to be moved.
  ///   - learningRate: about how far a parameter moves in a step.
  ///   - schedule: the factor of the learning rate in every step.
  ///   - beta1: what remains of the mean gradient from step to step.
  ///   - beta2: what remains of the mean squared gradient from step to step.
  ///   - epsilon: what keeps the quotient small where gradients are.
  ///   - weightDecay: the part of a weight that is added to its gradient.
  ///   - clipping: what is done to gradients that are too large.
  /// - Precondition: the rates `beta1` and `beta2` are at least 0 and below 1.
  public init(
    for model: Model, learningRate: Float = 0.001, schedule: Schedule = .constant,
    beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-8, weightDecay: Float = 0,
    clipping: Clipping = .none
  ) {
    require(
      (0..<1).contains(beta1) && (0..<1).contains(beta2),
      "Adam: beta1 \(beta1) and beta2 \(beta2) are not both in 0..<1")
    self.learningRate = learningRate
    self.schedule = schedule
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    self.clipping = clipping
    moments = DescentState(["first", "second"], for: model)
  }

  /// The rule and its settings.
  public var description: String {
    """
    Adam(learningRate: \(learningRate), schedule: \(schedule), beta1: \(beta1), beta2: \(beta2), epsilon: \(epsilon), \
    weightDecay: \(weightDecay), clipping: \(clipping))
    """
  }

  /// The rate times the schedule's factor of a step, from 1.
  public func learningRate(at step: Int) -> Double { Double(learningRate) * schedule(step) }

  /// Moves the model one step; parameters that no gradient reached stay where they are, and so do their moments.
  public mutating func update(_ model: inout Model, along gradient: Model, threads: Int) {
    update(&model, along: gradient, threads: threads, decoupledDecay: 0)
  }

  /// Moves the model one step, after taking off a part of every weight: the decay times the step's learning rate.
  mutating func update(
    _ model: inout Model, along gradient: Model, threads: Int, decoupledDecay: Float
  ) {
    step += 1
    let rate = learningRate(at: step)
    let correction1 = 1 - power(Double(beta1), step)
    let correction2 = 1 - power(Double(beta2), step)
    let constants = octavo_adam_step(
      gradient: clipping.rule(for: gradient, decay: weightDecay, threads: threads),
      keep: Float(1 - rate * Double(decoupledDecay)), rate: Float(rate / correction1),
      beta1: beta1, beta2: beta2, correction: Float(1 / correction2.squareRoot()),
      epsilon: epsilon)
    unsafe moments.move(&model, along: gradient, threads: threads) {
      value, state, elements, block in
      let start = elements.lowerBound
      unsafe octavo_adam(
        value.pointer(at: start), state[0].pointer(at: start), state[1].pointer(at: start), block,
        elements.count, constants)
    }
  }

  /// Lends the two moments of every parameter, as `hidden.weight.first` and `hidden.weight.second`.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    moments.forEachTensor(body)
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
