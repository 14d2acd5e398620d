public import Tensors

/// Adam with decoupled weight decay: weights shrink by a part of themselves, whatever their gradients.
///
/// Source: Loshchilov and Hutter (2019), "Decoupled weight decay regularization", algorithm 2, where the decay of a step is
/// `weightDecay` times its learning rate, as PyTorch has it.
public struct AdamW<Model: Parameterized>: Optimizer {
  private let weightDecay: Float
  private var adam: Adam<Model>

  /// AdamW for a model; the settings are those of `Adam`.
  ///
  /// - Precondition: the rates `beta1` and `beta2` are at least 0 and below 1.
  public init(
    for model: Model, learningRate: Float = 0.001, schedule: Schedule = .constant,
    beta1: Float = 0.9, beta2: Float = 0.999, epsilon: Float = 1e-8, weightDecay: Float = 0.01,
    clipping: Clipping = .none
  ) {
    self.weightDecay = weightDecay
    adam = Adam(
      for: model, learningRate: learningRate, schedule: schedule, beta1: beta1, beta2: beta2,
      epsilon: epsilon, clipping: clipping)
  }

  /// How many updates there were.
  public var step: Int {
    get { adam.step }
    set { adam.step = newValue }
  }

  /// The rule and its settings.
  public var description: String { "AdamW(weightDecay: \(weightDecay), of: \(adam))" }

  /// The rate times the schedule's factor of a step, from 1.
  public func learningRate(at step: Int) -> Double { adam.learningRate(at: step) }

  /// Moves the model one step; parameters that no gradient reached stay where they are, undecayed.
  public mutating func update(_ model: inout Model, along gradient: Model, threads: Int) {
    adam.update(&model, along: gradient, threads: threads, decoupledDecay: weightDecay)
  }

  /// Lends the two moments of every parameter, as `Adam` does.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    adam.forEachParameter(body)
  }
}
