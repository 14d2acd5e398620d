public import Chapters
public import Datasets
import Preconditions
public import Tensors

/// The documents that a network is surest about and wrong, the surest first.
public struct Mistakes: Sendable, Hashable {
  /// A wrong prediction.
  public struct Mistake: Sendable, Hashable {
    /// The document's place in its corpus.
    public let place: Int
    /// The class that the network chose.
    public let prediction: Int
    /// How probable it held that class, 0 to 1.
    public let probability: Double
  }

  /// The mistakes, by falling probability of the wrong class, then by place.
  public let all: [Mistake]

  private let corpus: Corpus

  /// The mistakes of some predictions.
  ///
  /// - Parameters:
  ///   - probabilities: the probability of every class, `[documents, classes]`.
  ///   - corpus: the documents, in the same order.
  public init(_ probabilities: Tensor, on corpus: Corpus) {
    let classes = corpus.classes.count
    require(
      probabilities.shape == [corpus.examples.count, classes],
      "Mistakes: probabilities \(probabilities.shape) for \(corpus.examples.count) documents of \(classes) classes"
    )
    let scalars = probabilities.scalars
    self.corpus = corpus
    all = zip(probabilities.argmax(), corpus.labels).enumerated().compactMap { place, pair in
      pair.0 == pair.1
        ? nil
        : Mistake(
          place: place, prediction: pair.0,
          probability: Double(scalars[place * classes + pair.0]))
    }.sorted { ($1.probability, $0.place) < ($0.probability, $1.place) }
  }

  /// The surest mistakes as a table, each text cut after some characters.
  public func table(_ count: Int, characters: Int = 320) -> Table {
    Table(
      columns: [
        Table.Column("review"), Table.Column("label"),
        Table.Column("predicted"), Table.Column("probability", alignment: .right),
      ],
      rows: all.prefix(count).map { mistake in
        let example = corpus.examples[mistake.place]
        return [
          excerpt(example.text, characters: characters), corpus.classes[example.label],
          corpus.classes[mistake.prediction], percent(mistake.probability),
        ]
      })
  }
}

/// The beginning of a text, cut between words, with an ellipsis where something is left out.
public func excerpt(_ text: String, characters: Int) -> String {
  let clean = text.replacing("<br />", with: " ").split(separator: " ").joined(separator: " ")
  guard clean.count > characters else { return clean }
  let cut = clean.prefix(characters)
  return cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)] + " …"
}
