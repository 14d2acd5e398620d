import Layers
import Tensors

/// A layer's note with the names that the whole network has for it and its parameters.
struct NamedNote {
  let name: String
  let kind: String
  let parameters: [String]
  let output: Tensor

  /// The notes of a run; a parameter is recognized by its elements, which the network shares with the layer.
  static func all(in mode: Mode, of network: some Parameterized) -> [NamedNote] {
    let names = network.parameters.reduce(into: [ObjectIdentifier: String]()) { names, parameter in
      if let elements = parameter.value.elements { names[elements] = parameter.name }
    }
    return (mode.notes ?? []).map { note in
      let known = note.parameters.compactMap { own in
        own.elements.flatMap { names[$0] }.map { (own: own.name, whole: $0) }
      }
      // `hidden.weight`, which the layer itself calls `weight`, belongs to `hidden`.
      let name = known.first.map { String($0.whole.dropLast($0.own.count + 1)) } ?? ""
      return NamedNote(
        name: name, kind: note.kind, parameters: known.map(\.whole), output: note.output)
    }
  }
}

extension Parameterized {
  /// The same value, no two parameters of which share their elements.
  var withElementsOfTheirOwn: Self {
    mappingParameters { Tensor($1.scalars, shape: $1.shape) }
  }
}
