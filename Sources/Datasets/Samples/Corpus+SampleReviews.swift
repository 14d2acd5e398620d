extension Corpus {
  /// Invented movie reviews: the corpus of a book that has no other data at hand.
  ///
  /// A grammar writes them; nobody's words are in them. Opinions are graded and mixed, said by negation, contrast,
  /// hearsay and irony as well as directly, and stand between plot and names that mean nothing. Ratings
  /// are 1 to 4 (negative) or 7 to 10 (positive), half each; about 3 of 100 labels contradict their rating.
  /// A review has 20 to 300 words. The same count and seed give the same bytes on every machine.
  ///
  /// - Parameters:
  ///   - count: the number of reviews.
  ///   - seed: the start of the generator that makes every choice.
  /// - Throws: ``GrammarError`` where the grammar's resource files are missing or damaged.
  /// - Precondition: `count` is not negative.
  public static func sampleReviews(
    count: Int = 6_000, seed: UInt64 = 1
  ) throws(GrammarError) -> Corpus {
    try ReviewWriter(style: .movies).corpus(
      name: "Sample movie reviews", classes: ["negative", "positive"], count: count, seed: seed)
  }

  /// Invented hotel reviews: what a network that was trained on films can be carried to.
  ///
  /// They share the general language of praise and blame with ``sampleReviews(count:seed:)``: grades, negation,
  /// contrast, concession. The words of the house are their own, and some have changed sides: a
  /// quiet film bores where a quiet room pleases, and nobody wants unpredictable plumbing. Praise holds complaints,
  /// and complaints may be polite understatement. Two of three guests are happy; about 3 of 100 labels are wrong.
  /// A review has 8 to 260 words. The same count and seed give the same bytes on every machine.
  ///
  /// - Parameters:
  ///   - count: the number of reviews.
  ///   - seed: the start of the generator that makes every choice.
  /// - Throws: ``GrammarError`` where the grammar's resource files are missing or damaged.
  /// - Precondition: `count` is not negative.
  public static func sampleHotelReviews(
    count: Int = 6_000, seed: UInt64 = 1
  ) throws(GrammarError) -> Corpus {
    try ReviewWriter(style: .hotels).corpus(
      name: "Sample hotel reviews", classes: ["not happy", "happy"], count: count, seed: seed)
  }
}
