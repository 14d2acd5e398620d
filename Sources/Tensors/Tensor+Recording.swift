import Preconditions

extension Tensor {
  /// The tensor as the result of an operation on `inputs`, which `pullback` differentiates.
  ///
  /// Nothing is recorded, and the pullback let go, when no input stands on a tape.
  package func recorded(
    from inputs: [Tensor],
    pullback: @escaping @Sendable (_ gradient: Tensor, _ wanted: [Bool]) -> [Tensor?]
  ) -> Tensor {
    guard let tape = inputs.lazy.compactMap(\.node?.tape).first else { return self }
    let places = inputs.map { input in
      input.node.flatMap { node in
        require(node.tape === tape, "an operation mixes tensors of two gradients")
        return node.place
      }
    }
    var result = self
    result.node = tape.record(inputs: places, pullback: pullback).map {
      Node(tape: tape, place: $0)
    }
    return result
  }

  /// Notes the value that this parameter is to take after the step; nothing happens off a tape.
  func observe(_ value: Tensor) {
    guard let node else { return }
    node.tape.observe(value, at: node.place)
  }

  /// The tensor as the result of an operation on one input.
  package func recorded(
    from input: Tensor, pullback: @escaping @Sendable (_ gradient: Tensor) -> Tensor
  ) -> Tensor {
    recorded(from: [input]) { gradient, _ in [pullback(gradient)] }
  }
}
