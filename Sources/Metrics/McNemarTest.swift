import Glibc
import Preconditions

/// Whether two models that judged the same documents differ by more than chance.
///
/// Only the documents count that one model has right and the other wrong; if the models are equally good, each of
/// these is a toss of a coin. Source: McNemar (1947), "Note on the sampling error of the difference between
/// correlated proportions or percentages"; the exact form, as Edwards (1948) and after him Dietterich (1998) discuss it.
public struct McNemarTest: Sendable, Hashable, Codable {
  /// Documents that the first model alone has right.
  public let onlyFirst: Int
  /// Documents that the second model alone has right.
  public let onlySecond: Int

  /// The test of two models' predictions.
  ///
  /// - Precondition: as many predictions of both as truths.
  public init(truths: [Int], first: [Int], second: [Int]) {
    require(
      truths.count == first.count && truths.count == second.count,
      "McNemarTest: \(truths.count) truths, \(first.count) and \(second.count) predictions")
    onlyFirst = truths.indices.count { first[$0] == truths[$0] && second[$0] != truths[$0] }
    onlySecond = truths.indices.count { first[$0] != truths[$0] && second[$0] == truths[$0] }
  }

  /// The chance that equally good models differ so much or more, two-sided and exact, 0 to 1; 1 where they never differ.
  public var pValue: Double {
    let (few, all) = (min(onlyFirst, onlySecond), onlyFirst + onlySecond)
    guard 2 * few < all else { return 1 }
    // Each binomial coefficient over 2^all from the one before; as logarithms, for the first may be too small to write.
    var logarithm = -Double(all) * log(2)
    var sum = exp(logarithm)
    for number in 0..<few {
      logarithm += log(Double(all - number)) - log(Double(number + 1))
      sum += exp(logarithm)
    }
    return min(1, 2 * sum)
  }
}
