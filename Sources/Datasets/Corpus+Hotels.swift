public import FoundationEssentials

extension Corpus {
  /// The classes of hotel reviews, by label.
  public static let hotelClasses = ["not happy", "happy"]

  /// Hotel reviews of guests who say themselves whether they are happy.
  ///
  /// A comma ends each record, the header too, so that a nameless empty column follows the five named; a row
  /// whose response is neither `happy` nor `not happy` is malformed.
  ///
  /// Source: Kaggle, `harmanpreet93/hotelreviews`.
  /// - Parameters:
  ///   - directory: holds `hotel/hotelreviews.csv`, or `hotel/hotelreviews.499.csv` with the first 499
  ///     rows, with `.gz` or without.
  ///   - policy: what to do with a row that can't be used.
  /// - Throws: `DatasetError`
  public static func hotelReviews(
    in directory: DataDirectory, policy: RowPolicy = .fail
  ) throws(DatasetError) -> Corpus {
    try hotelReviews(
      csv: directory.first(of: [
        "hotel/hotelreviews.csv.gz", "hotel/hotelreviews.csv", "hotel/hotelreviews.499.csv.gz",
        "hotel/hotelreviews.499.csv",
      ]), policy: policy)
  }

  /// A file with the columns `Description` and `Is_Response`, `happy` or `not happy`.
  ///
  /// - Throws: `DatasetError`
  public static func hotelReviews(
    csv file: URL, policy: RowPolicy = .fail
  ) throws(DatasetError) -> Corpus {
    try RowCollector<Example>.reading(
      file, columns: ["Description", "Is_Response"], policy: policy
    ) { record throws(RowProblem) in
      let response = try record.text("Is_Response")
      guard let label = hotelClasses.firstIndex(of: response) else {
        throw .malformed("its response \"\(response)\" is neither happy nor not happy")
      }
      return Example(text: try record.text("Description"), label: label)
    }.corpus(name: "Hotel reviews", classes: hotelClasses)
  }

  /// Reviews of 879 hotels with ratings from several sites.
  ///
  /// The ratings mix a scale from 0 to 5 with one from 0 to 10, and no column tells which: only whole ratings from 1 to 5 count,
  /// others are left out as are missing ones. Empty texts stay, for `TextPipeline.missingText`.
  ///
  /// Source: Kaggle, `datafiniti/hotel-reviews`, file `7282_1.csv`.
  /// - Parameters:
  ///   - directory: holds `hotel/datafiniti_7282_1.csv`, with `.gz` or without.
  ///   - rule: which ratings are happy guests'.
  ///   - policy: what to do with a row that can't be used.
  /// - Throws: `DatasetError`
  public static func datafinitiHotels(
    in directory: DataDirectory, rule: RatingRule = .withoutMiddle, policy: RowPolicy = .fail
  ) throws(DatasetError) -> Corpus {
    try ratedHotels(
      csv: directory.file("hotel/datafiniti_7282_1.csv"), text: "reviews.text",
      rating: "reviews.rating", rule: rule, policy: policy)
  }

  /// TripAdvisor's reviews; a rating of 0 lies outside its scale and is left out.
  ///
  /// Source: Wang, Lu and Zhai (2011), "Latent aspect rating analysis without aspect keyword supervision", KDD.
  /// - Parameters:
  ///   - directory: holds `hotel/tripadvisor.csv`, or `hotel/tripadvisor.5000.csv` with 5,000 of its rows,
  ///     with `.gz` or without.
  ///   - rule: which ratings are happy guests'.
  ///   - policy: what to do with a row that can't be used.
  /// - Throws: `DatasetError`
  public static func tripAdvisorHotels(
    in directory: DataDirectory, rule: RatingRule = .withoutMiddle, policy: RowPolicy = .fail
  ) throws(DatasetError) -> Corpus {
    try ratedHotels(
      csv: directory.first(of: [
        "hotel/tripadvisor.csv.gz", "hotel/tripadvisor.csv", "hotel/tripadvisor.5000.csv.gz",
        "hotel/tripadvisor.5000.csv",
      ]), text: "text", rating: "rating", rule: rule, policy: policy)
  }

  /// A file with a column of texts and one of ratings in stars.
  ///
  /// - Throws: `DatasetError`
  public static func ratedHotels(
    csv file: URL, text: String, rating: String, rule: RatingRule = .withoutMiddle,
    policy: RowPolicy = .fail
  ) throws(DatasetError) -> Corpus {
    try RowCollector<Example>.reading(file, columns: [text, rating], policy: policy) {
      record throws(RowProblem) in
      Example(text: try record.text(text), label: try rule.label(record.text(rating)))
    }.corpus(name: "Hotel reviews", classes: hotelClasses)
  }
}
