extension ConfusionMatrix {
  /// How many documents were predicted.
  public var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  /// How many documents are of each class.
  public var supports: [Int] { counts.map { $0.reduce(0, +) } }

  /// How many documents were predicted as each class.
  public var predictedCounts: [Int] {
    classes.indices.map { prediction in counts.reduce(0) { $0 + $1[prediction] } }
  }

  /// How many documents were predicted right.
  public var correct: Int { classes.indices.reduce(0) { $0 + counts[$1][$1] } }

  /// The share of right predictions, 0 to 1; 0 when there is none.
  public var accuracy: Double { Self.share(correct, of: total) }

  /// The 95 % Wilson interval of the accuracy; nil when there is no prediction.
  public var accuracyInterval: ClosedRange<Double>? {
    wilsonInterval(successes: correct, trials: total)
  }

  /// The share of a class's documents that was predicted as each class; nil for a class without any.
  public func rowShares(of truth: Int) -> [Double]? {
    let support = supports[truth]
    return support > 0 ? counts[truth].map { Self.share($0, of: support) } : nil
  }

  /// The share of each true class among the documents predicted as one; nil for a class that none was predicted as.
  public func columnShares(of prediction: Int) -> [Double]? {
    let predicted = predictedCounts[prediction]
    return predicted > 0 ? counts.map { Self.share($0[prediction], of: predicted) } : nil
  }

  /// Precision, recall and F1 of each class, in the order of `classes`.
  public var classScores: [ClassScores] {
    let (supports, predicted) = (supports, predictedCounts)
    return classes.indices.map { label in
      let hits = counts[label][label]
      return ClassScores(
        precision: Self.share(hits, of: predicted[label]),
        recall: Self.share(hits, of: supports[label]),
        f1: Self.share(2 * hits, of: predicted[label] + supports[label]), support: supports[label])
    }
  }

  /// The means over the classes, all of equal weight.
  public var macroAverage: ClassScores { average { _ in 1 } }

  /// The means over the classes, each with the weight of its documents.
  public var weightedAverage: ClassScores { average { Double($0.support) } }

  private func average(weight: (ClassScores) -> Double) -> ClassScores {
    let scores = classScores
    let weights = scores.map(weight)
    let sum = weights.reduce(0, +)
    let mean = { (score: (ClassScores) -> Double) in
      sum > 0 ? zip(scores, weights).reduce(0) { $0 + score($1.0) * $1.1 } / sum : 0
    }
    return ClassScores(
      precision: mean(\.precision), recall: mean(\.recall), f1: mean(\.f1), support: total)
  }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 0
  }
}
