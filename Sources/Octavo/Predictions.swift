public import Datasets
public import Metrics
import Preconditions
public import Tensors

/// What a network says of the documents of a corpus, in the orders in which it is worth reading.
public struct Predictions: Sendable, Hashable {
  /// What it says of one document.
  public struct Prediction: Sendable, Hashable {
    /// The document's place in its corpus.
    public let place: Int
    /// The class that the network chose: the most probable one, the first of equals.
    public let choice: Int
    /// How probable it held that class, 0 to 1.
    public let probability: Double
    /// By how much that is more probable than the next class, 0 to 1.
    public let lead: Double
  }

  /// One prediction for each document, in the order of the corpus.
  public let all: [Prediction]
  /// The documents.
  public let corpus: Corpus

  /// The predictions that follow from some probabilities.
  ///
  /// - Parameters:
  ///   - probabilities: the probability of every class, `[documents, classes]`.
  ///   - corpus: the documents, in the same order.
  /// - Precondition: a row for each document, a column for each class, of which there is at least one.
  public init(_ probabilities: Tensor, on corpus: Corpus) {
    let classes = corpus.classes.count
    require(
      classes > 0 && probabilities.shape == [corpus.examples.count, classes],
      "Predictions: probabilities \(probabilities.shape) for \(corpus.examples.count) documents of \(classes) classes"
    )
    let scalars = probabilities.scalars.map(Double.init)
    self.corpus = corpus
    all = probabilities.argmax().enumerated().map { place, choice in
      let row = scalars[place * classes..<(place + 1) * classes]
      let probability = row[row.startIndex + choice]
      let next = row.enumerated().filter { $0.offset != choice }.map(\.element).max() ?? 0
      return Prediction(
        place: place, choice: choice, probability: probability, lead: probability - next)
    }
  }

  /// How often each class was predicted for each true class.
  public var matrix: ConfusionMatrix {
    ConfusionMatrix(
      truths: corpus.labels, predictions: all.map(\.choice), classes: corpus.classes)
  }

  /// The wrong predictions, those first of which the network was surest.
  public var mistakes: [Prediction] {
    all.filter { $0.choice != corpus.labels[$0.place] }
      .sorted { ($1.probability, $0.place) < ($0.probability, $1.place) }
  }

  /// All predictions, those first between whose two most probable classes the network could hardly choose.
  public var closestCalls: [Prediction] {
    all.sorted { ($0.lead, $0.place) < ($1.lead, $1.place) }
  }

  /// The documents that another network puts into another class, those first of which both networks are sure.
  ///
  /// - Returns: for each document what this network says and what the other one does.
  /// - Precondition: the other network's predictions are of the same documents.
  public func disagreements(
    with other: Predictions
  ) -> [(own: Prediction, other: Prediction)] {
    require(corpus == other.corpus, "Predictions: those of two networks, but of two corpora")
    return zip(all, other.all).filter { $0.choice != $1.choice }.map { ($0, $1) }
      .sorted { one, two in
        let sureness = { (pair: (own: Prediction, other: Prediction)) in
          min(pair.own.probability, pair.other.probability)
        }
        return (sureness(two), one.own.place) < (sureness(one), two.own.place)
      }
  }
}
