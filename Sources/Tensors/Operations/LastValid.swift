import Preconditions

/// The last valid row of each document, `[b, t, c] -> [b, c]`: the one at `lengths - 1`; zeros where the length is 0.
///
/// Of a bidirectional layer that read the padding too, this takes both directions' outputs at the last token: the backward
/// half has then seen the padding and that token, nothing else (as MXNet's `SequenceLast` gives it).
///
/// - Precondition: one length a document, each in `0...t`.
public func lastValid(_ outputs: Tensor, lengths: [Int]) -> Tensor {
  require(
    outputs.shape.count == 3, "lastValid: outputs of shape \(outputs.shape), not [b, t, c]")
  let shape = outputs.shape
  let (documents, length, columns) = (shape[0], shape[1], shape[2])
  require(
    lengths.count == documents && lengths.allSatisfy { (0...length).contains($0) },
    "lastValid: the lengths \(lengths) for outputs of shape \(shape)")
  let scalars = outputs.scalars
  var result = Tensor.zeros([documents, columns])
  let places = lengths.indices.filter { lengths[$0] > 0 }.map { document in
    (from: (document * length + lengths[document] - 1) * columns, to: document * columns)
  }
  for place in places {
    result.scalars.replaceSubrange(
      place.to..<place.to + columns, with: scalars[place.from..<place.from + columns])
  }
  return result.recorded(from: outputs) { gradient in
    let scalars = gradient.scalars
    var spread = Tensor.zeros(shape)
    for place in places {
      spread.scalars.replaceSubrange(
        place.from..<place.from + columns, with: scalars[place.to..<place.to + columns])
    }
    return spread
  }
}
