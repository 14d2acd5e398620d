import Datasets
import FoundationEssentials
import Tensors
import Testing
import Text

@Suite struct `Word vectors` {
  private func load(_ content: some Sequence<UInt8>, policy: RowPolicy = .fail) throws
    -> WordVectors
  {
    try withFolder { folder in
      let file = folder.appending(path: "vectors.txt")
      try write(content, to: file)
      return try WordVectors(contentsOf: file, policy: policy)
    }
  }

  private func problem(_ content: some Sequence<UInt8>) -> String? {
    let error = #expect(throws: DatasetError.self) { try load(content) }
    guard case .malformedRow(_, let row, let reason)? = error else { return error?.description }
    return "\(row): \(reason)"
  }

  @Test func `are read to the nearest number in every form`() throws {
    let numbers = [
      "0.418", "-0.00041242", "6.3681e-05", "1", "-2E3", ".5", "-0", "+7", "3.4028235e38", "1e-45",
      "16777217", "0.1000000014901161193847656", "123456789.123456789", "8.589973e9",
      "1.00000017881393421514", "1.00000017881393432617", "0.000000059604645",
    ]
    let vectors = try load("word \(numbers.joined(separator: " "))\n".utf8)
    #expect(vectors.words == ["word"])
    #expect(vectors.dimension == numbers.count)
    #expect(
      vectors.vectors.scalars.map(\.bitPattern) == numbers.compactMap { Float($0)?.bitPattern })
  }

  @Test func `may have blanks in a word, at the end of a line, and no last line break`() throws {
    let vectors = try load(". 1 2 \r\n. . . 3 4\nat name@domain.com 5 6\n<unk> 7 8".utf8)
    #expect(vectors.words == [".", ". . .", "at name@domain.com", "<unk>"])
    #expect(vectors.vectors.scalars == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(vectors.vectors.shape == [4, 2])
  }

  @Test func `name the line that can't be used, or leave it out`() throws {
    #expect(problem("a 1 2\nb 1\n".utf8) == "2: it has 1 numbers, not 2")
    #expect(problem("a 1 2\nb 1 2 3\n".utf8) == "2: it has more than 2 numbers")
    #expect(problem("a 1 2\na 3 4\n".utf8) == "2: the word \"a\" was there before")
    #expect(problem("a 1 x\n".utf8) == "1: \"x\" is not a finite number")
    #expect(problem("a 1 2\nb nan 2\n".utf8) == "2: \"nan\" is not a finite number")
    #expect(problem("a 1 2\nb inf 2\n".utf8) == "2: \"inf\" is not a finite number")
    #expect(problem("a 1 2\nb 1  2\n".utf8) == "2: it has more than 2 numbers")
    #expect(problem("a 1 2\n\nb 1 2\n".utf8) == "2: it has 0 numbers, not 2")
    #expect(problem("a 1 2\n 3 4\n".utf8) == "2: it has no word")
    #expect(problem("word\n".utf8) == "1: it has 0 numbers, not 1")
    #expect(problem(Array("a 1 2\n".utf8) + [0xFF] + Array(" 1 2".utf8)) == "2: it is not UTF-8")
    #expect(problem([])?.contains("vectors.txt") == true)

    let vectors = try load("a 1 2\nb 9\na 3 4\nc 9 x\nd 5 6\n".utf8, policy: .skip)
    #expect(vectors.words == ["a", "d"])
    #expect(vectors.vectors.scalars == [1, 2, 5, 6])
    #expect(vectors.omissions.map(\.row) == [2, 3, 4])
  }

  @Test func `are the same after writing and reading`() throws {
    var generator = SplitMix64(seed: 3)
    var numbers: [Float] = [0, -0.0, .pi * 1e20, .leastNonzeroMagnitude]
    for _ in 0..<60 { numbers.append(generator.nextNormal() * 1e-3) }
    let vectors = WordVectors(
      words: (0..<16).map { "word\($0)é" }, vectors: Tensor(numbers, shape: [16, 4]))
    try withFolder { folder in
      let file = folder.appending(path: "vectors.txt")
      try vectors.write(to: file)
      let read = try WordVectors(contentsOf: file)
      #expect(read.words == vectors.words)
      #expect(read.vectors.scalars.map(\.bitPattern) == numbers.map(\.bitPattern))
      #expect(throws: DatasetError.self) {
        try vectors.write(to: folder.appending(path: "no/such"))
      }
    }
  }

  @Test func `become a table by the ids of a vocabulary`() throws {
    let vectors = WordVectors(
      words: ["b", "a", "z"], vectors: Tensor([1, 2, 3, 4, 5, 6], shape: [3, 2]))
    let vocabulary = Vocabulary(words: ["<pad>", "<unk>", "a", "new", "b"])
    let table = vectors.matrix(for: vocabulary)
    #expect(table.matrix.shape == [5, 2])
    #expect(table.matrix.scalars == [0, 0, 0, 0, 3, 4, 0, 0, 1, 2])
    #expect(table.missing == 1)
  }

  @Test func `draw the missing ones with the variance of the known`() throws {
    var generator = SplitMix64(seed: 8)
    let known = (0..<4_000).map { _ in generator.nextNormal() * 0.4 + 0.1 }
    let vectors = WordVectors(
      words: (0..<40).map { "known\($0)" }, vectors: Tensor(known, shape: [40, 100]))
    let vocabulary = Vocabulary(words: ["<pad>", "known3"] + (0..<200).map { "new\($0)" })
    let table = vectors.matrix(for: vocabulary, missing: .drawn(seed: 5))
    #expect(table.missing == 200)
    let numbers = table.matrix.scalars
    #expect(numbers[..<100].allSatisfy { $0 == 0 })
    #expect(Array(numbers[100..<200]) == Array(known[300..<400]))
    let drawn = numbers[200...]
    let mean = drawn.reduce(0, +) / 20_000
    let variance = drawn.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    #expect(abs(mean) < 0.01)
    #expect(abs(variance - 0.16) < 0.01)
    #expect(drawn.map(abs).max() ?? 1 < 0.72)
    #expect(vectors.matrix(for: vocabulary, missing: .drawn(seed: 5)).matrix.scalars == numbers)
    #expect(vectors.matrix(for: vocabulary, missing: .drawn(seed: 6)).matrix.scalars != numbers)
  }

  @Test func `refuse a matrix that does not fit the words`() async {
    await #expect(processExitsWith: .failure) {
      _ = WordVectors(words: ["a"], vectors: Tensor([1, 2], shape: [2, 1]))
    }
  }

  // Needs the real data.
  @Test(.enabled(if: realData != nil))
  func `of the real files have their words, some in exponent form`() throws {
    let directory = try #require(realData)
    let wikipedia = try WordVectors(
      contentsOf: directory.first(of: ["glove/glove.6B.50d.10k.txt.gz"]))
    #expect(wikipedia.vectors.shape == [10_000, 50])
    #expect(wikipedia.words.first == "the" && wikipedia.words.last == "quinn")
    #expect(wikipedia.vectors.scalars.prefix(3) == [0.418, 0.24968, -0.41242])
    let numbers = wikipedia.vectors.scalars
    let exponents = (0..<10_000).count { word in
      numbers[word * 50..<(word + 1) * 50].contains { abs($0) < 1e-4 }
    }
    #expect(exponents == 69)
    let twitter = try WordVectors(
      contentsOf: directory.first(of: ["glove/glove.twitter.27B.25d.11925.txt.gz"]))
    #expect(twitter.vectors.shape == [11_925, 25])
  }
}
