import Preconditions

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
  let evaluation = try Evaluation(at: model, weight: weight, frozen: frozen, of: loss)
  return (evaluation.value, evaluation.gradient)
}

/// All that one run of a loss at a model tells.
package struct Evaluation<Model: Parameterized>: Sendable {
  /// The loss.
  package let value: Float
  /// The weighted gradient.
  package let gradient: Model
  /// The values that parameters are to take by what was seen rather than by descent, such as running means, weighted like
  /// the gradient; by place among the parameters.
  package let observations: [Int: Tensor]

  /// Runs a loss forth and back; the arguments are those of `valueWithGradient`.
  package init(
    at model: Model, weight: Float = 1, frozen: (_ name: String) -> Bool = { _ in false },
    of loss: (Model) throws -> Tensor
  ) rethrows {
    let tape = Tape()
    var places: [Int?] = []
    var tracked = model
    tracked.forEachParameter { name, value in
      let place = frozen(name) ? nil : tape.recordLeaf()
      value.node = place.map { Node(tape: tape, place: $0) }
      places.append(place)
    }
    let value = try loss(tracked)
    require(
      value.count == 1, "valueWithGradient: the loss has the shape \(value.shape), not one element")
    let observed = tape.observations
    observations = Dictionary(
      uniqueKeysWithValues: places.enumerated().compactMap { number, place in
        place.flatMap { observed[$0] }.map { (number, $0.scaled(by: weight)) }
      })
    let gradients = tape.finish(
      from: value.node?.place, seed: Tensor([weight], shape: value.shape))
    gradient = model.mappingParameters { place, value in
      places[place].flatMap { gradients[$0] } ?? .zeros(value.shape)
    }
    self.value = value.scalar
  }
}
