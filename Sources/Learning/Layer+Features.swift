public import Layers
public import Tensors

extension Layer where Input == Indices, Output == Tensor {
  /// What a named layer gives out for many documents, `[documents, …]`, in batches on some threads.
  ///
  /// - Parameters:
  ///   - name: the layer, as the network calls it in `forEachParameter`, such as `hidden`.
  ///   - inputs: the documents.
  ///   - batchSize: documents that go through the network together.
  ///   - threads: threads that share the batches.
  /// - Precondition: at least one document; a layer of that name, whose output has a row for each document.
  public func features(
    of name: String, for inputs: Indices, batchSize: Int = 128, threads: Int = 2
  ) -> Tensor {
    Watched(network: withElementsOfTheirOwn, name: name)
      .logits(for: inputs, batchSize: batchSize, threads: threads)
  }
}

/// A network up to one of its layers.
private struct Watched<Network: Classifier>: Layer {
  var network: Network
  let name: String

  func callAsFunction(_ tokens: Indices, mode: inout Mode) -> Tensor {
    var watching = Mode.watching
    _ = network(tokens, mode: &watching)
    let notes = NamedNote.all(in: watching, of: network)
    guard let note = notes.last(where: { $0.name == name }) else {
      fatalError(
        "features: no layer is named \(name), only \(notes.map(\.name).joined(separator: ", "))")
    }
    return note.output
  }

  mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    network.forEachParameter(body)
  }
}
