import CKernels
import Preconditions
public import Tensors

/// Stochastic gradient descent: a step against the gradient, or against the running sum of gradients.
///
/// With momentum `m` the sum is `s = m s + g` and the step the learning rate times `s`, or times `g + m s` after Nesterov; the
/// learning rate stands outside the sum, as in PyTorch. Source: Sutskever, Martens, Dahl and Hinton (2013), "On the
/// importance of initialization and momentum in deep learning", equations 1 to 4.
public struct SGD<Model: Parameterized>: Optimizer {
  /// How many updates there were.
  public var step = 0

  private let learningRate: Float
  private let schedule: Schedule
  private let momentum: Float
  private let isNesterov: Bool
  private let weightDecay: Float
  private let clipping: Clipping
  private var sums: DescentState

  /// Gradient descent for a model.
  ///
  /// - Parameters:
  ///   - model: what is to be moved.
  ///   - learningRate: the part of the gradient that is a step.
  ///   - schedule: the factor of the learning rate in every step.
  ///   - momentum: what remains of the sum of gradients from step to step; without any, no sum is kept.
  ///   - isNesterov: whether the step looks ahead by the momentum.
  ///   - weightDecay: the part of a weight that is added to its gradient.
  ///   - clipping: what is done to gradients that are too large.
  /// - Precondition: the momentum is at least 0 and below 1, and above 0 for Nesterov's.
  public init(
    for model: Model, learningRate: Float = 0.01, schedule: Schedule = .constant,
    momentum: Float = 0, isNesterov: Bool = false, weightDecay: Float = 0,
    clipping: Clipping = .none
  ) {
    require(
      (0..<1).contains(momentum) && (momentum > 0 || !isNesterov),
      "SGD: momentum \(momentum)\(isNesterov ? " after Nesterov" : "")")
    self.learningRate = learningRate
    self.schedule = schedule
    self.momentum = momentum
    self.isNesterov = isNesterov
    self.weightDecay = weightDecay
    self.clipping = clipping
    sums = DescentState(momentum > 0 ? ["sum"] : [], for: model)
  }

  /// The rule and its settings.
  public var description: String {
    """
    SGD(learningRate: \(learningRate), schedule: \(schedule), momentum: \(momentum), isNesterov: \(isNesterov), \
    weightDecay: \(weightDecay), clipping: \(clipping))
    """
  }

  /// The rate times the schedule's factor of a step, from 1.
  public func learningRate(at step: Int) -> Double { Double(learningRate) * schedule(step) }

  /// Moves the model one step; parameters that no gradient reached stay where they are.
  public mutating func update(_ model: inout Model, along gradient: Model, threads: Int) {
    step += 1
    let constants = octavo_sgd_step(
      gradient: clipping.rule(for: gradient, decay: weightDecay, threads: threads),
      rate: Float(learningRate(at: step)), momentum: momentum,
      is_nesterov: isNesterov ? 1 : 0)
    unsafe sums.move(&model, along: gradient, threads: threads) { value, state, elements, block in
      let start = elements.lowerBound
      unsafe octavo_sgd(
        value.pointer(at: start), state.first?.pointer(at: start), block, elements.count,
        constants)
    }
  }

  /// Lends the running sum of every parameter, as `hidden.weight.sum`; nothing without momentum.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    sums.forEachTensor(body)
  }
}
