public import Learning
public import Plots

/// Loss above accuracy by epoch: training dashed, validation solid, the best epoch marked in both.
///
/// The loss axis is logarithmic when losses differ by more than 30 to 1. Losses that are no numbers
/// stand as × at the top edge. Where the epochs' learning rates change, a dotted line says so, to the epoch; a rate that changes
/// more than four times, or after most epochs, has a panel of its own. Where no epoch was judged by validation documents, the training curve stands alone.
///
/// - Parameters:
///   - epochs: what each epoch achieved, in order.
///   - best: the number of the epoch whose weights were kept, if one was chosen.
///   - baseline: the share of right predictions that always naming the largest class achieves.
///   - resumed: where training was interrupted and gone on with, in epochs done: 2.5 in the middle of the third.
///   - title: the title.
public func lossCurve(
  _ epochs: [EpochRecord], best: Int? = nil, baseline: Double? = nil,
  resumedAfter resumed: [Double] = [], title: String = "Loss and accuracy by epoch"
) -> Plot {
  let numbers = epochs.map { Double($0.epoch) }
  let chosen = epochs.first { $0.epoch == best }
  // Training losses fall to nothing when a network remembers its examples; the reader is to see the others.
  let judged = epochs.filter { $0.validation != nil }
  let isValidated = !judged.isEmpty
  let losses = epochs.map { ($0.validation ?? $0.training).loss }.filter(\.isFinite)
  let isWide = (losses.min() ?? 0) > 0 && (losses.max() ?? 0) / (losses.min() ?? 1) > 30

  let changes = rateChanges(in: epochs)
  let hasRatePanel = changes.count > min(4, max(epochs.count / 2, 1))

  func lines(_ value: (EpochRecord.Scores) -> Double) -> [Mark] {
    let showsPoints = epochs.count <= 40
    let training: [Mark] = [
      .line(
        Mark.Line(
          "training", x: Column(numbers), y: Column(epochs.map { value($0.training) }),
          hue: .vermillion, pattern: .dashed, width: 1.2, showsPoints: showsPoints))
    ]
    guard isValidated else { return training }
    return training + [
      .line(
        Mark.Line(
          "validation", x: Column(judged.map { Double($0.epoch) }),
          y: Column(judged.compactMap(\.validation).map(value)), hue: .blue, width: 1.8,
          showsPoints: showsPoints))
    ]
  }

  func bestMarks(label: String, _ value: (EpochRecord.Scores) -> Double) -> [Mark] {
    guard let chosen else { return [] }
    return [
      .rule(Mark.Rule(.vertical, at: Double(chosen.epoch), label: label, hue: .ink)),
      .points(
        Mark.Points(
          x: [Double(chosen.epoch)], y: [value(chosen.validation ?? chosen.training)], hue: .ink,
          shape: .ring,
          radius: 4)),
    ]
  }

  func flags(hasLabels: Bool) -> [Mark] {
    let changes = hasRatePanel ? [] : changes.map { ($0.place, "rate \(written(rate: $0.rate))") }
    let stops = resumed.map { ($0, "resumed") }
    return (changes + stops).map { (flag: (place: Double, text: String)) in
      .rule(
        Mark.Rule(
          .vertical, at: flag.place, label: hasLabels ? flag.text : "", hue: .grey,
          isDotted: true))
    }
  }

  let bestLabel = chosen.map { record in
    let scores = record.validation ?? record.training
    return
      "\(record.epoch == epochs.best?.epoch && isValidated ? "best" : "kept"): epoch \(record.epoch), loss "
      + NumberFormat.significant(scores.loss)
      + ", accuracy \(NumberFormat.percent(scores.accuracy))"
  }
  let baselineMarks: [Mark] =
    baseline.flatMap { $0.isFinite ? $0 : nil }.map {
      [
        .rule(
          Mark.Rule(
            .horizontal, at: $0, label: "largest class", hue: .grey, isDotted: true))
      ]
    } ?? []
  return Plot(
    title: title,
    summary: summary(of: epochs, chosen: chosen),
    content: lossAboveAccuracy(
      losses: flags(hasLabels: true) + lines(\.loss) + bestMarks(label: bestLabel ?? "", \.loss),
      accuracies: flags(hasLabels: false) + baselineMarks + lines(\.accuracy)
        + bestMarks(label: "", \.accuracy),
      rates: hasRatePanel ? flags(hasLabels: false) + [rateLine(epochs)] : [],
      isLogarithmic: isWide),
    preferredSize: .inches(6.5, hasRatePanel ? 5.6 : 4.4))
}

private func summary(of epochs: [EpochRecord], chosen: EpochRecord?) -> String {
  guard let last = epochs.last else { return "Loss and accuracy by epoch; no epoch yet." }
  let count = "\(epochs.count) epoch\(epochs.count == 1 ? "" : "s")"
  let losses = epochs.compactMap { record in record.validation.map { (record.epoch, $0.loss) } }
  let finite = losses.filter(\.1.isFinite)
  let lowest = finite.min { $0.1 < $1.1 }
  var sentences = ["Loss and accuracy by epoch, \(count)"]
  if let lowest {
    sentences.append(
      "validation loss lowest \(NumberFormat.significant(lowest.1)) "
        + "at epoch \(lowest.0)")
  }
  if finite.count < losses.count {
    sentences.append("\(losses.count - finite.count) validation losses are no numbers")
  }
  if let chosen, let validation = chosen.validation {
    sentences.append(
      "kept epoch \(chosen.epoch) with validation accuracy "
        + NumberFormat.percent(validation.accuracy))
  }
  let accuracy =
    last.validation.map { "last validation accuracy \(NumberFormat.percent($0.accuracy))" }
    ?? "last training accuracy \(NumberFormat.percent(last.training.accuracy))"
  sentences.append(
    "last training loss \(NumberFormat.significant(last.training.loss)), \(accuracy)")
  return sentences.joined(separator: "; ") + "."
}

/// The learning rates that training changed to, each with the number of the epoch before the first that ended with it.
private func rateChanges(in epochs: [EpochRecord]) -> [(place: Double, rate: Double)] {
  let known = epochs.compactMap { epoch in
    epoch.learningRate.flatMap { $0.isFinite ? (epoch.epoch, Double($0)) : nil }
  }
  return zip(known, known.dropFirst()).compactMap { before, after in
    before.1 == after.1 ? nil : (Double(after.0 - 1), after.1)
  }
}

private func rateLine(_ epochs: [EpochRecord]) -> Mark {
  .line(
    Mark.Line(
      x: Column(epochs.map { Double($0.epoch) }),
      y: Column(epochs.map { Double($0.learningRate ?? .nan) }), hue: .ink, width: 1.2,
      showsPoints: epochs.count <= 40, series: "learning rate"))
}

/// A learning rate with the digits it has, or as a power of ten where these would be cut.
private func written(rate: Double) -> String {
  let plain = NumberFormat.plainest(rate)
  let isWhole = Double(plain).map { abs($0 - rate) <= abs(rate) / 1_000 } ?? false
  return isWhole ? plain : NumberFormat.significant(rate)
}
