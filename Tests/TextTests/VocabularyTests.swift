import FoundationEssentials
import Testing
import Text

@Suite struct `A vocabulary` {
  private let documents = [["b", "a", "b", "é"], ["c", "z", "b", "a"]]

  @Test func `lists padding first, then words by falling frequency, ties by their bytes`() {
    let vocabulary = Vocabulary(counting: documents, size: 100)
    #expect(vocabulary.words == ["<pad>", "b", "a", "c", "z", "é"])
    #expect(vocabulary.counts == [0, 3, 2, 1, 1, 1])
    #expect(vocabulary.wordIDs == 1..<6)
    #expect(vocabulary.count(of: "b") == 3)
    #expect(vocabulary.count(of: "no such word") == 0)
    #expect(vocabulary.occurrences == 8)
  }

  @Test func `keeps no more ids than its size and tells what it leaves out`() {
    let vocabulary = Vocabulary(counting: documents, size: 3)
    #expect(vocabulary.words == ["<pad>", "b", "a"])
    #expect(vocabulary.distinctWords == 5)
    #expect(vocabulary.coverage == 5.0 / 8)
  }

  @Test func `takes in no word below the least count`() {
    #expect(Vocabulary(counting: documents, minimumCount: 2).words == ["<pad>", "b", "a"])
    #expect(Vocabulary(counting: documents, size: 2, minimumCount: 2).words == ["<pad>", "b"])
    #expect(Vocabulary(counting: documents, minimumCount: 4).words == ["<pad>"])
    #expect(Vocabulary(counting: documents).count == 6)
  }

  @Test func `drops unknown words unless it is to keep them`() {
    let dropping = Vocabulary(counting: documents, size: 3)
    #expect(dropping.encode(["a", "c", "b"]) == [2, 1])
    #expect(dropping.unknownID == nil)

    let keeping = Vocabulary(counting: documents, size: 4, unknownWords: .kept)
    #expect(keeping.words == ["<pad>", "<unk>", "b", "a"])
    #expect(keeping.counts == [0, 3, 3, 2])
    #expect(keeping.encode(["a", "c", "b"]) == [3, 1, 2])
    #expect(keeping.decode([3, 1, 2, 0, 0]) == ["a", "<unk>", "b"])
    #expect(keeping.coverage == 5.0 / 8)
  }

  @Test func `finds every one of many words again`() {
    let words = (0..<20_000).map { "word\($0)" }
    let vocabulary = Vocabulary(words: words)
    for (id, word) in words.enumerated() { #expect(vocabulary.id(of: word) == id) }
    #expect(vocabulary.id(of: "word20000") == nil)
    #expect(vocabulary.id(of: "") == nil)
    #expect(vocabulary.wordIDs == 0..<20_000)
  }

  @Test func `tells words apart wherever they differ`() {
    // Words are compared in pieces of eight bytes: one letter is changed at every place of words of every length.
    let words = (1...40).flatMap { length in
      (0...length).map { place in
        String(repeating: "a", count: place) + (place < length ? "b" : "")
          + String(repeating: "a", count: max(0, length - place - 1))
      }
    }
    #expect(words.count == Set(words).count)
    let vocabulary = Vocabulary(words: words)
    #expect(vocabulary.encode(words) == Array(0..<Int32(words.count)))
    let pipeline = TextPipeline(
      vocabulary: Vocabulary(words: ["<pad>"] + words), layout: RowLayout(length: words.count))
    let cleaned = pipeline.encode(words.joined(separator: ", "))
    #expect(cleaned == Array(1...Int32(words.count)))
    #expect(Vocabulary(words: ["ab", "cab", "cdeabcdefgh"]).id(of: "deabcdefgh") == nil)
  }

  @Test func `tells words apart that have eight bytes alike every sixteen`() {
    let halves = ["aaaaaaaa", "bbbbbbbb", "cccccccc", "dddddddd"]
    let words = halves.flatMap { one in halves.flatMap { two in halves.map { one + two + $0 } } }
    let turned = words.map { String($0.reversed()) + $0 }
    let vocabulary = Vocabulary(words: words + turned)
    #expect(vocabulary.encode(words + turned) == Array(0..<128))
  }

  @Test func `counted from texts equals the one counted from their words`() {
    let texts = (0..<100).map {
      "Don't \($0 % 7) it's (\($0 % 13)), word\($0 * 31 % 50)! word\($0)?"
    }
    for unknownWords in [UnknownWords.dropped, .kept] {
      #expect(
        Vocabulary(counting: texts, tokenizer: .cleaned(), size: 40, unknownWords: unknownWords)
          == Vocabulary(
            counting: texts.map(Tokenizer.cleaned().tokens), size: 40, unknownWords: unknownWords))
    }
  }

  @Test func `of no words at all holds the padding`() {
    let vocabulary = Vocabulary(counting: [[String]](), size: 10)
    #expect(vocabulary.words == ["<pad>"])
    #expect(vocabulary.coverage == nil)
    #expect(vocabulary.encode(["a"]) == [])
  }

  @Test func `refuses a word that is there twice`() async throws {
    await #expect(processExitsWith: .failure) { _ = Vocabulary(words: ["a", "b", "a"]) }
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(
        Vocabulary.self,
        from: Data(#"{"words":["a","a"],"counts":[1,1],"occurrences":2,"distinctWords":1}"#.utf8))
    }
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(
        Vocabulary.self,
        from: Data(#"{"words":["a","b"],"counts":[1],"occurrences":1,"distinctWords":1}"#.utf8))
    }
  }
}
