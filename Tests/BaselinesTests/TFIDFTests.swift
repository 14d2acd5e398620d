import Baselines
import FoundationEssentials
import Tensors
import Testing
import Text

@Suite struct `TF-IDF` {
  @Test func `agrees with scikit-learn's, whatever the options`() throws {
    let fixture = try BaselinesFixture.load()
    #expect(fixture.weighed.count == 16)
    for expected in fixture.weighed {
      let fitted = try TFIDF(fitting: words(fixture.fittedDocuments), expected.options)
      #expect(fitted.terms == expected.terms)
      #expect(fitted.documents == fixture.fittedDocuments.count)
      #expect(
        near(fitted.inverseDocumentFrequencies, expected.inverseDocumentFrequencies, 1e-14))
      for (documents, rows) in [
        (fixture.fittedDocuments, expected.fitted), (fixture.newDocuments, expected.new),
      ] {
        let matrix = fitted.transform(words(documents))
        #expect(matrix.width == expected.terms.count && matrix.offsets == rows.offsets)
        #expect(matrix.columns == rows.columns)
        #expect(near(matrix.values, rows.values, 1e-14))
      }
    }
  }

  @Test func `takes texts as it takes their words`() throws {
    let texts = (0..<1_000).map { "Film \($0 % 7) was n't \($0 % 3 == 0 ? "good" : "bad, bad")!" }
    let options = TFIDF.Options(words: 1...3, minimumDocuments: 3)
    for tokenizer in [Tokenizer.cleaned(), .words(lowercases: false), .wordsAndMarks()] {
      let documents = texts.map(tokenizer.tokens)
      let fitted = try TFIDF(fitting: texts, tokenizer: tokenizer, options)
      #expect(try fitted == TFIDF(fitting: documents, tokenizer: tokenizer, options))
      #expect(fitted.transform(texts) == fitted.transform(documents))
    }
  }

  @Test func `orders terms word by word, even where words are blanks`() throws {
    let fitted = try TFIDF(
      fitting: ["b a", "ab"], tokenizer: .characters(), TFIDF.Options(words: 1...2))
    #expect(fitted.terms == [" ", "  a", "a", "a b", "b", "b  "])
  }

  @Test func `finds a term between unknown words, but none across one`() throws {
    let fitted = try TFIDF(fitting: ["not good", "bad"], TFIDF.Options(words: 2...2, norm: .none))
    #expect(fitted.terms == ["not good"])
    let matrix = fitted.transform(["so not good then not good", "not very good", "bad", ""])
    #expect(matrix.offsets == [0, 1, 1, 1, 1])
    #expect(matrix.values == [2 * fitted.inverseDocumentFrequencies[0]])
  }

  @Test func `takes terms of any length`() throws {
    let fitted = try TFIDF(fitting: ["a b a", "b"], TFIDF.Options(words: 2...Int.max))
    #expect(fitted.terms == ["a b", "a b a", "b a"])
    #expect(fitted.transform(["a b a b"]).columns == [0, 1, 2])
  }

  @Test func `comes back from JSON as it was`() throws {
    let fixture = try BaselinesFixture.load()
    for expected in fixture.weighed {
      let fitted = try TFIDF(fitting: words(fixture.fittedDocuments), expected.options)
      let read = try throughJSON(fitted)
      #expect(read == fitted && read.terms == fitted.terms)
      #expect(
        read.transform(words(fixture.newDocuments))
          == fitted.transform(words(fixture.newDocuments)))
    }
  }

  @Test(arguments: [
    ("\"terms\":[[0]", "\"terms\":[[5]"), ("\"terms\":[[0]", "\"terms\":[[-1]"),
    ("\"terms\":[[0]", "\"terms\":[[]"), ("\"terms\":[[0]", "\"terms\":[[1]"),
    ("\"words\":[\"a\"", "\"words\":[\"b\""),
    ("\"words\":[\"a\"", "\"words\":[\"<unk>\""),
    ("\"documents\":2", "\"documents\":\(Int.max)"), ("\"documents\":2", "\"documents\":1"),
    ("\"documentFrequencies\":[1,", "\"documentFrequencies\":["),
    ("\"documentFrequencies\":[1,", "\"documentFrequencies\":[0,"),
    ("\"minimumDocuments\":1", "\"minimumDocuments\":0"),
  ])
  func `refuses damaged JSON`(part: String, damage: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let fitted = try TFIDF(fitting: ["a b", "b"])
    let json = try #require(String(data: encoder.encode(fitted), encoding: .utf8))
    #expect(json.contains(part))
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(TFIDF.self, from: Data(json.replacing(part, with: damage).utf8))
    }
  }

  @Test func `says why there is nothing to count`() {
    #expect(throws: BaselineError.noDocuments) { try TFIDF(fitting: [String]()) }
    for texts in [["", " "], ["a b", "b c"]] {
      #expect(throws: BaselineError.noTerms) {
        try TFIDF(fitting: texts, TFIDF.Options(words: 1...2, minimumDocuments: 3))
      }
    }
    #expect(throws: BaselineError.noTerms) {
      try TFIDF(fitting: ["a", "a"], TFIDF.Options(maximumShare: 0.5))
    }
  }

  @Test func `traps at options beyond their limits`() async {
    await #expect(processExitsWith: .failure) { _ = TFIDF.Options(words: 0...1) }
    await #expect(processExitsWith: .failure) { _ = TFIDF.Options(minimumDocuments: 0) }
    await #expect(processExitsWith: .failure) { _ = TFIDF.Options(maximumShare: 1.5) }
  }
}

@Suite struct `A sparse matrix` {
  @Test func `multiplies a vector`() {
    let matrix = SparseMatrix(
      width: 3, offsets: [0, 2, 2, 3], columns: [0, 2, 1], values: [1, 2, -3])
    #expect(matrix.rows == 3 && matrix.product(with: [10, 20, 30]) == [70, 0, -60])
  }

  @Test func `traps at columns that don't rise, or lie beyond its width`() async {
    await #expect(processExitsWith: .failure) {
      _ = SparseMatrix(width: 3, offsets: [0, 2], columns: [1, 1], values: [1, 2])
    }
    await #expect(processExitsWith: .failure) {
      _ = SparseMatrix(width: 3, offsets: [0, 1], columns: [3], values: [1])
    }
    await #expect(processExitsWith: .failure) {
      _ = SparseMatrix(width: 3, offsets: [0, 2, 1, 2], columns: [0, 1], values: [1, 1])
    }
  }
}

/// Whether numbers differ by no more than a bound.
func near(_ numbers: [Double], _ others: [Double], _ bound: Double) -> Bool {
  numbers.count == others.count && zip(numbers, others).allSatisfy { abs($0 - $1) <= bound }
}
