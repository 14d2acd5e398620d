import Preconditions
public import Text

extension Corpus {
  /// The share of the most frequent class, 0 to 1: the accuracy of always giving the same answer.
  ///
  /// Of no documents it is 0.
  public var majorityShare: Double {
    Double(classCounts.max() ?? 0) / Double(max(1, examples.count))
  }

  /// In which of two classes each word stands in more documents, -1 (only in the first) to 1 (only in the second).
  ///
  /// A word leans where a two-sided test of its two shares of documents (pooled normal approximation) finds the difference
  /// beyond chance at the level 0.001; all others are 0. The leaning is the difference of the shares over their sum.
  ///
  /// - Parameters:
  ///   - pipeline: what tells words apart.
  ///   - ids: the words asked about, by their ids in the pipeline's vocabulary.
  /// - Precondition: there are two classes, each with documents.
  public func leanings(of pipeline: TextPipeline, ids: [Int]) -> [Double] {
    let totals = classCounts.map(Double.init)
    require(
      totals.count == 2 && totals.allSatisfy { $0 > 0 },
      "Corpus.leanings: documents by class \(classCounts)")
    var counts = Array(repeating: [0.0, 0.0], count: pipeline.vocabulary.count)
    for example in examples {
      for id in Set(pipeline.vocabulary.encode(pipeline.tokens(example.text))) {
        counts[Int(id)][example.label] += 1
      }
    }
    return ids.map { id in
      let (first, second) = (counts[id][0] / totals[0], counts[id][1] / totals[1])
      let pooled = (counts[id][0] + counts[id][1]) / (totals[0] + totals[1])
      let deviation = (pooled * (1 - pooled) * (1 / totals[0] + 1 / totals[1])).squareRoot()
      // 3.29 deviations: the two-sided level 0.001 of the normal distribution.
      guard deviation > 0, abs(second - first) > 3.29 * deviation else { return 0 }
      return (second - first) / (second + first)
    }
  }
}
