import Preconditions

/// A recurrent layer of one direction, as one operation.
func recurrent(
  _ cell: RecurrentCell, _ input: Tensor, _ weights: RecurrentWeights,
  direction: ReadingDirection, lengths: [Int]?, positions: [Int]?, operation: String
) -> Tensor {
  require(
    input.shape.count == 3, "\(operation): an input of shape \(input.shape), not [b, t, inputs]")
  let (documents, length) = (input.shape[0], input.shape[1])
  require(
    weights.inputs == input.shape[2] && weights.hiddenBias.count == cell.gates * weights.units,
    "\(operation): an input of shape \(input.shape), weights of \(weights.inputWeight.shape) and"
      + " \(weights.hiddenWeight.shape), which should have \(cell.gates) gates")
  require(
    documents * length <= Int(Int32.max), "\(operation): \(documents) documents of \(length) tokens"
  )
  func requireAll(_ numbers: [Int]?, in range: Range<Int>, _ name: String) {
    guard let numbers else { return }
    require(
      numbers.count == documents && numbers.allSatisfy(range.contains),
      "\(operation): \(name) \(numbers) for an input of shape \(input.shape)")
  }
  requireAll(lengths, in: 0..<length + 1, "lengths")
  requireAll(positions, in: -1..<length, "positions")

  let recurrence = Recurrence(
    cell: cell, weights: weights,
    steps: PackedSteps(
      documents: documents, length: length, direction: direction, lengths: lengths,
      positions: positions))
  let inputs = [input] + weights.tensors
  let source = input.detached
  let isRecorded = inputs.contains { $0.node != nil }
  let kept = isRecorded ? nil : recurrence.keptBlocks(for: source, weights)
  let (outputs, trace) = recurrence.run(source, kept: kept, keepsTrace: isRecorded)
  return outputs.recorded(from: inputs) { gradient, wanted in
    recurrence.gradients(of: source, trace: trace, along: gradient, wanted: wanted)
  }
}
