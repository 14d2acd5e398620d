public import Plots

/// Lying bars with their names at the left and their values at the right end, such as class counts or
/// the most frequent words, in the order given.
///
/// - Parameters:
///   - values: a name and a value for each bar.
///   - unit: what is counted, such as `reviews`.
///   - title: the title.
///   - decimals: the decimals of the values.
public func barChart(
  _ values: [(name: String, value: Double)], unit: String = "", title: String, decimals: Int = 0
) -> Plot {
  let labels = values.map { entry in
    abs(entry.value) < 1e7
      ? NumberFormat.fixed(entry.value, decimals: decimals)
      : NumberFormat.significant(entry.value)
  }
  let greatest = values.filter(\.value.isFinite).max { $0.value < $1.value }
  var summary = "\(title), \(values.count) bar\(values.count == 1 ? "" : "s")"
  if let greatest, let place = values.firstIndex(where: { $0 == greatest }) {
    summary += "; greatest: \(greatest.name) with \(labels[place])"
    if !unit.isEmpty { summary += " \(unit)" }
  }
  return Plot(
    title: title, subtitle: unit, summary: summary + ".",
    content: .panels([
      Panel(
        [.bars(Mark.Bars(lengths: Column(values.map(\.value)), labels: labels))],
        x: Axis(isVisible: false), y: Axis(kind: .category(values.map(\.name))))
    ]), preferredSize: Size(width: 468, height: Double(values.count) * 15 + 48))
}

/// Lying bars of whole counts, such as cases by class or the most frequent words.
///
/// - Parameters:
///   - counts: a name and a count for each bar.
///   - unit: what is counted.
///   - title: the title.
public func barChart(
  _ counts: [(name: String, count: Int)], unit: String = "", title: String
) -> Plot {
  barChart(counts.map { (name: $0.name, value: Double($0.count)) }, unit: unit, title: title)
}
