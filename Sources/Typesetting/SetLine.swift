/// A line of a paragraph, laid out.
struct SetLine {
  /// What is drawn; places are from the left end of the measure, on the baseline.
  var elements: [PageElement] = []
  /// The left and the right end of what is drawn, in points.
  var left = 0.0
  var right = 0.0
  /// How far boxes reach above and below the baseline, in points; 0 without any.
  var ascent = 0.0
  var descent = 0.0
  /// The footnotes whose marks it has.
  var notes: [Footnote] = []
  /// The destinations that it has.
  var destinations: [String] = []
  /// Whether it ends with a hyphen.
  var hasHyphen = false
}
