import Glibc

/// Every row as probabilities that sum to one: `[…, classes] -> […, classes]`.
///
/// - Precondition: there is a last dimension.
public func softmax(_ logits: Tensor) -> Tensor {
  let classes = rowLength(of: logits, for: "softmax")
  let result = Tensor(probabilities(logits.scalars, classes: classes), shape: logits.shape)
  return result.recorded(from: logits) { gradient in
    // dx = y * (dy - sum(dy * y))
    let (outputs, upstream) = (result.scalars, gradient.scalars)
    var parts = upstream
    for start in stride(from: 0, to: parts.count, by: classes) {
      let row = start..<start + classes
      let mean = row.reduce(Float(0)) { $0 + upstream[$1] * outputs[$1] }
      for place in row { parts[place] = outputs[place] * (upstream[place] - mean) }
    }
    return Tensor(parts, shape: result.shape)
  }
}

/// The softmax of every row; the greatest logit is taken off first, so that no exponential overflows.
func probabilities(_ logits: [Float], classes: Int) -> [Float] {
  var result = logits
  for start in stride(from: 0, to: logits.count, by: classes) {
    let row = start..<start + classes
    let greatest = row.reduce(-Float.infinity) { max($0, logits[$1]) }
    var sum: Float = 0
    for place in row {
      result[place] = exp(logits[place] - greatest)
      sum += result[place]
    }
    for place in row { result[place] /= sum }
  }
  return result
}

/// The extent of the last dimension.
func rowLength(of logits: Tensor, for operation: String) -> Int {
  guard let classes = logits.shape.last, classes > 0 else {
    fatalError("\(operation): a tensor of shape \(logits.shape) has no rows of classes")
  }
  return classes
}
