package import Tensors

/// A layer's output as it ran.
package struct LayerNote: Sendable {
  /// The kind of layer, such as `Dense`.
  package let kind: String
  /// The names of its parameters, as it calls them itself, with what tells their elements from all others.
  package let parameters: [(name: String, elements: ObjectIdentifier?)]
  /// What came out.
  package let output: Tensor

  init(layer: some Parameterized, output: Tensor) {
    kind = "\(type(of: layer))"
    parameters = layer.parameters.map { ($0.name, $0.value.elements) }
    self.output = output
  }
}
