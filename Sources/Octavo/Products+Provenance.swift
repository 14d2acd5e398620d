public import Datasets

extension Products {
  /// A sentence or two for the reader of a page: what the numbers on it were computed from.
  public var provenance: String {
    switch source {
    case .sample: samplesProvenance("\(grouped(corpus.examples.count)) sample product reviews")
    case .amazon:
      """
      This page was built on \(grouped(corpus.examples.count)) product reviews of Amazon in \(corpus.classes.count) categories \
      (Ni, Li and McAuley 2019; Blitzer, Dredze and Pereira 2007), each text once.
      """
    }
  }
}
