import Layers
import Tensors

/// The network of the word task as it is in inference, whatever the mode.
struct Bare: Layer {
  var network: WordTask.Network

  init(_ network: WordTask.Network) { self.network = network }

  func callAsFunction(_ tokens: Indices, mode: inout Mode) -> Tensor { network(tokens) }

  mutating func forEachParameter(_ body: (String, inout Tensor) -> Void) {
    network.forEachParameter(body)
  }
}
