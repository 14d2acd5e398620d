extension ConfusionMatrix {
  /// What a count is a share of; scikit-learn's `normalize`.
  public enum Normalization: String, Sendable, Hashable, Codable, CaseIterable {
    /// All documents of the true class, so that rows add up to 1.
    case truth
    /// All documents predicted as the class, so that columns add up to 1.
    case prediction
    /// All documents.
    case all
  }

  /// Every count as a share, 0 to 1, laid out as `counts`; NaN where there is nothing to be a share of.
  public func shares(of normalization: Normalization) -> [[Double]] {
    let (supports, predicted, total) = (supports, predictedCounts, total)
    return counts.enumerated().map { truth, row in
      row.enumerated().map { prediction, count in
        let whole =
          switch normalization {
          case .truth: supports[truth]
          case .prediction: predicted[prediction]
          case .all: total
          }
        return whole > 0 ? Double(count) / Double(whole) : .nan
      }
    }
  }
}
