public import Learning
import Metrics
public import Plots

/// The validation loss and accuracy of one training from several seeds: the mean of each epoch, and one standard deviation to
/// either side.
///
/// An epoch counts as far as trainings have it; of one training alone there is no band.
///
/// - Parameters:
///   - seeds: the epochs of each training.
///   - title: the title.
public func lossSpread(
  _ seeds: [[EpochRecord]], title: String = "Loss and accuracy by epoch"
) -> Plot {
  let isValidated = seeds.contains { $0.contains { $0.validation != nil } }
  let judged = seeds.map { records in
    isValidated ? records.filter { $0.validation != nil } : records
  }
  let last = seeds.flatMap(\.self).map(\.epoch).max() ?? 0
  func marks(_ value: (EpochRecord.Scores) -> Double) -> [Mark] {
    let epochs = (1...max(last, 1)).compactMap { epoch -> (epoch: Double, values: [Double])? in
      let values = judged.compactMap { records in
        records.first { $0.epoch == epoch }.map { value($0.validation ?? $0.training) }
      }.filter(\.isFinite)
      return values.isEmpty ? nil : (Double(epoch), values)
    }
    let numbers = Column(epochs.map(\.epoch))
    let spreads = epochs.map { Spread(of: $0.values) }
    let means = spreads.map(\.mean)
    let deviations = spreads.map { $0.values.count > 1 ? $0.deviation : .nan }
    let single = judged.enumerated().map { index, records in
      Mark.line(
        Mark.Line(
          x: Column(records.map { Double($0.epoch) }),
          y: Column(records.map { value($0.validation ?? $0.training) }), hue: .blue, width: 0.75,
          opacity: 0.35, series: "seed \(index + 1)"))
    }
    let band = Mark.Area(
      x: numbers, lower: Column(zip(means, deviations).map { $0 - $1 }),
      upper: Column(zip(means, deviations).map { $0 + $1 }), hue: .blue, series: "mean ± deviation")
    return (seeds.count > 1 ? [.area(band)] + single : [])
      + [.line(Mark.Line(x: numbers, y: Column(means), hue: .blue, width: 1.8, series: "mean"))]
  }
  let count = "\(whole(seeds.count)) seed\(seeds.count == 1 ? "" : "s")"
  return Plot(
    title: title,
    subtitle: seeds.count > 1
      ? "mean of \(count), the band one standard deviation to either side" : "",
    summary: "\(title), \(count), \(whole(last)) epoch\(last == 1 ? "" : "s").",
    content: lossAboveAccuracy(losses: marks(\.loss), accuracies: marks(\.accuracy)),
    preferredSize: .inches(6.5, 4.4))
}
