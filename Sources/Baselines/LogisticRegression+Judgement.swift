import Glibc
import Preconditions
public import Tensors

extension LogisticRegression {
  /// The probability of every class, `[documents, columns] -> [documents, classes]`.
  ///
  /// Of more than two classes, each score's probability is divided by the sum of all.
  /// - Precondition: as many columns as in the fit.
  public func probabilities(_ rows: SparseMatrix) -> Tensor {
    let scores = zip(weights, intercepts).map { weights, intercept in
      rows.product(with: weights).map { 1 / (1 + exp(-($0 + intercept))) }
    }
    let values = (0..<rows.rows).flatMap { row -> [Float] in
      if classes == 2 { return [Float(1 - scores[0][row]), Float(scores[0][row])] }
      let sum = scores.reduce(0) { $0 + $1[row] }
      return scores.map { sum > 0 ? Float($0[row] / sum) : 1 / Float(classes) }
    }
    return Tensor(values, shape: [rows.rows, classes])
  }

  /// The weight of every column for a class; above 0 where it speaks for it.
  ///
  /// - Precondition: a class.
  public func weights(of label: Int) -> [Double] {
    require(
      (0..<classes).contains(label), "LogisticRegression: \(label) is none of \(classes) classes")
    if classes > 2 { return weights[label] }
    return label == 1 ? weights[0] : weights[0].map { -$0 }
  }

  /// The columns that speak for a class most, the strongest first; among equals by their order.
  ///
  /// - Parameters:
  ///   - count: how many at most; a column that doesn't speak for the class is never among them.
  ///   - label: the class.
  /// - Precondition: a class.
  public func strongestColumns(_ count: Int, of label: Int) -> [Int] {
    let weights = weights(of: label)
    let speaking = weights.indices.filter { weights[$0] > 0 }
    return Array(speaking.sorted { (weights[$1], $0) < (weights[$0], $1) }.prefix(count))
  }
}
