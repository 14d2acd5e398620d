public import Datasets

extension News {
  /// A sentence or two for the reader of a page: what the numbers on it were computed from.
  public var provenance: String {
    switch source {
    case .sample: samplesProvenance("\(grouped(corpus.examples.count)) sample stories")
    case .ag:
      """
      This page was built on AG News (Zhang, Zhao and LeCun 2015): \(grouped(corpus.examples.count)) stories to learn from and \
      \(grouped(test?.examples.count ?? 0)) to test with.
      """
    }
  }
}
