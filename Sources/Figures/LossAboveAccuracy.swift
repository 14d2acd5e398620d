import Plots

/// Panels over one axis of epochs: marks of losses, below them marks of accuracies, and marks of learning rates if there are any.
func lossAboveAccuracy(
  losses: [Mark], accuracies: [Mark], rates: [Mark] = [], isLogarithmic: Bool = false
) -> Plot.Content {
  let epochs = Axis("epoch", kind: .integer)
  let panels = [
    Panel(
      losses, x: epochs, y: Axis("cross-entropy / nats", kind: isLogarithmic ? .log : .linear),
      weight: 1.2),
    Panel(accuracies, x: epochs, y: Axis("accuracy", format: .percent)),
    Panel(rates, x: epochs, y: Axis("learning rate"), weight: 0.6),
  ]
  return .panels(rates.isEmpty ? Array(panels.dropLast()) : panels)
}
