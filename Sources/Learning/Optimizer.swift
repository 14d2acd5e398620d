public import Tensors

/// A rule that moves a model along a gradient; a value that carries its own state.
///
/// What it lends in `forEachParameter` is that state: with it and `step`, training goes on as if it had never stopped.
public protocol Optimizer<Model>: Parameterized, CustomStringConvertible {
  /// What it moves.
  associatedtype Model: Parameterized

  /// How many updates there were.
  var step: Int { get set }

  /// The rule and all its settings, in words: part of a run's fingerprint.
  var description: String { get }

  /// The learning rate of a step, from 1.
  func learningRate(at step: Int) -> Double

  /// Moves the model one step; parameters that no gradient reached stay where they are.
  ///
  /// The result doesn't depend on the number of threads.
  mutating func update(_ model: inout Model, along gradient: Model, threads: Int)
}
