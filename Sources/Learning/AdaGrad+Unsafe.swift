import CKernels
public import Tensors

/// AdaGrad: each parameter's step is its gradient over the root of the sum of all its squared gradients.
///
/// Source: Duchi, Hazan and Singer (2011), "Adaptive subgradient methods for online learning and stochastic optimization",
/// the diagonal form of figure 1, with epsilon added to the root, as PyTorch has it.
public struct AdaGrad<Model: Parameterized>: Optimizer {
  /// How many updates there were.
  public var step = 0

  private let learningRate: Float
  private let schedule: Schedule
  private let epsilon: Float
  private let weightDecay: Float
  private let clipping: Clipping
  private var sums: DescentState

  /// AdaGrad for a model.
  ///
  /// - Parameters:
  ///   - model: what is to be moved.
  ///   - learningRate: how far a parameter moves in its first step.
  ///   - schedule: the factor of the learning rate in every step.
  ///   - epsilon: what keeps the quotient small where gradients are.
  ///   - weightDecay: the part of a weight that is added to its gradient.
  ///   - clipping: what is done to gradients that are too large.
  public init(
    for model: Model, learningRate: Float = 0.01, schedule: Schedule = .constant,
    epsilon: Float = 1e-10, weightDecay: Float = 0, clipping: Clipping = .none
  ) {
    self.learningRate = learningRate
    self.schedule = schedule
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    self.clipping = clipping
    sums = DescentState(["squares"], for: model)
  }

  /// The rule and its settings.
  public var description: String {
    """
    AdaGrad(learningRate: \(learningRate), schedule: \(schedule), epsilon: \(epsilon), weightDecay: \(weightDecay), \
    clipping: \(clipping))
    """
  }

  /// The rate times the schedule's factor of a step, from 1.
  public func learningRate(at step: Int) -> Double { Double(learningRate) * schedule(step) }

  /// Moves the model one step; parameters that no gradient reached stay where they are.
  public mutating func update(_ model: inout Model, along gradient: Model, threads: Int) {
    step += 1
    let constants = octavo_adagrad_step(
      gradient: clipping.rule(for: gradient, decay: weightDecay, threads: threads),
      rate: Float(learningRate(at: step)), epsilon: epsilon)
    unsafe sums.move(&model, along: gradient, threads: threads) { value, state, elements, block in
      let start = elements.lowerBound
      unsafe octavo_adagrad(
        value.pointer(at: start), state[0].pointer(at: start), block, elements.count, constants)
    }
  }

  /// Lends the sum of squared gradients of every parameter, as `hidden.weight.squares`.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    sums.forEachTensor(body)
  }
}
