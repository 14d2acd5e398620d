public import Layers
public import Tensors

extension Layer where Input == Indices, Output == Tensor {
  /// What stands in the network, by running it once on a sample.
  ///
  /// - Parameters:
  ///   - sample: some documents; their number is the first extent of the shapes.
  ///   - frozen: parameters that are to be held constant, by name; none when nil.
  /// - Precondition: a pattern that matches some parameter.
  public func summary(for sample: Indices, frozen: NamePattern? = nil) -> ModelSummary {
    let names = frozen?.names(in: self) ?? []
    var notes: [NamedNote] = []
    // The parameters that a gradient reaches are found by sending one back; running statistics get none.
    let (_, gradient) = valueWithGradient(
      at: withElementsOfTheirOwn, frozen: names.contains
    ) { model in
      var mode = Mode.watching
      let output = model(sample, mode: &mode)
      notes = NamedNote.all(in: mode, of: model)
      return matmul(
        output.reshaped([1, output.count]),
        Tensor(Array(repeating: 1, count: output.count), shape: [output.count, 1])
      ).reshaped([])
    }
    let reached = Set(gradient.parameters.filter { !$0.value.isUntouched }.map(\.name))
    let counts = Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0.value.count) })
    func count(_ names: some Sequence<String>) -> Int {
      names.reduce(0) { $0 + (counts[$1] ?? 0) }
    }
    return ModelSummary(
      rows: notes.map { note in
        ModelSummary.Row(
          name: note.name, kind: note.kind, outputShape: note.output.shape,
          parameters: count(note.parameters),
          trainable: count(note.parameters.filter(reached.contains)))
      }, parameters: parameterCount, trainable: count(reached))
  }
}
