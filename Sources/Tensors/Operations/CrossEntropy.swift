import Glibc
import Preconditions

/// The mean over rows of `-log softmax(logits)[label]`, in nats: `[rows, classes] -> []`.
///
/// - Precondition: one label a row, each a class; at least one row.
public func softmaxCrossEntropy(_ logits: Tensor, labels: [Int]) -> Tensor {
  let classes = rowLength(of: logits, for: "softmaxCrossEntropy")
  require(
    !labels.isEmpty && logits.shape == [labels.count, classes],
    "softmaxCrossEntropy: \(labels.count) labels for logits of shape \(logits.shape)")
  let scalars = logits.scalars
  var total = 0.0
  for (row, label) in labels.enumerated() {
    require(
      (0..<classes).contains(label), "softmaxCrossEntropy: label \(label) among \(classes) classes")
    let logits = scalars[row * classes..<(row + 1) * classes]
    let greatest = logits.reduce(-Float.infinity, max)
    let sum = logits.reduce(Float(0)) { $0 + exp($1 - greatest) }
    total += Double(log(sum) + greatest - scalars[row * classes + label])
  }
  return Tensor(Float(total / Double(labels.count))).recorded(from: logits) { gradient in
    let weight = gradient.scalar / Float(labels.count)
    var parts = probabilities(scalars, classes: classes)
    for (row, label) in labels.enumerated() { parts[row * classes + label] -= 1 }
    for place in parts.indices { parts[place] *= weight }
    return Tensor(parts, shape: [labels.count, classes])
  }
}
