extension Corpus {
  /// Invented news in four classes, as many of each.
  ///
  /// A headline, an agency's opening and one to three sentences, 20 to 60 words in all. Classes share ground: firms
  /// that sponsor a cup, ministers who open one, shares of technology houses, trade between states; names and numbers
  /// mean nothing. About 2 of 100 labels are wrong, and 8 of 100 texts bear a feed's residue (" #39;s", "quot;").
  /// The same count and seed give the same bytes on every machine.
  ///
  /// - Parameters:
  ///   - count: the number of texts.
  ///   - seed: the start of the generator that makes every choice.
  /// - Throws: ``GrammarError`` where the grammar's resource files are missing or damaged.
  /// - Precondition: `count` is not negative.
  public static func sampleNews(
    count: Int = 8_000, seed: UInt64 = 1
  ) throws(GrammarError) -> Corpus {
    try TopicWriter(style: .news).corpus(
      name: "Sample news", classes: ["World", "Sports", "Business", "Sci/Tech"], count: count,
      seed: seed)
  }

  /// Invented product reviews in seven categories, as many of each.
  ///
  /// What is reviewed shows in its parts, in words and their forms, in makers' names that follow a trade's
  /// fashion but hardly return, and through misspellings, so that letters tell more than a list of words.
  /// Praise, blame and delivery are the same everywhere; some texts mention a product of another category, about 4 of 100
  /// fit any, and 1 label of 100 is wrong. A text has 5 to 150 words. The same count and seed give the
  /// same bytes on every machine.
  ///
  /// - Parameters:
  ///   - count: the number of reviews.
  ///   - seed: the start of the generator that makes every choice.
  /// - Throws: ``GrammarError`` where the grammar's resource files are missing or damaged.
  /// - Precondition: `count` is not negative.
  public static func sampleProducts(
    count: Int = 8_400, seed: UInt64 = 1
  ) throws(GrammarError) -> Corpus {
    try TopicWriter(style: .products).corpus(
      name: "Sample product reviews",
      classes: [
        "Books", "Films", "Electronics", "Kitchen", "Beauty", "Magazines", "Gift cards",
      ], count: count, seed: seed)
  }
}
