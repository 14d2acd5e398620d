import Testing
import Text

@Suite struct `A tokenizer` {
  struct Fixture: Decodable {
    struct Case: Decodable {
      let text: String
      let words: [String]
      let wordsAndMarks: [String]
      let zhang: [Int32]?
      let gluon: [Int32]
    }
    let vocabulary: [String]
    let cases: [Case]
  }

  @Test func `finds the words and marks that Python's regular expressions find`() throws {
    let fixture: Fixture = try fixture("tokenizing")
    for example in fixture.cases {
      let text = example.text.debugDescription
      #expect(Tokenizer.words().tokens(example.text) == example.words, "of \(text)")
      #expect(
        Tokenizer.wordsAndMarks().tokens(example.text) == example.wordsAndMarks, "of \(text)")
    }
    #expect(fixture.cases.count > 300)
  }

  @Test func `counts the tokens that it gives`() throws {
    let fixture: Fixture = try fixture("tokenizing")
    let texts = fixture.cases.map(\.text)
    for tokenizer in [Tokenizer.cleaned(), .words(), .wordsAndMarks(), .characters()] {
      #expect(tokenizer.tokenCounts(texts) == texts.map { tokenizer.tokens($0).count })
    }
  }

  @Test func `keeps capitals where it is told to`() {
    #expect(Tokenizer.words(lowercases: false).tokens("École AP") == ["École", "AP"])
    #expect(Tokenizer.wordsAndMarks(lowercases: false).tokens("É!A") == ["É", "!", "A"])
    #expect(Tokenizer.characters(lowercases: false).tokens("aÉB") == ["a", "É", "B"])
    #expect(Tokenizer.cleaned(lowercases: false).tokens("It's") == ["It", "s"])
  }

  @Test func `takes a text apart into characters from either end`() {
    #expect(Tokenizer.characters().tokens("Né 😀\n") == ["n", "é", " ", "😀", "\n"])
    #expect(Tokenizer.characters(reversed: true).tokens("Né 😀\n") == ["\n", "😀", " ", "é", "n"])
    #expect(Tokenizer.characters().tokens("") == [])
  }
}

@Suite struct `A pipeline over characters` {
  @Test func `gives the ids of the alphabets, 0 for all else`() throws {
    let fixture: `A tokenizer`.Fixture = try fixture("tokenizing")
    let zhang = TextPipeline(alphabet: .zhang, length: 30)
    let gluon = TextPipeline(alphabet: .gluon, length: 30)
    for example in fixture.cases {
      #expect(gluon.encode(example.text) == example.gluon, "of \(example.text.debugDescription)")
      if let ids = example.zhang { #expect(zhang.encode(example.text) == ids) }
    }
  }

  @Test func `has 69 characters and the blank`() {
    for alphabet in [Alphabet.zhang, .gluon] {
      let pipeline = TextPipeline(alphabet: alphabet)
      #expect(pipeline.vocabulary.count == 70)
      #expect(pipeline.vocabulary.wordIDs == 1..<70)
      #expect(pipeline.length == 1014)
      #expect(pipeline.vocabulary.id(of: "a") == 1)
    }
    #expect(TextPipeline(alphabet: .zhang).encode(" \nA").prefix(3) == [1, 69, 0])
    #expect(TextPipeline(alphabet: .gluon).encode("A \na").prefix(4) == [0, 60, 0, 1])
  }

  @Test func `keeps the end of a long text where it reads backwards`() {
    let backwards = TextPipeline(alphabet: .zhang, length: 3)
    #expect(backwards.encode("abcdef") == [6, 5, 4])
    #expect(TextPipeline(alphabet: .gluon, length: 3).encode("abcdef") == [1, 2, 3])
  }

  @Test func `refuses an alphabet with a character twice`() async {
    await #expect(processExitsWith: .failure) {
      _ = TextPipeline(alphabet: Alphabet("aba", lowercases: true, reversed: false))
    }
  }
}

@Suite struct `A row layout` {
  @Test func `clips and pads documents of any length`() {
    let documents: [[Int32]] = [[1, 2, 3, 4], [], [5]]
    #expect(RowLayout(length: 3).rows(documents) == [1, 2, 3, 0, 0, 0, 5, 0, 0])
    #expect(
      RowLayout(length: 3, padding: .front, truncation: .front).rows(documents)
        == [2, 3, 4, 0, 0, 0, 0, 0, 5])
  }

  @Test func `refuses rows without length`() async {
    await #expect(processExitsWith: .failure) { _ = RowLayout(length: 0) }
  }
}
