public import Tensors

/// How far a network's scores are from the labels, and what the scores mean.
public enum Loss: String, Sendable, Hashable, Codable {
  /// A score for every class, `[batch, classes]`, whose softmax is the probabilities.
  case softmaxCrossEntropy
  /// One score, `[batch]` or `[batch, 1]`, whose sigmoid is the probability of class 1.
  case binaryCrossEntropy

  /// The mean cross-entropy of a batch, in nats.
  ///
  /// - Precondition: one label a row, each a class.
  public func callAsFunction(_ logits: Tensor, labels: [Int]) -> Tensor {
    switch self {
    case .softmaxCrossEntropy: Tensors.softmaxCrossEntropy(logits, labels: labels)
    case .binaryCrossEntropy: Tensors.binaryCrossEntropy(logits, labels: labels)
    }
  }

  /// The probability of every class, `[batch, classes]`.
  public func probabilities(of logits: Tensor) -> Tensor {
    switch self {
    case .softmaxCrossEntropy: softmax(logits)
    case .binaryCrossEntropy: binaryProbabilities(logits)
    }
  }

  /// The most probable class of every row; of equals the first.
  public func predictions(of logits: Tensor) -> [Int] {
    switch self {
    case .softmaxCrossEntropy: logits.argmax()
    case .binaryCrossEntropy: logits.scalars.map { $0 > 0 ? 1 : 0 }
    }
  }

  /// How many rows are predicted as labelled.
  func countOfCorrect(_ logits: Tensor, labels: [Int]) -> Int {
    zip(predictions(of: logits), labels).reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
  }
}
