import CKernels
import Preconditions

/// Elements put to zero with a probability, the others scaled so that the expectation stays ("inverted" dropout).
///
/// Takes one number from the generator, whatever the size. Source: Srivastava et al. (2014), "Dropout: a simple way to
/// prevent neural networks from overfitting".
///
/// - Precondition: the probability is at least 0 and below 1.
public func dropout(
  _ input: Tensor, probability: Float, using generator: inout SplitMix64
) -> Tensor {
  require(
    (0..<1).contains(probability), "dropout: a probability of \(probability) is not in 0..<1")
  let mask = Mask(probability: probability, seed: generator.next())
  return mask(input).recorded(from: input) { mask($0) }
}

/// Which elements pass; drawn again for the gradient instead of being kept.
private struct Mask {
  let probability: Float
  let seed: UInt64

  func callAsFunction(_ input: Tensor) -> Tensor {
    let threshold = UInt32(Double(probability) * 0x1p32)
    let scale = 1 / (1 - probability)
    return unsafe input.withPointer { source, shape in
      unsafe .written(shape) { target in
        unsafe octavo_dropout(source, target, shape.reduce(1, *), seed, threshold, scale)
      }
    }
  }
}
