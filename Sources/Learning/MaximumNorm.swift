import Preconditions
public import Tensors

/// An optimizer after whose steps no weight vector of certain parameters is longer than a limit.
///
/// The weight vector of an output is a column of `[inputs, outputs]`, or all that leads to an output of
/// `[width, inputs, outputs]`. Source: Kim (2014), "Convolutional neural networks for sentence classification", section 2.1,
/// where the limit is 3, after Hinton et al. (2012).
public struct MaximumNorm<Rule: Optimizer>: Optimizer {
  private var rule: Rule
  private let limit: Float
  private let pattern: NamePattern
  /// What the pattern matches, once a model has been seen.
  private var names: Set<String>?

  /// A rule with a limit of the l2 norm of every output's weight vector.
  ///
  /// - Parameters:
  ///   - limit: the greatest norm.
  ///   - pattern: the parameters that are kept within it, by name.
  ///   - rule: what moves the model.
  /// - Precondition: a positive limit.
  public init(_ limit: Float = 3, of pattern: NamePattern, after rule: Rule) {
    require(limit > 0, "MaximumNorm: a limit of \(limit)")
    self.limit = limit
    self.pattern = pattern
    self.rule = rule
  }

  /// How many updates there were.
  public var step: Int {
    get { rule.step }
    set { rule.step = newValue }
  }

  /// The rule, the limit and the pattern.
  public var description: String { "MaximumNorm(\(limit), of: \(pattern), after: \(rule))" }

  /// The rule's learning rate of a step, from 1.
  public func learningRate(at step: Int) -> Double { rule.learningRate(at: step) }

  /// Moves the model one step and shortens what is too long; what no gradient reached stays as it is.
  public mutating func update(_ model: inout Rule.Model, along gradient: Rule.Model, threads: Int) {
    rule.update(&model, along: gradient, threads: threads)
    let names = names ?? pattern.names(in: model)
    self.names = names
    let gradients = gradient.parameters
    var place = 0
    model.forEachParameter { name, value in
      // A bias has no weight vectors.
      if names.contains(name), value.shape.count > 1, !gradients[place].value.isUntouched {
        value.shortenColumns(to: limit)
      }
      place += 1
    }
  }

  /// Lends the rule's state.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    rule.forEachParameter(body)
  }
}

extension Tensor {
  /// Scales every column of the last dimension down to a norm.
  fileprivate mutating func shortenColumns(to limit: Float) {
    guard let columns = shape.last, columns > 0 else { return }
    var squares = [Float](repeating: 0, count: columns)
    for (place, value) in scalars.enumerated() { squares[place % columns] += value * value }
    guard squares.contains(where: { $0 > limit * limit }) else { return }
    let factors = squares.map { min(1, limit / $0.squareRoot()) }
    scalars = scalars.enumerated().map { $1 * factors[$0 % columns] }
  }
}
