import Datasets
import FoundationEssentials
import Testing

@Suite struct `The hotel loader` {
  private let header = "User_ID,Description,Browser_Used,Device_Used,Is_Response,\n"

  private func load(_ content: String, policy: RowPolicy = .fail) throws -> Corpus {
    try withFolder { folder in
      try write(content.utf8, to: folder.appending(path: "hotel/hotelreviews.csv"))
      return try Corpus.hotelReviews(in: DataDirectory(folder.path), policy: policy)
    }
  }

  @Test func `reads records that end in a comma and break lines`() throws {
    let corpus = try load(
      header + "id1,\"Clean, but\nsmall\",IE,Mobile,not happy,\nid2,Fine,Edge,Tablet,happy,\n")
    #expect(corpus.classes == ["not happy", "happy"])
    #expect(corpus.texts == ["Clean, but\nsmall", "Fine"])
    #expect(corpus.labels == [0, 1])
  }

  @Test func `names or skips the row whose columns are shifted`() throws {
    let content =
      header + "id1,\"Two\nlines\",IE,Mobile,happy,\nid2,How cozy, the lobby,IE,Mobile,happy\n"
    let error = #expect(throws: DatasetError.self) { try load(content) }
    #expect(
      error?.description.hasSuffix(
        "row 4: its response \"Mobile\" is neither happy nor not happy.") == true)
    let corpus = try load(content, policy: .skip)
    #expect(corpus.texts == ["Two\nlines"])
    #expect(corpus.omissions.map(\.row) == [4])
  }

  @Test func `leaves out ratings of another scale, none and those between, and keeps empty texts`()
    throws
  {
    try withFolder { folder in
      let file = folder.appending(path: "hotel/tripadvisor.csv")
      let ratings = ["1", "2", "3", "4", "5", "0", "4.5", "8", "", "5.0"]
      let rows = ratings.map { "id,a,2010-01-01,\($0),text \($0)\n" }.joined()
      try write(("review_id,author,date,rating,text\n" + rows + "id,a,d,5,\n").utf8, to: file)
      let directory = DataDirectory(folder.path)
      let corpus = try Corpus.tripAdvisorHotels(in: directory)
      #expect(corpus.texts == ["text 1", "text 2", "text 4", "text 5", "text 5.0", ""])
      #expect(corpus.labels == [0, 0, 1, 1, 1, 1])
      #expect(
        corpus.omissions.countsByReason == [
          "its rating is neither negative nor positive": 1,
          "its rating is not a whole number from 1 to 5": 3, "it has no rating": 1,
        ])
      let strict = try Corpus.tripAdvisorHotels(
        in: directory, rule: RatingRule(negative: 1...4, positive: 5...5))
      #expect(strict.classCounts == [4, 3])

      try write("review_id,author,date,rating,text\n1,a,d,good,text\n".utf8, to: file)
      #expect(throws: DatasetError.self) { try Corpus.tripAdvisorHotels(in: directory) }
    }
  }

  @Test func `refuses a rule by which a review is both`() async {
    await #expect(processExitsWith: .failure) {
      _ = RatingRule(negative: 1...3, positive: 3...5)
    }
  }

  // Needs the real data.
  @Test(.enabled(if: realData != nil)) func `finds 498 real reviews and the malformed one`() throws
  {
    let directory = try #require(realData)
    #expect(throws: DatasetError.self) { try Corpus.hotelReviews(in: directory) }
    let corpus = try Corpus.hotelReviews(in: directory, policy: .skip)
    #expect(corpus.classCounts == [169, 329])
    #expect(corpus.omissions.map(\.row) == [254])
    #expect(corpus.texts.reduce(0) { $0 + $1.utf8.count { $0 == 0x0A } } == 1_259 - 500)
    #expect(corpus.texts[0].hasPrefix("The room was kind of clean"))
  }

  // Needs the real data.
  @Test(.enabled(if: realData != nil)) func `accounts for all 35,912 real rows with mixed ratings`()
    throws
  {
    let directory = try #require(realData)
    let corpus = try Corpus.datafinitiHotels(in: directory)
    #expect(corpus.classCounts == [3_068 + 2_979, 9_755 + 12_671])
    #expect(
      corpus.omissions.countsByReason == [
        "its rating is neither negative nor positive": 5_708,
        "its rating is not a whole number from 1 to 5": 337 + 532, "it has no rating": 862,
      ])
    let all = try Corpus.datafinitiHotels(
      in: directory, rule: RatingRule(negative: 1...3, positive: 4...5))
    #expect(all.classCounts == [3_068 + 2_979 + 5_708, 9_755 + 12_671])
    // The quirks of the texts: fillers stand only where the rating does not count.
    #expect(all.texts.count { $0.isEmpty } == 21)
    #expect(
      all.texts.count { $0.hasPrefix("to share your opinion of this businesswith YP") } == 0)
    #expect(all.texts.count { !$0.isEmpty && $0.utf8.allSatisfy { $0 == 0x78 } } == 0)
    #expect(all.texts.count { $0.hasSuffix("More") } == 5_536)
    #expect(all.deduplicated().examples.count == 33_088)
  }

  // Needs the real data.
  @Test(.enabled(if: realData != nil)) func `finds 5,000 real TripAdvisor rows, 12 off the scale`()
    throws
  {
    let corpus = try Corpus.tripAdvisorHotels(in: #require(realData))
    #expect(corpus.classCounts == [335 + 351, 1_541 + 2_112])
    #expect(
      corpus.omissions.countsByReason == [
        "its rating is neither negative nor positive": 649,
        "its rating is not a whole number from 1 to 5": 12,
      ])
    let all = try Corpus.tripAdvisorHotels(
      in: #require(realData), rule: RatingRule(negative: 1...3, positive: 4...5))
    #expect(all.examples.count == 4_988 && all.deduplicated().examples.count == 4_984)
    #expect(all.texts.count { $0.contains("showReview(") } == 61)
  }
}
