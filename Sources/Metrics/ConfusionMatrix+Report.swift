import Preconditions

extension ConfusionMatrix {
  /// Precision, recall, F1 and support of every class, with averages, as a table of text.
  ///
  /// The layout is that of scikit-learn's `classification_report`, byte for byte, for all classes and
  /// with a score of 0 where there is nothing to divide by. (Where no prediction is right, that function
  /// prints supports as `2.0`; here they stay whole.)
  ///
  /// - Parameter digits: decimals of the scores, 0 to 15.
  public func report(digits: Int = 2) -> String {
    require((0...15).contains(digits), "ConfusionMatrix.report: \(digits) digits")
    let names = classes + ["weighted avg"]
    let width = max(names.map(\.unicodeScalars.count).max() ?? 0, digits)
    func line(_ name: String, _ cells: [String]) -> String {
      name.padded(to: width) + " " + cells.map { " " + $0.padded(to: 9) }.joined() + "\n"
    }
    func line(_ name: String, _ scores: ClassScores) -> String {
      line(
        name,
        [scores.precision, scores.recall, scores.f1].map { fixed($0, decimals: digits) }
          + [String(scores.support)])
    }
    return line("", ["precision", "recall", "f1-score", "support"]) + "\n"
      + zip(classes, classScores).map { line($0, $1) }.joined() + "\n"
      + line("accuracy", ["", "", fixed(accuracy, decimals: digits), String(total)])
      + line("macro avg", macroAverage) + line("weighted avg", weightedAverage)
  }
}

extension String {
  /// Blanks before the text up to a width in scalars.
  fileprivate func padded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - unicodeScalars.count)) + self
  }
}
