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
  ///   - fans: where the shape doesn't tell them; else all extents but the last, and the last.
  ///   - generator: the source of all randomness.
  public func callAsFunction(
    _ shape: [Int], fans: Fans? = nil, using generator: inout SplitMix64
  ) -> Tensor {
    let output = shape.last ?? 1
    let input = shape.dropLast().reduce(1, *)
    return make(shape, fans ?? Fans(input: input, output: output), &generator)
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

  /// Numbers spread evenly between `-bound` and `bound`.
  public static func uniform(_ bound: Float) -> Initializer {
    drawn { (2 * $0.nextUnit() - 1) * bound }
  }

  /// Numbers from the normal distribution around zero.
  public static func normal(deviation: Float) -> Initializer {
    drawn { $0.nextNormal() * deviation }
  }

  /// Numbers spread evenly so that signals neither grow nor fade from layer to layer.
  ///
  /// Uniform between plus and minus `sqrt(magnitude / factor)`. Source: Glorot and Bengio (2010), "Understanding the
  /// difficulty of training deep feedforward neural networks", equation 16, which is `magnitude` 3 and the average.
  public static func xavier(magnitude: Float = 3, factor: Factor = .average) -> Initializer {
    Initializer { shape, fans, generator in
      let divisor: Float =
        switch factor {
        case .input: Float(fans.input)
        case .output: Float(fans.output)
        case .average: Float(fans.input + fans.output) / 2
        }
      let bound = (magnitude / max(1, divisor)).squareRoot()
      return uniform(bound)(shape, using: &generator)
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
