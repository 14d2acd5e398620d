import Glibc
import Preconditions

/// The mean of `-log p` of the labels, in nats, where a logit's `p` of label 1 is its sigmoid: `[batch] -> []`.
///
/// Worked out as `max(x, 0) - x y + log(1 + exp(-|x|))`, whose exponential never overflows. Logits may have the shape
/// `[batch, 1]` too.
///
/// - Precondition: one label a logit, each 0 or 1; at least one logit.
public func binaryCrossEntropy(_ logits: Tensor, labels: [Int]) -> Tensor {
  require(
    !labels.isEmpty && (logits.shape == [labels.count] || logits.shape == [labels.count, 1]),
    "binaryCrossEntropy: \(labels.count) labels for logits of shape \(logits.shape)")
  let scalars = logits.scalars
  var total = 0.0
  for (logit, label) in zip(scalars, labels) {
    require(label == 0 || label == 1, "binaryCrossEntropy: label \(label) is neither 0 nor 1")
    total += Double(max(logit, 0) - logit * Float(label) + log1p(exp(-abs(logit))))
  }
  let shape = logits.shape
  return Tensor(Float(total / Double(labels.count))).recorded(from: logits) { gradient in
    // dx = (sigmoid(x) - y) / batch
    let weight = gradient.scalar / Float(labels.count)
    return Tensor(
      zip(scalars, labels).map { (logistic($0) - Float($1)) * weight }, shape: shape)
  }
}

/// The probabilities of labels 0 and 1 by the logit of label 1: `[batch]` or `[batch, 1]` to `[batch, 2]`.
public func binaryProbabilities(_ logits: Tensor) -> Tensor {
  require(
    logits.shape == [logits.count] || logits.shape == [logits.count, 1],
    "binaryProbabilities: logits of shape \(logits.shape)")
  return Tensor(
    logits.scalars.flatMap { [logistic(-$0), logistic($0)] }, shape: [logits.count, 2])
}

/// `1 / (1 + exp(-x))`; the exponential is taken of a negative number, so that it doesn't overflow.
private func logistic(_ x: Float) -> Float {
  let small = exp(-abs(x))
  return (x < 0 ? small : 1) / (1 + small)
}
