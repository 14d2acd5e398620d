public import Learning
public import Plots

/// The losses and accuracies of several trainings by epoch, each in its color: validation solid, training dashed, a ring at
/// the epoch that was kept.
///
/// - Parameters:
///   - runs: the trainings with what they are called, their epochs and the number of the one whose weights were kept.
///   - showsTraining: whether training losses stand beside those of validation.
///   - title: the title.
public func lossCurves(
  _ runs: [(name: String, epochs: [EpochRecord], best: Int?)], showsTraining: Bool = true,
  title: String = "Loss and accuracy by epoch"
) -> Plot {
  func lines(_ value: (EpochRecord.Scores) -> Double) -> [Mark] {
    runs.enumerated().flatMap { index, run in
      marks(of: run, hue: .series(index), showsTraining: showsTraining, value)
    }
  }
  let kept = runs.compactMap { run in
    run.epochs.first { $0.epoch == run.best }.map { epoch in
      let scores = epoch.validation ?? epoch.training
      return "\(run.name) epoch \(epoch.epoch) with loss \(NumberFormat.significant(scores.loss)) "
        + "and accuracy \(NumberFormat.percent(scores.accuracy))"
    }
  }
  let hasBoth = showsTraining && runs.contains { $0.epochs.contains { $0.validation != nil } }
  return Plot(
    title: title, subtitle: hasBoth ? "validation solid, training dashed" : "",
    summary: "\(title), \(whole(runs.count)) trainings"
      + (kept.isEmpty ? "" : "; kept: " + kept.joined(separator: ", ")) + ".",
    content: lossAboveAccuracy(losses: lines(\.loss), accuracies: lines(\.accuracy)),
    preferredSize: .inches(6.5, 4.4))
}

private func marks(
  of run: (name: String, epochs: [EpochRecord], best: Int?), hue: Hue, showsTraining: Bool,
  _ value: (EpochRecord.Scores) -> Double
) -> [Mark] {
  let isValidated = run.epochs.contains { $0.validation != nil }
  let judged = isValidated ? run.epochs.filter { $0.validation != nil } : run.epochs
  let numbers = Column(judged.map { Double($0.epoch) })
  let values = Column(judged.map { value($0.validation ?? $0.training) })
  var marks: [Mark] = []
  if showsTraining, isValidated {
    marks.append(
      .line(
        Mark.Line(
          x: Column(run.epochs.map { Double($0.epoch) }),
          y: Column(run.epochs.map { value($0.training) }), hue: hue, pattern: .dashed, width: 1,
          series: run.name + ", training")))
  }
  marks.append(
    .line(
      Mark.Line(
        run.name, x: numbers, y: values, hue: hue, pattern: isValidated ? .solid : .dashed,
        width: 1.6, showsPoints: run.epochs.count <= 40)))
  if let best = judged.firstIndex(where: { $0.epoch == run.best }) {
    marks.append(
      .points(
        Mark.Points(
          x: [numbers.values[best]], y: [values.values[best]],
          hue: hue, shape: .ring, radius: 4)))
  }
  return marks
}
