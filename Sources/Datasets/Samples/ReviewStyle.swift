/// What tells one sample of reviews from another, besides its grammar's words.
struct ReviewStyle: Sendable, Hashable {
  typealias Construction = ReviewPlan.Construction

  /// The folder of the grammar's own files.
  let grammar: String
  /// The labels in the order in which they take their turns; 1 is positive.
  let turns: [Int]
  /// The fewest and the most words of a review.
  let lengths: ClosedRange<Int>
  /// Target lengths: many reviews are short, a few are long.
  let lengthBands: [Weighted<Range<Int>>]
  /// Mislabelled reviews in a thousand.
  let mislabelled: Int
  /// Opinions in a hundred that go with the rating, by its distance from the extreme.
  let agreement: [Int]
  /// How an opinion in the review's own direction is said.
  let agreeing: [Weighted<Construction>]
  /// How an opinion against the review's direction is said.
  let disagreeing: [Weighted<Construction>]
  /// Sentences in a hundred, after the opening, that say an opinion.
  let opinions: Int
  /// Sentences in a hundred, after the opening, that tell what happens.
  let events: Int

  /// Every way in which such a review says an opinion.
  var constructions: [Construction] {
    let used = Set((agreeing + disagreeing).map(\.choice))
    return Construction.allCases.filter(used.contains)
  }
}

extension ReviewStyle {
  /// Reviews of films.
  static let movies = ReviewStyle(
    grammar: "movies", turns: [1, 0], lengths: 20...300,
    lengthBands: [
      .init(12, 15..<40), .init(24, 40..<70), .init(26, 70..<105), .init(18, 105..<150),
      .init(12, 150..<200), .init(8, 200..<280),
    ],
    mislabelled: 30, agreement: [96, 93, 90, 86],
    agreeing: [
      .init(48, .plain), .init(15, .negated), .init(14, .contrast), .init(7, .turn),
      .init(6, .hearsay), .init(4, .irony), .init(6, .comparison),
    ],
    disagreeing: [.init(30, .plain), .init(10, .negated), .init(60, .concession)],
    opinions: 58, events: 30)

  /// Reviews of hotels: more happy guests than unhappy ones, more complaint within praise, more politeness.
  static let hotels = ReviewStyle(
    grammar: "hotels", turns: [1, 1, 0], lengths: 8...260,
    lengthBands: [
      .init(22, 8..<25), .init(26, 25..<55), .init(24, 55..<90), .init(16, 90..<140),
      .init(12, 140..<240),
    ],
    mislabelled: 30, agreement: [95, 91, 86, 80],
    agreeing: [
      .init(50, .plain), .init(12, .negated), .init(10, .contrast), .init(5, .turn),
      .init(3, .hearsay), .init(3, .irony), .init(4, .comparison), .init(13, .understatement),
    ],
    disagreeing: [.init(45, .plain), .init(15, .negated), .init(40, .concession)],
    opinions: 56, events: 32)
}
