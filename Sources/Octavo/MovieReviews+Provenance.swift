public import Datasets

extension MovieReviews {
  /// A sentence or two for the reader of a page: what the numbers on it were computed from.
  public var provenance: String {
    switch source {
    case .sample: samplesProvenance("\(grouped(corpus.examples.count)) sample reviews")
    case .imdb:
      """
      This page was built on the Large Movie Review Dataset (Maas et al. 2011): \(grouped(corpus.examples.count)) reviews to \
      learn from and \(grouped(test?.examples.count ?? 0)) reviews of other films to test with.
      """
    case .mr:
      """
      This page was built on the sentence polarity data set (Pang and Lee 2005): \(grouped(corpus.examples.count)) sentences \
      from movie reviews.
      """
    }
  }
}

/// What every page says that was built on documents of our own.
///
/// - Parameter documents: how many of what, such as `8,000 sample stories`.
func samplesProvenance(_ documents: String) -> String {
  """
  This page was built on \(documents) that Octavo wrote itself, from a grammar. They \
  are made to be difficult in the ways of real ones, but nobody meant them; results on them say nothing about other \
  methods or other data.
  """
}
