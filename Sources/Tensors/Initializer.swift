import Preconditions

/// How the parameters of a layer begin: a function of shape, fans and generator.
public struct Initializer: Sendable {
  private let make: @Sendable ([Int], Fans, inout SplitMix64) -> Tensor

  /// How many inputs meet in one unit, and how many units one input reaches.
  public struct Fans: Sendable, Hashable {
    /// Inputs of a unit.
    public let input: Int
    /// Units that an input reaches.
    public let output: Int

    /// These numbers of inputs and units.
    public init(input: Int, output: Int) {
      self.input = input
      self.output = output
    }

    /// The fans of `[…, inputs, outputs]`, each times the extents before: a kernel's places.
    fileprivate init(of shape: [Int]) {
      let places = shape.dropLast(2).reduce(1, *)
      output = places * (shape.last ?? 1)
      input = places * (shape.dropLast().last ?? 1)
    }
  }

  /// An initializer of your own.
  public init(
    _ make:
      @escaping @Sendable (_ shape: [Int], _ fans: Fans, _ generator: inout SplitMix64) -> Tensor
  ) {
    self.make = make
  }

  /// Parameters of a shape.
  ///
  /// - Parameters:
  ///   - shape: inputs first, outputs last.
  ///   - fans: where the shape doesn't tell them; else those of `[inputs, outputs]` or `[width, inputs, outputs]`, where an
  ///     input meets a unit, and a unit an input, once for every place of the width.
  ///   - generator: the source of all randomness.
  public func callAsFunction(
    _ shape: [Int], fans: Fans? = nil, using generator: inout SplitMix64
  ) -> Tensor {
    make(shape, fans ?? Fans(of: shape), &generator)
  }
}

extension Initializer {
  /// What the variance of Xavier initialization is divided by.
  public enum Factor: Sendable, Hashable {
    /// The inputs of a unit.
    case input
    /// The units an input reaches.
    case output
    /// The mean of both.
    case average
  }

  /// Zeros.
  public static let zeros = Initializer { shape, _, _ in .zeros(shape) }

  /// Parameters learned or written elsewhere.
  ///
  /// - Precondition: they have the shape that is asked for.
  public static func values(_ values: Tensor) -> Initializer {
    Initializer { shape, _, _ in
      require(
        values.shape == shape, "Initializer: values \(values.shape) for parameters \(shape)")
      return values.detached
    }
  }

  /// Numbers spread evenly between `-bound` and `bound`.
  public static func uniform(_ bound: Float = 0.07) -> Initializer {
    drawn { (2 * $0.nextUnit() - 1) * bound }
  }

  /// Numbers from the normal distribution around zero.
  public static func normal(deviation: Float = 0.01) -> Initializer {
    drawn { $0.nextNormal() * deviation }
  }

  /// How the numbers of Xavier initialization are spread.
  public enum Spread: Sendable, Hashable {
    /// Evenly between plus and minus the scale.
    case uniform
    /// Normally, with the scale as deviation.
    case normal
  }

  /// Numbers so large that signals neither grow nor fade from layer to layer.
  ///
  /// The scale is `sqrt(magnitude / factor)`, as in MXNet's `Xavier`, whose `gaussian` is `normal`. Source: Glorot and Bengio
  /// (2010), "Understanding the difficulty of training deep feedforward neural networks", equation 16, which is uniform
  /// with `magnitude` 3 and the average. With `magnitude` 2, the inputs and the normal distribution it is that of He et
  /// al. (2015), "Delving deep into rectifiers", equation 10.
  public static func xavier(
    _ spread: Spread = .uniform, magnitude: Float = 3, factor: Factor = .average
  ) -> Initializer {
    Initializer { shape, fans, generator in
      let divisor: Float =
        switch factor {
        case .input: Float(fans.input)
        case .output: Float(fans.output)
        case .average: Float(fans.input + fans.output) / 2
        }
      let scale = (magnitude / max(1, divisor)).squareRoot()
      let initializer = spread == .uniform ? uniform(scale) : normal(deviation: scale)
      return initializer(shape, using: &generator)
    }
  }

  private static func drawn(
    _ next: @escaping @Sendable (inout SplitMix64) -> Float
  ) -> Initializer {
    Initializer { shape, _, generator in
      Tensor((0..<shape.reduce(1, *)).map { _ in next(&generator) }, shape: shape)
    }
  }
}
