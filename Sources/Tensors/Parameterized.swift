/// A value with parameters that can be counted, updated, saved and loaded by name.
public protocol Parameterized: Sendable {
  /// Lends every parameter to `body`, with its name, always in the same order.
  ///
  /// A value made of others passes on to theirs with `forEachParameter(of:_:)`, which puts dots between the names.
  mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void)
}

extension Parameterized {
  /// Lends every parameter under the name of the part that holds it: `weight` of `hidden` is `hidden.weight`.
  public mutating func forEachParameter(
    of part: String, _ body: (_ name: String, _ value: inout Tensor) -> Void
  ) {
    forEachParameter { name, value in body("\(part).\(name)", &value) }
  }

  /// The parameters with their names, in order.
  public var parameters: [(name: String, value: Tensor)] {
    var copy = self
    var parameters: [(name: String, value: Tensor)] = []
    copy.forEachParameter { name, value in parameters.append((name, value)) }
    return parameters
  }

  /// How many numbers the parameters hold together.
  public var parameterCount: Int { parameters.reduce(0) { $0 + $1.value.count } }

  /// The same value with each parameter replaced by a function of its place and itself.
  package func mappingParameters(_ transform: (_ place: Int, _ value: Tensor) -> Tensor) -> Self {
    var copy = self
    var place = 0
    copy.forEachParameter { _, value in
      value = transform(place, value)
      place += 1
    }
    return copy
  }

  /// The sums of the parameters of values of the same make.
  ///
  /// - Precondition: there is at least one value.
  package static func sum(of parts: [Self]) -> Self {
    let parameters = parts.map(\.parameters)
    return parts[0].mappingParameters { place, _ in
      .sum(of: parameters.map { $0[place].value })
    }
  }
}
