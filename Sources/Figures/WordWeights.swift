public import Explanations
public import Plots
import Preconditions

/// What the words of a text contribute to a class's probability, as lying bars: to the right for the class, to the left
/// against it, the greatest first.
///
/// Each word stands across zero from its bar, its weight at the bar's end; a whisker shows how far the weight would differ for
/// other samples. Words beyond `count` share one grey bar, the sum of their weights. Words that are not in the explanation
/// have no weight at all, because the linear model is fitted without them, so they are only counted.
///
/// - Parameters:
///   - explanation: the explanation.
///   - classes: what the classes are called.
///   - range: the weight that the axis reaches in both directions, for several figures of one scale; what the weights need when
///     nil or when that is more.
///   - count: the most words with bars of their own.
///   - title: the title; one that names the class when nil.
/// - Precondition: the explanation's class is one of `classes`, and neither `range` nor `count` is below 0.
public func wordWeights(
  _ explanation: Explanation, classes: [String], range: Double? = nil, words count: Int = 20,
  title: String? = nil
) -> Plot {
  let name = explanation.className(in: classes, "wordWeights")
  require(
    count >= 0 && range ?? 0 >= 0, "wordWeights: \(count) words, range \(range ?? 0)")
  let words = explanation.words.prefix(count)
  let rest = explanation.words.dropFirst(count)
  var rows = words.map { (name: $0.word, weight: $0.weight, deviation: $0.deviation) }
  if !rest.isEmpty {
    rows.append(
      (name: others(rest.count), weight: rest.reduce(0) { $0 + $1.weight }, deviation: 0))
  }
  func bars(
    _ name: String, hue: Hue, where isMember: (_ row: Int, _ weight: Double) -> Bool
  ) -> [Mark] {
    let members = rows.indices.filter { isMember($0, rows[$0].weight) }
    let weights = members.map { rows[$0].weight }
    return members.isEmpty
      ? []
      : [
        .bars(
          Mark.Bars(
            name, at: members, lengths: Column(weights),
            labels: weights.map(explanation.written), hue: hue))
      ]
  }
  let uncertain = words.indices.filter { rows[$0].deviation > 0 }
  let whiskers = Mark.Intervals(
    "standard error", y: Column(uncertain.map(Double.init)),
    lower: Column(uncertain.map { rows[$0].weight - rows[$0].deviation }),
    upper: Column(uncertain.map { rows[$0].weight + rows[$0].deviation }))
  let needed = rows.map { abs($0.weight) + $0.deviation }.filter(\.isFinite).max() ?? 0
  let limit = max(range ?? 0, needed)
  let title = title ?? "Words for and against \(name)"
  return Plot(
    title: title, subtitle: explanation.settings(name),
    summary: summary(explanation, title: title, name: name, listed: words.count),
    content: .panels([
      Panel(
        bars("for \(name)", hue: .blue) { $0 < words.count && !($1 < 0) }
          + bars("against \(name)", hue: .rust) { $0 < words.count && $1 < 0 }
          + bars("", hue: .grey) { row, _ in row >= words.count }
          + (uncertain.isEmpty ? [] : [.intervals(whiskers)]),
        x: Axis(
          "adds to the probability of \(name)", includes: [-limit, limit],
          isVisible: !rows.isEmpty),
        y: Axis(kind: .category(rows.map(\.name)), namePlace: .acrossZero))
    ]), notes: notes(explanation, hasWhiskers: !uncertain.isEmpty),
    preferredSize: Size(width: 468, height: Double(rows.count) * 15 + 118))
}

private func others(_ count: Int) -> String {
  "\(whole(count)) other word\(count == 1 ? "" : "s")"
}

private func notes(_ explanation: Explanation, hasWhiskers: Bool) -> [String] {
  var notes: [String] = []
  if hasWhiskers {
    notes.append("Whiskers: one standard error to either side, from ten parts of the samples.")
  }
  if explanation.words.isEmpty { notes.append("The explanation has no words.") }
  if explanation.otherWords > 0 {
    notes.append("The linear model leaves out \(others(explanation.otherWords)).")
  }
  return notes
}

private func summary(
  _ explanation: Explanation, title: String, name: String, listed: Int
) -> String {
  let words = explanation.words.prefix(min(listed, 12))
    .map { "\($0.word) \(explanation.written($0.weight))" }
  let list = words.isEmpty ? "no words" : words.joined(separator: ", ")
  let left = explanation.words.count + explanation.otherWords - words.count
  return "\(title), probability \(NumberFormat.percent(explanation.probability)): \(list)"
    + (left > 0 ? "; \(others(left))." : ".")
}
