public import Datasets

extension HotelReviews {
  /// A sentence or two for the reader of a page: what the numbers on it were computed from.
  public var provenance: String {
    let count = grouped(corpus.examples.count)
    return switch source {
    case .sample: samplesProvenance("\(count) sample reviews of hotels")
    case .kaggle:
      "The \(count) hotel reviews are those of a data set on Kaggle, with the guests' own verdicts."
    case .datafiniti:
      "The \(count) hotel reviews are those that Datafiniti gathered, by their stars."
    case .tripadvisor:
      "The \(count) hotel reviews are TripAdvisor's (Wang, Lu and Zhai 2011), by their stars."
    }
  }
}
