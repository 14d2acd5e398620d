import Preconditions
public import Tensors

/// Some documents of a corpus that go through a network together.
public struct Batch: Sendable, Hashable {
  /// Token ids, `[documents, length]`.
  public let inputs: Indices
  /// The class of every document.
  public let labels: [Int]

  /// Documents and their classes.
  ///
  /// - Precondition: one label a row.
  public init(inputs: Indices, labels: [Int]) {
    require(
      inputs.shape.first == labels.count,
      "Batch: \(labels.count) labels for rows of shape \(inputs.shape)")
    self.inputs = inputs
    self.labels = labels
  }

  /// How many documents there are.
  public var count: Int { labels.count }

  /// The batch cut into `count` parts of nearly equal size, in order; fewer where a part would have a single document, from
  /// which batch normalization learns nothing.
  ///
  /// - Precondition: at least one part.
  public func shards(_ count: Int) -> [Batch] {
    require(count > 0, "shards: a batch in \(count) parts")
    let parts = max(1, min(count, self.count / 2))
    return (0..<parts).map { rows(self.count * $0 / parts..<self.count * ($0 + 1) / parts) }
  }

  private func rows(_ range: Range<Int>) -> Batch {
    let width = inputs.shape[1...].reduce(1, *)
    return Batch(
      inputs: Indices(
        Array(inputs.values[range.lowerBound * width..<range.upperBound * width]),
        shape: [range.count] + inputs.shape[1...]),
      labels: Array(labels[range]))
  }
}
