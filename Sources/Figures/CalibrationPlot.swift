public import Metrics
public import Plots

/// Whether probabilities mean what they say: the share of positive documents by the mean probability of ten bins, each with
/// its Wilson interval, above the number of documents in each bin.
///
/// - Parameters:
///   - calibrations: the models with their calibrations; at most five have colors of their own.
///   - positive: what positive documents are called.
///   - unit: what documents are called.
///   - title: the title.
public func calibrationPlot(
  _ calibrations: [(name: String, calibration: Calibration)], positive: String = "positive",
  unit: String = "documents", title: String = "Calibration"
) -> Plot {
  var marks: [Mark] = [
    .line(
      Mark.Line("as it should be", x: [0, 1], y: [0, 1], hue: .grey, pattern: .dotted, width: 1))
  ]
  for (index, entry) in calibrations.enumerated() {
    let bins = entry.calibration.bins
    let means = Column(bins.map(\.meanProbability))
    let intervals = bins.map { bin in
      wilsonInterval(
        successes: Int((bin.positiveShare * Double(bin.count)).rounded()), trials: bin.count)
        ?? bin.positiveShare...bin.positiveShare
    }
    let hue = Hue.series(index)
    marks += [
      .intervals(
        Mark.Intervals(
          (entry.name.isEmpty ? "" : entry.name + ", ") + "95\u{A0}% interval", x: means,
          lower: Column(intervals.map(\.lowerBound)),
          upper: Column(intervals.map(\.upperBound)), hue: hue)),
      .line(
        Mark.Line(
          entry.name + (entry.name.isEmpty ? "" : "  ") + "Brier "
            + NumberFormat.fixed(entry.calibration.brierScore, decimals: 3),
          x: means, y: Column(bins.map(\.positiveShare)), hue: hue, showsPoints: true)),
    ]
  }
  var square = unitSquare(
    marks, x: "", y: "share of \(positive)", legend: .lowerRight, weight: 3.4)
  square.aspect = nil
  let panels =
    [square]
    + [
      Panel(
        calibrations.enumerated().map { index, entry in
          let bins = entry.calibration.bins
          return .line(
            Mark.Line(
              x: Column(bins.map(\.meanProbability)), y: Column(bins.map { Double($0.count) }),
              hue: .series(index), width: 1, showsPoints: true, series: entry.name))
        }, x: Axis("mean probability of \(positive)", limits: -0.01...1.01, ticks: square.x.ticks),
        y: Axis(unit, kind: .integer, includes: [0]))
    ]
  let errors = calibrations.map {
    ($0.name.isEmpty ? "" : $0.name + " ")
      + "with expected error \(NumberFormat.fixed($0.calibration.expectedError, decimals: 3)), "
      + "Brier score \(NumberFormat.fixed($0.calibration.brierScore, decimals: 3))"
  }
  return Plot(
    title: title,
    summary: "\(title) of \(positive): "
      + (errors.isEmpty ? "no model" : errors.joined(separator: "; ")) + ".",
    content: .panels(panels),
    notes: calibrations.isEmpty ? [] : ["Whiskers: 95\u{A0}% intervals of the shares (Wilson)."],
    preferredSize: Size(width: 320, height: 410))
}
