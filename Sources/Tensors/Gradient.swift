/// A function's value at a model and the gradient there, which is a value of the model's own type.
///
/// A parameter that the loss does not reach has a gradient of zeros; one that is `frozen` is a constant and costs
/// nothing. The gradient of a parameter may be a sum not yet worked out; its `scalars` are always right.
///
/// - Parameters:
///   - model: where the gradient is taken.
///   - weight: a factor of the gradient, though not of the value: the share of a shard in its batch.
///   - frozen: whether the parameter of a name is to be held constant.
///   - loss: the function; its result is a single number.
/// - Precondition: the loss has exactly one element.
public func valueWithGradient<Model: Parameterized>(
  at model: Model, weight: Float = 1, frozen: (_ name: String) -> Bool = { _ in false },
  of loss: (Model) throws -> Tensor
) rethrows -> (value: Float, gradient: Model) {
  let tape = Tape()
  var places: [Int?] = []
  var tracked = model
  tracked.forEachParameter { name, value in
    let place = frozen(name) ? nil : tape.recordLeaf()
    value.node = place.map { Node(tape: tape, place: $0) }
    places.append(place)
  }
  let value = try loss(tracked)
  precondition(
    value.count == 1, "valueWithGradient: the loss has the shape \(value.shape), not one element")
  let seed = Tensor([weight], shape: value.shape)
  let gradients = tape.finish(from: value.node?.place, seed: seed)
  let gradient = model.mappingParameters { place, value in
    places[place].flatMap { gradients[$0] } ?? .zeros(value.shape)
  }
  return (value.scalar, gradient)
}
