public import Learning
public import Plots

/// The layers of a network as boxes with arrows between them: what each is, its parameters, and beside each arrow the shape of one
/// document there.
///
/// Branches stand beside each other, and so do the two directions of a recurrent layer. A dashed outline marks a layer that is
/// frozen. What a summary leaves out, where layers branch and what is put side by side, follows from its shapes, for networks
/// that are a chain with at most one set of branches at a time; for others there is `Diagram`. Dropout keeps shapes, so it is
/// a line of the box before.
///
/// - Parameters:
///   - summary: the network's layers, with a document as the first extent of each shape.
///   - title: the title.
///   - unit: what the places of a document are at first.
///   - pooling: how all places become one where they do, which shapes don't tell, such as `mean` or `maximum`.
public func networkDiagram(
  _ summary: ModelSummary, title: String, unit: String = "words", pooling: String = "pooled"
) -> Plot {
  let network = NetworkSteps(summary, unit: unit, pooling: pooling)
  let counts = counts(of: summary)
  return Plot(
    title: title, subtitle: summary.rows.isEmpty ? "" : counts,
    summary: alternative(network, layers: summary.rows.count, counts: counts),
    content: .diagram(Diagram(network.steps.map(\.box), arrows: network.arrows)),
    notes: notes(network, unit: unit),
    preferredSize: Size(width: 468, height: roughHeight(of: network)))
}

/// About as high as the boxes; a report measures them (see `Plot.size(width:metrics:)`).
private func roughHeight(of network: NetworkSteps) -> Double {
  let boxes = network.steps.reduce(0.0) { $0 + 38 + 10 * Double($1.box.details.count) }
  return 90 + min(max(boxes, 80), max(boxes / 3 + 60, 400))
}

private func counts(of summary: ModelSummary) -> String {
  let all = "\(whole(summary.parameters)) parameters"
  if summary.trainable == summary.parameters { return all + ", all of them trained" }
  return all + ", \(whole(summary.trainable)) of them trained"
}

private func notes(_ network: NetworkSteps, unit: String) -> [String] {
  guard !network.steps.isEmpty else { return ["The network has no layers."] }
  var notes: [String] = []
  if network.steps.contains(where: { $0.shape.count > 1 }) {
    notes.append(
      "Beside each arrow, what one document is there: places (at first \(unit)) × numbers for each, "
        + "or numbers alone.")
  }
  if network.steps.contains(where: \.box.isDashed) {
    notes.append("Dashed outlines mark frozen layers, whose parameters are not trained.")
  }
  return notes
}

/// The diagram in words, what stands beside each other joined by `beside`.
private func alternative(_ network: NetworkSteps, layers: Int, counts: String) -> String {
  guard !network.steps.isEmpty else { return "A network without layers." }
  let most = 24
  var ranks: [(inputs: [Int], texts: [String])] = []
  for step in network.steps.prefix(most) {
    let text = words(of: step.box)
    if let last = ranks.last, last.inputs == step.inputs {
      ranks[ranks.count - 1].texts.append(text)
    } else {
      ranks.append((step.inputs, [text]))
    }
  }
  let left = network.steps.count - most
  return "A network of \(layers) layer\(layers == 1 ? "" : "s"), \(counts): "
    + ranks.map { $0.texts.joined(separator: " beside ") }.joined(separator: "; ")
    + (left > 0 ? "; and \(left) more." : ".")
}

private func words(of box: Diagram.Box) -> String {
  ([
    box.title.dropFirst().prefix(1).allSatisfy(\.isUppercase)
      ? box.title : box.title.prefix(1).lowercased() + box.title.dropFirst()
  ]
    + box.details.filter { !$0.hasSuffix("parameters") }
    + (box.output.isEmpty ? [] : ["gives \(box.output)"])).joined(separator: ", ")
}
