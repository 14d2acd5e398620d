import Preconditions
public import Tensors

/// Documents as rows of token ids, with their labels: what a network trains on.
public struct EncodedCorpus: Sendable, Hashable {
  /// Token ids, `[documents, length]`.
  public let inputs: Indices
  /// The class of every document.
  public let labels: [Int]

  /// Rows of ids and a label for each.
  ///
  /// - Precondition: one label a row.
  public init(inputs: Indices, labels: [Int]) {
    require(
      inputs.shape.first == labels.count,
      "EncodedCorpus: \(labels.count) labels for rows of shape \(inputs.shape)")
    self.inputs = inputs
    self.labels = labels
  }
}
