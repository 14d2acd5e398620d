public import Explanations
public import Plots
import Preconditions

/// A text as it was written, with the words that an explanation names: tinted the more strongly the more they contribute,
/// blue with a solid line under it for the class, rust with a dotted one against it.
///
/// All places of a word are marked, since the explanation takes them together. The figure is as high as its lines need.
///
/// - Parameters:
///   - explanation: the explanation.
///   - classes: what the classes are called.
///   - range: the weight of the strongest tint, for several figures of one scale; the greatest weight when nil.
///   - title: the title; one that names the class when nil.
/// - Precondition: the explanation's class is one of `classes`, `range` is above 0, and the explanation's places are bytes of
///   its text.
public func highlightedText(
  _ explanation: Explanation, classes: [String], range: Double? = nil, title: String? = nil
) -> Plot {
  let name = explanation.className(in: classes, "highlightedText")
  require(range ?? 1 > 0, "highlightedText: range \(range ?? 0)")
  let stretches = explanation.words.flatMap { word in
    word.places.map { place in
      Passage.Stretch(
        place, value: word.weight, tooltip: "\(word.word) \(explanation.written(word.weight))")
    }
  }.sorted { $0.place.lowerBound < $1.place.lowerBound }
  let greatest = explanation.greatestWeight
  let title = title ?? "What speaks for and against \(name)"
  let isBlank = explanation.text.allSatisfy(\.isWhitespace)
  return Plot(
    title: title, subtitle: explanation.settings(name),
    summary: summary(explanation, title: title, name: name),
    content: .passage(
      Passage(
        explanation.text, stretches: stretches, limit: range ?? (greatest > 0 ? greatest : 1),
        above: "for \(name)", below: "against \(name)")),
    notes: isBlank ? ["The text is empty."] : [],
    preferredSize: Size(width: 468, height: roughHeight(of: explanation.text)))
}

/// About as high as the lines of a text; a report measures them (see `Plot.size(width:metrics:)`).
private func roughHeight(of text: String) -> Double {
  let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    .reduce(0) { $0 + 1 + $1.count / 70 }
  return Double(lines) * 17.6 + 80
}

private func summary(_ explanation: Explanation, title: String, name: String) -> String {
  func list(_ words: [Explanation.Word], _ side: String) -> String {
    guard !words.isEmpty else { return "nothing \(side) \(name)" }
    return "\(side) \(name) " + words.prefix(8).map(\.word).joined(separator: ", ")
      + (words.count > 8 ? " and \(whole(words.count - 8)) more" : "")
  }
  let places = explanation.words.reduce(0) { $0 + $1.places.count }
  let words = explanation.words.count + explanation.otherWords
  return "\(title), probability \(NumberFormat.percent(explanation.probability)): a text of "
    + "\(whole(words)) different words, marked in \(whole(places)) places; "
    + list(explanation.words.filter { $0.weight > 0 }, "for") + "; "
    + list(explanation.words.filter { $0.weight < 0 }, "against") + "."
}
