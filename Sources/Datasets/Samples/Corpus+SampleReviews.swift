internal import Tensors

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
    precondition(count >= 0, "Corpus.sampleReviews: the count \(count) is negative")
    let writer = try ReviewWriter(grammar: SampleGrammars.grammar(named: "movies"))
    let examples = try writer.reviews(count: count, seed: seed).map { review in
      Example(text: review.text, label: review.plan.label)
    }
    return Corpus(
      name: "Sample movie reviews", classes: ["negative", "positive"], examples: examples)
  }
}

extension ReviewWriter {
  /// As many positive as negative reviews, in random order, each from a generator of its own.
  func reviews(count: Int, seed: UInt64) throws(GrammarError) -> [Review] {
    var generator = SplitMix64(seed: seed)
    var directions = (0..<count).map { $0.isMultiple(of: 2) }
    generator.shuffle(&directions)
    var reviews: [Review] = []
    reviews.reserveCapacity(count)
    for isPositive in directions {
      var own = generator.split()
      reviews.append(try review(isPositive: isPositive, using: &own))
    }
    return reviews
  }
}
