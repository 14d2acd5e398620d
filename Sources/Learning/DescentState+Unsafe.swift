import Preconditions
import Tensors

/// What an optimizer remembers of every parameter: tensors of the parameter's shape, each with a name.
struct DescentState: Sendable {
  private struct Entry: Sendable {
    let parameter: String
    var tensors: [Tensor]
  }

  /// The names of a parameter's tensors, the same for all parameters.
  private let kinds: [String]
  private var entries: [Entry]

  /// Zeros, which take no memory until a gradient reaches the parameter.
  init(_ kinds: [String], for model: some Parameterized) {
    self.kinds = kinds
    entries = model.parameters.map { name, value in
      Entry(parameter: name, tensors: kinds.map { _ in .zeros(value.shape) })
    }
  }

  /// One pass over some elements of a parameter: the parameter, its tensors, the elements' range, their gradients.
  typealias Pass =
    @Sendable (
      _ value: SharedFloats, _ state: [SharedFloats], _ elements: Range<Int>,
      _ gradient: UnsafePointer<Float>
    ) -> Void

  /// Moves every parameter that a gradient reached, block by block while the gradient's block is hot.
  mutating func move<Model: Parameterized>(
    _ model: inout Model, along gradient: Model, threads: Int, by pass: Pass
  ) {
    let gradients = gradient.parameters
    var place = 0
    model.forEachParameter { name, value in
      let gradient = gradients[place].value
      require(
        place < entries.count && entries[place].parameter == name
          && gradient.shape == value.shape,
        "the optimizer was made for another model: \(name) is not its parameter \(place)")
      if !gradient.isUntouched {
        Self.lend(&value) { value in
          Self.lend(&entries[place].tensors) { state in
            unsafe gradient.forEachBlock(threads: threads, beside: [value] + state) {
              elements, block in
              unsafe pass(value, state, elements, block)
            }
          }
        }
      }
      place += 1
    }
  }

  /// Lends every tensor by its parameter's and its own name, such as `hidden.weight.first`.
  mutating func forEachTensor(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    for place in entries.indices {
      for (kind, name) in kinds.enumerated() {
        body("\(entries[place].parameter).\(name)", &entries[place].tensors[kind])
      }
    }
  }

  private static func lend(_ tensor: inout Tensor, _ body: (SharedFloats) -> Void) {
    unsafe tensor.withMutablePointer { unsafe body(SharedFloats($0)) }
  }

  /// Lends all tensors at once, one inside the other.
  private static func lend(
    _ tensors: inout [Tensor], lent: [SharedFloats] = [], _ body: ([SharedFloats]) -> Void
  ) {
    guard lent.count < tensors.count else { return body(lent) }
    // Moved out for the while, so that it's the only holder of its elements.
    var tensor = Tensor.zeros([])
    swap(&tensor, &tensors[lent.count])
    lend(&tensor) { lend(&tensors, lent: lent + [$0], body) }
    swap(&tensor, &tensors[lent.count])
  }
}
