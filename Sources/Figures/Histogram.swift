public import Plots

/// How often values fall into intervals of equal width, such as the lengths of documents in tokens.
///
/// Intervals begin at round numbers, and whole numbers never share a border with them. Values that are
/// no numbers are left out and counted below.
///
/// - Parameters:
///   - values: the values.
///   - title: the title.
///   - label: what is measured, with its unit.
///   - unit: what is counted, such as `reviews`.
///   - bins: about how many intervals.
///   - marked: a value to mark with a rule, such as the length at which documents are cut, with its
///     meaning.
public func histogram(
  _ values: [Double], title: String, of label: String, unit: String = "count", bins: Int = 30,
  marking marked: (value: Double, meaning: String)? = nil
) -> Plot {
  let finite = values.filter(\.isFinite).sorted()
  let missing = values.count - finite.count
  var marks: [Mark] = [.bars(Mark.Bars(histogramOf: finite, bins: bins))]
  if let marked {
    marks.append(
      .rule(Mark.Rule(.vertical, at: marked.value, label: marked.meaning, hue: .ink)))
  }
  return Plot(
    title: title, subtitle: subtitle(finite), summary: summary(finite, title: title, label: label),
    content: .panels([
      Panel(
        marks, x: Axis(label), y: Axis(unit, kind: .integer, includes: [0]))
    ]), notes: missing == 0 ? [] : ["\(whole(missing)) values that are no numbers left out."])
}

/// How often whole numbers fall into intervals of equal width.
///
/// - Parameters:
///   - values: the numbers.
///   - title: the title.
///   - label: what is measured, with its unit.
///   - unit: what is counted.
///   - bins: about how many intervals.
///   - marked: a value to mark with a rule, with its meaning.
public func histogram(
  _ values: [Int], title: String, of label: String, unit: String = "count", bins: Int = 30,
  marking marked: (value: Double, meaning: String)? = nil
) -> Plot {
  histogram(
    values.map(Double.init), title: title, of: label, unit: unit, bins: bins, marking: marked)
}

private func subtitle(_ sorted: [Double]) -> String {
  guard !sorted.isEmpty else { return "no values" }
  return "\(whole(sorted.count)) values, median \(brief(sorted.quantile(0.5))), 95\u{A0}% at most "
    + brief(sorted.quantile(0.95))
}

private func summary(_ sorted: [Double], title: String, label: String) -> String {
  guard let first = sorted.first, let last = sorted.last else { return "\(title): no values." }
  return "\(title): \(whole(sorted.count)) values of \(label) from \(brief(first)) to "
    + "\(brief(last)), median \(brief(sorted.quantile(0.5))), 95\u{A0}% at most "
    + "\(brief(sorted.quantile(0.95)))."
}
