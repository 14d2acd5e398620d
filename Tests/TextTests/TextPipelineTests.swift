import FoundationEssentials
import Testing
import Text

@Suite struct `A text pipeline` {
  private let texts = ["I love cake!", "I hate pizza, I do.", "Cake? No cake"]

  private func pipeline(
    unknownWords: UnknownWords = .dropped, padding: DocumentEnd = .back,
    truncation: DocumentEnd = .back
  ) -> TextPipeline {
    TextPipeline(
      fitting: texts, vocabularySize: 100, length: 4, unknownWords: unknownWords, padding: padding,
      truncation: truncation)
  }

  @Test func `turns a text into a row of its length and back into words`() {
    let pipeline = pipeline()
    #expect(pipeline.tokens("I love CAKE") == ["i", "love", "cake"])
    #expect(pipeline.encode("I love CAKE").count == 4)
    #expect(pipeline.encode("I love CAKE").last == 0)
    #expect(pipeline.decode(pipeline.encode("I love CAKE")) == "i love cake")
    #expect(pipeline.encode("") == [0, 0, 0, 0])
    #expect(pipeline.encode("unseen words") == [0, 0, 0, 0])
  }

  @Test func `pads and cuts at the end it is told`() {
    let words = "i hate pizza i do"
    #expect(pipeline().decode(pipeline().encode(words)) == "i hate pizza i")
    let fromTheFront = pipeline(padding: .front, truncation: .front)
    #expect(fromTheFront.decode(fromTheFront.encode(words)) == "hate pizza i do")
    #expect(fromTheFront.encode("cake").prefix(3) == [0, 0, 0])
    #expect(fromTheFront.encode("cake").last != 0)
  }

  @Test func `marks unknown words where they are kept`() {
    #expect(pipeline(unknownWords: .kept).encode("unseen cake").first == 1)
  }

  @Test func `encodes many texts as it encodes each`() {
    let pipeline = pipeline()
    let many = (0..<101).map { texts[$0 % 3] + String(repeating: " do", count: $0 % 5) }
    #expect(pipeline.encode(many) == many.flatMap { pipeline.encode($0) })
    #expect(pipeline.encode([]) == [])
  }

  @Test func `of news marks unknown words with the id that fills rows`() throws {
    let fixture: `A tokenizer`.Fixture = try fixture("tokenizing")
    let pipeline = TextPipeline(
      fitting: fixture.cases.map(\.text), length: 5, tokenizer: .words(), minimumCount: 3,
      unknownWords: .keptAsFilling)
    #expect(pipeline.vocabulary.words == fixture.vocabulary)
    #expect(pipeline.vocabulary.unknownID == 0)
    #expect(pipeline.vocabulary.wordIDs.lowerBound == 4)
    #expect(
      pipeline.encode("never_seen, 7").prefix(2) == [
        0, Int32(try #require(pipeline.vocabulary.id(of: "7"))),
      ])
    #expect(pipeline.encode("").allSatisfy { $0 == 0 })
    #expect(
      pipeline.vocabulary.counts[0] + pipeline.vocabulary.counts[4...].reduce(0, +)
        == pipeline.vocabulary.occurrences)
  }

  @Test func `of hotels takes an empty text for the one it is given`() {
    let pipeline = TextPipeline(
      fitting: ["Clean room.", "", ""], vocabularySize: 4, length: 3, tokenizer: .wordsAndMarks(),
      unknownWords: .kept, missingText: "null")
    #expect(pipeline.vocabulary.words == ["<pad>", "<unk>", "null", "."])
    #expect(pipeline.encode("") == [2, 0, 0])
    #expect(pipeline.encode(" ") == [0, 0, 0])
    #expect(pipeline.encode("A room.") == [1, 1, 3])
    #expect(pipeline.tokens("") == ["null"])
  }

  @Test(arguments: [
    Tokenizer.words(), .wordsAndMarks(lowercases: false), .characters(reversed: true),
  ])
  func `of every kind is the same after saving and loading`(tokenizer: Tokenizer) throws {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "pipeline-\(UInt64.random(in: 0 ... .max)).json")
    defer { try? FileManager.default.removeItem(at: file) }
    let pipeline = TextPipeline(
      fitting: texts + [""], length: 6, tokenizer: tokenizer, unknownWords: .keptAsFilling,
      missingText: "null")
    try pipeline.save(to: file)
    let loaded = try TextPipeline(contentsOf: file)
    #expect(loaded == pipeline)
    #expect(loaded.encode("Hate é cake!") == pipeline.encode("Hate é cake!"))
  }

  @Test func `is the same after saving and loading`() throws {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "pipeline-\(UInt64.random(in: 0 ... .max)).json")
    defer { try? FileManager.default.removeItem(at: file) }
    let pipeline = pipeline(unknownWords: .kept, padding: .front)
    try pipeline.save(to: file)
    let loaded = try TextPipeline(contentsOf: file)
    #expect(loaded == pipeline)
    #expect(loaded.encode("Hate cake!") == pipeline.encode("Hate cake!"))
    let bytes = try Data(contentsOf: file)
    try loaded.save(to: file)
    #expect(try Data(contentsOf: file) == bytes)
  }

  @Test(arguments: [
    "", "{}", "[1]",
    #"{"tokenizer":{"cleaned":{"lowercases":true}},"layout":{"length":0,"padding":"back","truncation":"back"},"vocabulary":{"words":["<pad>"],"counts":[0],"occurrences":0,"distinctWords":0}}"#,
    #"{"tokenizer":{"cleaned":{"lowercases":true}},"layout":{"length":5,"padding":"back","truncation":"back"},"vocabulary":{"words":["a"],"counts":[1],"occurrences":1,"distinctWords":1}}"#,
  ])
  func `names the file that holds none`(content: String) throws {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "damaged-\(UInt64.random(in: 0 ... .max)).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(content.utf8).write(to: file)
    let error = #expect(throws: TextError.self) { try TextPipeline(contentsOf: file) }
    guard case .notAPipeline(let path, _) = try #require(error) else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path == file.path)
  }

  @Test func `names a missing file and one that can't be written`() {
    let missing = URL(filePath: "/no/such/folder/pipeline.json")
    let reading = #expect(throws: TextError.self) { try TextPipeline(contentsOf: missing) }
    #expect(reading?.description.contains(missing.path) == true)
    let writing = #expect(throws: TextError.self) { try pipeline().save(to: missing) }
    #expect(writing?.description.contains(missing.path) == true)
  }

  @Test func `refuses a vocabulary without padding`() async {
    await #expect(processExitsWith: .failure) {
      _ = TextPipeline(vocabulary: Vocabulary(words: ["a"]), layout: RowLayout(length: 1))
    }
  }
}
