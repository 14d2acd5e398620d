import Tensors
import Testing

@testable import Datasets

/// The default corpus, written once for all tests.
private enum Sample {
  static let writer = Result { try ReviewWriter(style: .movies) }
  static let reviews = Result { try writer.get().documents(count: 6_000, seed: 1) }
  static let examples = reviews.map { reviews in
    reviews.map { Example(text: $0.text, label: $0.plan.label) }
  }
}

/// What stands between spaces and breaks.
private func words(_ text: String) -> [String] {
  text.replacing("<br /><br />", with: " ").utf8.split(separator: UInt8(ascii: " "))
    .map { String(decoding: $0, as: UTF8.self) }
}

@Suite struct `Sample reviews` {
  @Test func `are the same bytes for the same seed`() throws {
    let corpus = try Corpus.sampleReviews(count: 200, seed: 1)
    #expect(try corpus == Corpus.sampleReviews(count: 200, seed: 1))
    #expect(
      "\(corpus.digest)" == "580ded61f16ccc00998b52ae4b574dc81a44a559c4bd58d552ee0bb0d283a39f")
    #expect(corpus.name == "Sample movie reviews")
    #expect(corpus.classes == ["negative", "positive"])
  }

  @Test func `differ for another seed`() throws {
    let one = Set(try Corpus.sampleReviews(count: 50, seed: 1).examples.map(\.text))
    let other = Set(try Corpus.sampleReviews(count: 50, seed: 2).examples.map(\.text))
    #expect(one.isDisjoint(with: other))
  }

  @Test(arguments: [0, 1, 7]) func `are as many as asked for`(count: Int) throws {
    #expect(try Corpus.sampleReviews(count: count).examples.count == count)
  }

  @Test func `are all different and have 20 to 300 words, around 110`() throws {
    let texts = try Sample.examples.get().map(\.text)
    #expect(Set(texts).count == 6_000)
    let lengths = texts.map { words($0).count }
    #expect(lengths.allSatisfy(ReviewStyle.movies.lengths.contains))
    #expect((100...120).contains(Double(lengths.reduce(0, +)) / 6_000))
    #expect(lengths.count { $0 > 200 } > 300)
    #expect(lengths.count { $0 < 40 } > 300)
  }

  @Test func `are half positive, in no visible order`() throws {
    let labels = try Sample.examples.get().map(\.label)
    #expect((2_900...3_100).contains(labels.reduce(0, +)))
    #expect((450...550).contains(labels.prefix(1_000).reduce(0, +)))
    let changes = zip(labels, labels.dropFirst()).count { $0 != $1 }
    #expect((2_850...3_150).contains(changes))
  }

  @Test func `carry about 3 wrong labels in 100`() throws {
    let reviews = try Sample.reviews.get()
    let wrong = reviews.count { ($0.plan.rating >= 7 ? 1 : 0) != $0.plan.label }
    #expect((140...220).contains(wrong))
    #expect(
      reviews.allSatisfy { (1...4).contains($0.plan.rating) || (7...10).contains($0.plan.rating) })
  }

  @Test func `know more than 3,000 words, many of them rare`() throws {
    var counts: [String: Int] = [:]
    for example in try Sample.examples.get() {
      for word in NaiveBayes.words(of: example.text) { counts[word, default: 0] += 1 }
    }
    #expect(counts.count { $0.value >= 3 } > 3_000)
    #expect(counts.count { $0.value == 1 } > 500)
  }

  @Test func `leave no brace, double space or stray punctuation`() throws {
    for text in try Sample.examples.get().prefix(1_500).map(\.text) {
      for blemish in ["{", "}", "  ", " .", " ,", "..", "<grade", "(nothing)"] {
        #expect(!text.contains(blemish), "'\(blemish)' in: \(text)")
      }
      #expect(text.first != " " && text.last != " ")
    }
  }

  @Test func `put "a" and "an" where they belong`() throws {
    // A hurried author may type "an horuglass".
    for review in try Sample.reviews.get() where !review.plan.isCareless {
      let words = words(review.text)
      for (article, word) in zip(words, words.dropFirst())
      where article.count < 3 && ["a", "an"].contains(article.lowercased()) {
        guard word.first?.isLetter == true else { continue }
        let expected = EnglishInflection.article(before: word)
        #expect(article.lowercased() == expected, "'\(article) \(word)' in: \(review.text)")
      }
    }
  }

  @Test func `use each construction and both directions`() throws {
    let text = try Sample.examples.get().prefix(1_500).map(\.text).joined().lowercased()
    for phrase in [
      "not bad at all", "ended up loving it", "ended up hating it", "to be fair,",
      "<br /><br />", "don't", "wasn't", "definately", "out of 10",
    ] {
      #expect(text.contains(phrase), "\(phrase)")
    }
  }

  @Test func `begin from rules that lead to every rule of the grammar`() throws {
    // The writer's initializer checks it; a rule that nothing needs must fail.
    let files = try SampleGrammars.files(of: "movies")
    _ = try ReviewWriter(style: .movies, grammar: Grammar(files: files))
    let extended = files + [("extra.grammar", "[lonely]\nword")]
    let place = GrammarPlace(file: "extra.grammar", line: 1)
    #expect(throws: GrammarError.unusedRule(place, rule: "lonely")) {
      try ReviewWriter(style: .movies, grammar: Grammar(files: extended))
    }
    #expect(throws: GrammarError.missingRule(rule: "opinion.plain.<aspect>.<grade>")) {
      try ReviewWriter(style: .movies, grammar: Grammar(files: [("t", "[s]\na")]))
    }
  }

  @Test func `are neither hopeless nor easy for a bag of words, and order helps`() throws {
    let examples = try Sample.examples.get()
    let (training, held) = (examples.prefix(3_000), examples.suffix(1_500))
    let words = NaiveBayes(order: 1, training: training).accuracy(on: held)
    #expect((0.75...0.92).contains(words))
    let runs = NaiveBayes(order: 3, training: training).accuracy(on: held)
    #expect(runs > words + 0.03)
  }
}
