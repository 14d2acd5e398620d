import Tensors
import Testing

@testable import Datasets

/// The three younger samples, each written once for all tests.
private enum Sample {
  static let hotels = Result { try Corpus.sampleHotelReviews(count: 4_500, seed: 1) }
  static let news = Result {
    try TopicWriter(style: .news).documents(count: 4_000, seed: 1)
  }
  static let products = Result {
    try TopicWriter(style: .products).documents(count: 4_900, seed: 1)
  }

  static func texts(_ name: String) throws -> [String] {
    switch name {
    case "hotels": try hotels.get().texts
    case "news": try news.get().map(\.text)
    default: try products.get().map(\.text)
    }
  }

  static func corpus(_ name: String, count: Int, seed: UInt64) throws -> Corpus {
    switch name {
    case "hotels": try .sampleHotelReviews(count: count, seed: seed)
    case "news": try .sampleNews(count: count, seed: seed)
    default: try .sampleProducts(count: count, seed: seed)
    }
  }
}

/// The number of words in `text`.
private func wordCount(_ text: String) -> Int {
  text.replacing("<br /><br />", with: " ").utf8.count { $0 == UInt8(ascii: " ") } + 1
}

@Suite struct `Samples of hotels, news and products` {
  @Test(arguments: [
    ("hotels", "886244e987eebd5fd949ff02cf71d5794717adb679a4d3846f3730a63fcf91fe"),
    ("news", "8b6ee82f125e6f775e82d8a3a3a739d15adbc3bca49d7aa5f75cf54fbbd48ffa"),
    ("products", "28e35be204b31cd9f33a101897c5a3bfc69cb01e215b5b44493f295a9f9c8eab"),
  ])
  func `are the same bytes for the same seed`(name: String, digest: String) throws {
    let corpus = try Sample.corpus(name, count: 200, seed: 1)
    #expect(try corpus == Sample.corpus(name, count: 200, seed: 1))
    #expect("\(corpus.digest)" == digest)
    let other = try Sample.corpus(name, count: 200, seed: 2)
    #expect(Set(corpus.texts).intersection(other.texts).count < 3)
  }

  @Test(arguments: [("hotels", 0), ("hotels", 7), ("news", 1), ("news", 5), ("products", 8)])
  func `are as many as asked for`(name: String, count: Int) throws {
    #expect(try Sample.corpus(name, count: count, seed: 3).examples.count == count)
  }

  @Test(arguments: [
    ("hotels", ReviewStyle.hotels.lengths, 60.0...100.0),
    ("news", TopicStyle.news.lengths, 35.0...45.0),
    ("products", TopicStyle.products.lengths, 38.0...55.0),
  ])
  func `never repeat a text and keep their lengths`(
    name: String, lengths: ClosedRange<Int>, mean: ClosedRange<Double>
  ) throws {
    let texts = try Sample.texts(name)
    #expect(Set(texts).count == texts.count)
    // A feed's residue adds a blank.
    let counts = texts.map { wordCount($0.replacing(" #39;", with: "'")) }
    #expect(counts.allSatisfy(lengths.contains))
    #expect(mean.contains(Double(counts.reduce(0, +)) / Double(counts.count)))
  }

  @Test(arguments: [("hotels", 2_000), ("news", 1_800), ("products", 4_000)])
  func `know many words`(name: String, least: Int) throws {
    let words = try Sample.texts(name).flatMap(NaiveBayes.words)
    #expect(Set(words).count > least)
  }

  @Test(arguments: ["hotels", "news", "products"])
  func `leave no brace, double space or stray punctuation`(name: String) throws {
    for text in try Sample.texts(name) {
      for blemish in ["{", "}", "  ", " .", " ,", "..", "<topic", "<aspect", "(nothing)"] {
        #expect(!text.contains(blemish), "'\(blemish)' in: \(text)")
      }
      #expect(text.first != " " && text.last != " ")
    }
  }

  @Test func `balance their classes, hotels two to one, in no visible order`() throws {
    let hotels = try Sample.hotels.get()
    #expect(abs(Double(hotels.classCounts[1]) / 4_500 - 2 / 3.0) < 0.02)
    for (counts, share) in [
      (try Corpus.sampleNews(count: 2_000).classCounts, 500),
      (try Corpus.sampleProducts(count: 2_100).classCounts, 300),
    ] {
      #expect(counts.allSatisfy { abs($0 - share) <= 25 }, "\(counts)")
    }
    let labels = try Sample.news.get().map(\.label)
    let repeats = zip(labels, labels.dropFirst()).count { $0 == $1 }
    #expect((850...1_150).contains(repeats))
  }

  @Test func `carry a few wrong labels, residue and generic texts`() throws {
    let news = try Sample.news.get()
    #expect((50...115).contains(news.count { $0.label != $0.topic }))
    let mangled = news.count { $0.text.contains("#39;") || $0.text.contains("quot;") }
    #expect((80...400).contains(mangled))
    let products = try Sample.products.get()
    #expect((130...260).contains(products.count(where: \.isGeneric)))
    #expect((25...80).contains(products.count { $0.label != $0.topic }))
  }

  @Test func `turn some of the films' words around in hotels`() throws {
    let texts = try Sample.hotels.get().texts.joined(separator: " ").lowercased()
    for phrase in [
      "unpredictable", "quiet", "predictable", "uneventful", "has seen better days",
      "could do with some attention", "to be fair", "ended up loving",
    ] {
      #expect(texts.contains(phrase), "\(phrase)")
    }
  }

  @Test(arguments: [("news", 0.80...0.95), ("products", 0.80...0.95)])
  func `are neither hopeless nor easy for a bag of words`(
    name: String, bounds: ClosedRange<Double>
  ) throws {
    let examples = try Sample.corpus(name, count: 4_200, seed: 1).examples
    let accuracy = NaiveBayes(order: 1, training: examples.prefix(3_000))
      .accuracy(on: examples.suffix(1_200))
    #expect(bounds.contains(accuracy), "\(accuracy)")
  }

  @Test func `of hotels are half known to those who know films`() throws {
    let hotels = try Sample.hotels.get().examples
    let films = NaiveBayes(order: 1, training: try Corpus.sampleReviews(count: 3_000).examples)
    let own = NaiveBayes(order: 1, training: hotels.prefix(3_000))
    let held = hotels.suffix(1_500)
    let (carried, learned) = (films.accuracy(on: held), own.accuracy(on: held))
    #expect((0.75...0.92).contains(learned), "\(learned)")
    #expect(carried > 0.55 && carried < learned - 0.05, "\(carried), \(learned)")
  }

  @Test(arguments: ["hotels", "news", "products"])
  func `begin from rules that lead to every rule of their grammar`(name: String) throws {
    let files = try SampleGrammars.files(of: name) + [("\(name)/x.grammar", "[lonely]\nword")]
    let grammar = try Grammar(files: files)
    let place = GrammarPlace(file: "\(name)/x.grammar", line: 1)
    #expect(throws: GrammarError.unusedRule(place, rule: "lonely")) {
      switch name {
      case "hotels": _ = try ReviewWriter(style: .hotels, grammar: grammar)
      case "news": _ = try TopicWriter(style: .news, grammar: grammar)
      default: _ = try TopicWriter(style: .products, grammar: grammar)
      }
    }
  }

  @Test func `load by name, and other names are told what there is`() throws {
    #expect(try HotelReviews.load("sample").corpus.examples.count == 6_000)
    #expect(try News.load("sample").corpus.classes == Corpus.newsClasses)
    let parts = try Products.load("sample").parts(seed: 1)
    #expect(parts.test.examples.count == 2_520 && parts.training.examples.count == 4_116)
    #expect(throws: DatasetError.unknownCorpus(name: "x", known: ["sample", "ag"])) {
      try News.load("x")
    }
    #expect(throws: DatasetError.unknownCorpus(name: "", known: ["sample", "amazon"])) {
      try Products.load("")
    }
    #expect(throws: DatasetError.self) { try HotelReviews.load("imdb") }
  }
}

@Suite struct `Typing slips and feeds` {
  @Test func `keep the first and the last letter of a word`() {
    var generator = Tensors.SplitMix64(seed: 5)
    for slip in TypingSlip.allCases {
      let typed = TypingSlip.applied(
        to: "wonderful it", slips: [slip], frequency: 100, using: &generator)
      #expect(typed != "wonderful it" || slip == .exchange)
      #expect(typed.first == "w" && typed.hasSuffix("l it"))
      #expect(
        typed.count == 12 + [TypingSlip.exchange: 0, .omission: -1, .doubling: 1][slip, default: 9])
    }
  }

  @Test func `leave halves of codes`() {
    #expect(FeedResidue.applied(to: "it's \"so\"") == "it #39;s quot;soquot;")
  }
}
