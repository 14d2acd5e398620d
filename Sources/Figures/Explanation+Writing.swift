import Explanations
import Plots
import Preconditions

extension Explanation {
  /// The class that is explained.
  ///
  /// - Precondition: the explanation's class is one of `classes`.
  func className(in classes: [String], _ caller: String) -> String {
    require(
      classes.indices.contains(label), "\(caller): class \(label) of \(classes.count) names")
    return classes[label]
  }

  /// What the network and the linear model say, and what the linear model was fitted to.
  func settings(_ className: String) -> String {
    [
      "probability of \(className) \(NumberFormat.percent(probability))",
      "local prediction \(NumberFormat.percent(localPrediction))",
      "R² \(NumberFormat.fixed(determination, decimals: 2))",
      isExhaustive
        ? (samples == 1 ? "1 sample" : "all \(whole(samples)) samples")
        : "\(whole(samples)) samples, seed \(seed)",
    ].joined(separator: ", ")
  }

  /// The greatest weight without its sign; 0 where there is no word.
  var greatestWeight: Double {
    words.map { abs($0.weight) }.filter(\.isFinite).max() ?? 0
  }

  /// A weight with its sign: three decimals, or as many more as the greatest weight needs for two digits.
  func written(_ weight: Double) -> String {
    let greatest = greatestWeight
    let decimals = (3..<9).first { greatest * power(ofTen: $0) >= 10 } ?? 3
    return NumberFormat.signed(weight, decimals: greatest > 0 ? decimals : 3)
  }

  private func power(ofTen exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
