import Datasets
import FoundationEssentials
import Testing

@Suite struct `The product loader` {
  private let gifts = ProductCategory("Gifts", jsonLines: "amazon/Gifts.json")
  private let beauty = ProductCategory("Beauty", jsonLines: "amazon/Beauty.json")
  private let books = ProductCategory.multiDomain[0]

  private func withProducts<Result>(_ body: (DataDirectory) throws -> Result) throws -> Result {
    try withFolder { folder in
      try write(
        """
        {"overall": 5.0, "style": {"Gift Amount:": " 50"}, "reviewText": "Great\\ncard.", "summary": "Five Stars"}
        {"overall": 4.0, "verified": true, "summary": "No text"}
        {"overall": 1.0, "reviewText": "Great\\ncard.", "vote": "2", "image": ["x"]}
        {"overall": 3.0, "reviewText": " Good "}
        {"overall": 2.0, "reviewText": "  ", "summary": "Blank"}

        """.utf8, to: folder.appending(path: "amazon/Gifts.json"))
      try write(
        "{\"overall\": 2, \"reviewText\": \"Good\"}\n{\"overall\": 5, \"reviewText\": \"Soft\"}"
          .utf8,
        to: folder.appending(path: "amazon/Beauty.json"))
      try write(
        Data(contentsOf: fixture("sorted_data_acl.tar.gz")),
        to: folder.appending(path: "amazon/sorted_data_acl.tar.gz"))
      return try body(DataDirectory(folder.path))
    }
  }

  @Test func `makes categories classes and title and text one document`() throws {
    try withProducts { directory in
      let corpus = try Corpus.productCategories([beauty, gifts], in: directory)
      #expect(corpus.classes == ["Beauty", "Gifts"])
      #expect(
        corpus.texts == ["Good", "Soft", "Five Stars | Great\ncard.", "Great\ncard.", "Good"])
      #expect(corpus.labels == [0, 0, 1, 1, 1])
      #expect(corpus.omissions.countsByReason == ["it has no text": 2])
      #expect(corpus.omissions.map(\.row) == [2, 5])
    }
  }

  @Test func `removes and counts repeats where it is asked to`() throws {
    try withProducts { directory in
      let corpus = try Corpus.productCategories(
        [beauty, gifts], repeats: .removed, in: directory)
      #expect(corpus.texts == ["Soft", "Five Stars | Great\ncard."])
      #expect(
        corpus.omissions.countsByReason == [
          "it has no text": 2, "its text came before": 1, "several categories have its text": 2,
        ])
    }
  }

  @Test func `makes stars classes by a rule`() throws {
    try withProducts { directory in
      let corpus = try Corpus.productSentiment([gifts, beauty], in: directory)
      #expect(corpus.classes == ["negative", "positive"])
      #expect(corpus.labels == [1, 0, 0, 1])
      #expect(
        corpus.omissions.countsByReason == [
          "it has no text": 2, "its rating is neither negative nor positive": 1,
        ])
    }
  }

  @Test func `reads reviews between tags that are no XML`() throws {
    try withProducts { directory in
      let corpus = try Corpus.productSentiment([books], in: directory)
      #expect(
        corpus.texts == [
          "bad & dull | cons\n\ntoo long &amp; dry \u{1A}", "<b>\nlost \u{FFFD} letters\n<review>",
          "good | fine café", "fine café",
        ])
      #expect(corpus.labels == [0, 0, 1, 1])
      #expect(corpus.omissions.count == 1)
      let once = try Corpus.productCategories([books], repeats: .removed, in: directory)
      #expect(once.examples.count == 4)
    }
  }

  @Test func `names file and line of what it can't read, or skips it`() throws {
    try withProducts { directory in
      let file = directory.root.appending(path: "amazon/Gifts.json")
      for line in ["{\"reviewText\": \"a\"}", "{\"overall\": \"x\"}", "[]", "", "{"] {
        try write("{\"overall\": 5, \"reviewText\": \"a\"}\n\(line)\n".utf8, to: file)
        #expect(
          #expect(throws: DatasetError.self) {
            try Corpus.productCategories([gifts], in: directory)
          }
            == .malformedRow(
              file: file.path, row: 2, reason: "it is not a review in JSON with \"overall\""))
        let corpus = try Corpus.productCategories([gifts], in: directory, policy: .skip)
        #expect(corpus.examples.count == 1 && corpus.omissions.count == 1)
      }
      let missing = ProductCategory("None", jsonLines: "amazon/None.json")
      let error = #expect(throws: DatasetError.self) {
        try Corpus.productCategories([missing], in: directory)
      }
      #expect(error?.description.contains("amazon/None.json.gz") == true)
      #expect(throws: DatasetError.self) {
        try Corpus.productCategories([ProductCategory.multiDomain[1]], in: directory)
      }
    }
  }

  @Test func `refuses an archive that was cut off`() throws {
    let bytes = try Data(contentsOf: fixture("sorted_data_acl.tar.gz"))
    try withFolder { folder in
      let file = folder.appending(path: "amazon/sorted_data_acl.tar.gz")
      for length in stride(from: 0, to: bytes.count - 40, by: 7) {
        try write(bytes.prefix(length), to: file)
        #expect(throws: DatasetError.self, "\(length) bytes") {
          try Corpus.productSentiment([books], in: DataDirectory(folder.path))
        }
      }
    }
  }

  // Needs the real data.
  @Test(.enabled(if: realData != nil)) func `finds the real reviews by category`() throws {
    let corpus = try Corpus.productCategories(in: #require(realData))
    #expect(
      corpus.classCounts
        == [5_269 - 5, 3_176 - 16, 2_277, 2_972 - 6, 2_375 - 1] + Array(repeating: 2_000, count: 4))
    #expect(corpus.omissions.countsByReason == ["it has no text": 28])
    #expect(corpus.texts.contains { $0.contains("\u{FFFD}") })
    let once = try Corpus.productCategories(repeats: .removed, in: #require(realData))
    #expect(once.classCounts == [1_335, 430, 133, 1_892, 1_857, 1_956, 1_954, 1_966, 1_977])
  }

  // Needs the real data.
  @Test(.enabled(if: realData != nil)) func `finds 8,000 real reviews, half of them positive`()
    throws
  {
    let corpus = try Corpus.productSentiment(in: #require(realData))
    #expect(corpus.classCounts == [4_000, 4_000])
    #expect(corpus.omissions.isEmpty)
  }
}
