public import Chapters
import Datasets

extension Predictions {
  /// Some of the predictions as a table, each text cut after some characters.
  public func table(
    of predictions: some Sequence<Prediction>, characters: Int = 320
  ) -> Table {
    Table(
      columns: [
        Table.Column("text"), Table.Column("label"),
        Table.Column("predicted"), Table.Column("probability", alignment: .right),
      ],
      rows: predictions.map { prediction in
        document(prediction.place, characters: characters) + [
          corpus.classes[prediction.choice], percent(prediction.probability),
        ]
      })
  }

  /// Documents that two networks judge differently as a table, each text cut after some characters.
  ///
  /// - Parameters:
  ///   - disagreements: what `disagreements(with:)` found.
  ///   - names: what this network is called, and the other one.
  public func table(
    of disagreements: some Sequence<(own: Prediction, other: Prediction)>,
    names: (own: String, other: String), characters: Int = 320
  ) -> Table {
    Table(
      columns: ["text", "label", names.own, names.other].map { Table.Column($0) },
      rows: disagreements.map { own, other in
        document(own.place, characters: characters)
          + [own, other].map {
            "\(corpus.classes[$0.choice]), \(percent($0.probability))"
          }
      })
  }

  private func document(_ place: Int, characters: Int) -> [String] {
    let example = corpus.examples[place]
    return [excerpt(example.text, characters: characters), corpus.classes[example.label]]
  }
}
