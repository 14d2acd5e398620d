import CKernels
import Preconditions
public import Tensors

/// Adadelta: steps as long as the recent steps were, against gradients measured by the recent gradients.
///
/// Source: Zeiler (2012), "ADADELTA: an adaptive learning rate method", algorithm 1.
public struct Adadelta<Model: Parameterized>: Optimizer {
  /// How many updates there were.
  public var step = 0

  private let learningRate: Float
  private let schedule: Schedule
  private let rho: Float
  private let epsilon: Float
  private let weightDecay: Float
  private let clipping: Clipping
  private var means: DescentState

  /// Adadelta for a model.
  ///
  /// - Parameters:
  ///   - model: what is to be moved.
  ///   - learningRate: a factor of the step, which Zeiler doesn't have: 1.
  ///   - schedule: the factor of the learning rate in every step.
  ///   - rho: what remains of the running means from step to step.
  ///   - epsilon: what begins the movement, added under both roots.
  ///   - weightDecay: the part of a weight that is added to its gradient.
  ///   - clipping: what is done to gradients that are too large.
  /// - Precondition: `rho` is at least 0 and below 1.
  public init(
    for model: Model, learningRate: Float = 1, schedule: Schedule = .constant, rho: Float = 0.95,
    epsilon: Float = 1e-6, weightDecay: Float = 0, clipping: Clipping = .none
  ) {
    require((0..<1).contains(rho), "Adadelta: rho \(rho) is not in 0..<1")
    self.learningRate = learningRate
    self.schedule = schedule
    self.rho = rho
    self.epsilon = epsilon
    self.weightDecay = weightDecay
    self.clipping = clipping
    means = DescentState(["squares", "moves"], for: model)
  }

  /// The rule and its settings.
  public var description: String {
    """
    Adadelta(learningRate: \(learningRate), schedule: \(schedule), rho: \(rho), epsilon: \(epsilon), \
    weightDecay: \(weightDecay), clipping: \(clipping))
    """
  }

  /// The rate times the schedule's factor of a step, from 1.
  public func learningRate(at step: Int) -> Double { Double(learningRate) * schedule(step) }

  /// Moves the model one step; parameters that no gradient reached stay where they are.
  public mutating func update(_ model: inout Model, along gradient: Model, threads: Int) {
    step += 1
    let constants = octavo_adadelta_step(
      gradient: clipping.rule(for: gradient, decay: weightDecay, threads: threads),
      rate: Float(learningRate(at: step)), rho: rho, epsilon: epsilon)
    unsafe means.move(&model, along: gradient, threads: threads) { value, state, elements, block in
      let start = elements.lowerBound
      unsafe octavo_adadelta(
        value.pointer(at: start), state[0].pointer(at: start), state[1].pointer(at: start), block,
        elements.count, constants)
    }
  }

  /// Lends the running means of every parameter, as `hidden.weight.squares` and `hidden.weight.moves`.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    means.forEachTensor(body)
  }
}
