import Plots

/// Two panels over one axis of epochs: marks of losses, and below them marks of accuracies.
func lossAboveAccuracy(
  losses: [Mark], accuracies: [Mark], isLogarithmic: Bool = false
) -> Plot.Content {
  let epochs = Axis("epoch", kind: .integer)
  return .panels([
    Panel(
      losses, x: epochs, y: Axis("cross-entropy / nats", kind: isLogarithmic ? .log : .linear),
      weight: 1.2),
    Panel(accuracies, x: epochs, y: Axis("accuracy", format: .percent)),
  ])
}
