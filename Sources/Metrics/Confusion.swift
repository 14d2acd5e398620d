/// How often documents of one class were taken for another.
public struct Confusion: Sendable, Hashable, Codable {
  /// The place of the true class.
  public let truth: Int
  /// The place of the class that was predicted.
  public let prediction: Int
  /// How often.
  public let count: Int
}

extension ConfusionMatrix {
  /// All mistakes by pairs of classes, the most frequent first; equal ones by row, then by column.
  public var confusions: [Confusion] {
    classes.indices.flatMap { truth in
      classes.indices.compactMap { prediction in
        let count = counts[truth][prediction]
        return truth == prediction || count == 0
          ? nil : Confusion(truth: truth, prediction: prediction, count: count)
      }
    }
    .sorted { ($1.count, $0.truth, $0.prediction) < ($0.count, $1.truth, $1.prediction) }
  }
}
