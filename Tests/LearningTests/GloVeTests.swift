import CKernels
import Datasets
import Synchronization
import Tensors
import TestSupport
import Testing
import Text

@testable import Learning

/// What `glove.py` wrote.
private struct Reference: Decodable {
  let documents: [[Int32]]
  let dimension: Int
  let window: Int
  let rate: Float
  let cutoff: Double
  let exponent: Double
  let counts: [[Double]]
  let words: [Float]
  let contexts: [Float]
  let losses: [Double]
  let sums: [Float]

  /// The pairs that the script meets, in its order.
  var cells: [Cooccurrences.Cell] { Cooccurrences(counting: documents, window: window).cells }
}

@Suite struct `Co-occurrence counts` {
  @Test func `are the script's, cell by cell`() throws {
    let reference = try fixture("Learning/glove.json", as: Reference.self)
    var counts = reference.counts.map { $0.map { _ in 0.0 } }
    for cell in reference.cells { counts[Int(cell.word)][Int(cell.context)] = cell.count }
    for (row, expected) in zip(counts, reference.counts) {
      #expect(zip(row, expected).allSatisfy { abs($0 - $1) < 1e-8 })
    }
  }

  @Test func `weigh a meeting by its distance, up to the window`() {
    let cells = Cooccurrences(counting: [[0, 1, 2, 1]], window: 2).cells
    #expect(
      cells == [
        .init(word: 0, context: 1, count: 1), .init(word: 0, context: 2, count: 0.5),
        .init(word: 1, context: 0, count: 1), .init(word: 1, context: 1, count: 1),
        .init(word: 1, context: 2, count: 2), .init(word: 2, context: 0, count: 0.5),
        .init(word: 2, context: 1, count: 2),
      ])
  }

  @Test func `of nothing are none`() {
    #expect(Cooccurrences(counting: [[], [3]], window: 5).cells.isEmpty)
  }

  @Test func `do not depend on the order of the documents, however many pairs there are`() {
    var generator = SplitMix64(seed: 4)
    let documents = (0..<40).map { _ in
      (0..<200).map { _ in Int32.random(in: 0..<300, using: &generator) }
    }
    let cells = Cooccurrences(counting: documents, window: 10).cells
    #expect(cells.count > 20_000)
    #expect(cells == Cooccurrences(counting: documents.reversed(), window: 10).cells)
    let meetings = cells.reduce(0) { $0 + $1.count }
    var expected = 0.0
    for distance in 1...10 { expected += 80 * Double(200 - distance) / Double(distance) }
    #expect(abs(meetings - expected) < 1e-3)
  }
}

@Suite struct `GloVe training` {
  @Test func `loses what the script loses, epoch by epoch`() throws {
    let reference = try fixture("Learning/glove.json", as: Reference.self)
    var state = GloVeState(
      words: reference.words, contexts: reference.contexts, dimension: reference.dimension)
    let pairs = reference.cells.map {
      GloVeBlocks.pair($0, cutoff: reference.cutoff, exponent: reference.exponent)
    }
    for expected in reference.losses {
      let loss = state.train(on: [pairs], rate: reference.rate)
      #expect(abs(loss - expected) < 1e-4 * expected)
    }
    #expect(zip(state.sums.scalars, reference.sums).allSatisfy { abs($0 - $1) < 1e-4 })
  }

  @Test func `shares out each cell once, and no row to two blocks of a round`() {
    var generator = SplitMix64(seed: 9)
    let cells = (0..<11).flatMap { word in
      (0..<11).map { Cooccurrences.Cell(word: word, context: $0, count: 2) }
    }
    let rounds = GloVeBlocks(cells, cutoff: 100, exponent: 0.75, shuffledUsing: &generator).rounds
    let pairs = rounds.joined().joined().map { GloVeBlocks.rows(of: $0) }
    #expect(pairs.count == 121 && Set(pairs).count == 121)
    for round in rounds {
      let words = round.map { block in Set(block.map { GloVeBlocks.rows(of: $0)[0] }) }
      let contexts = round.map { block in Set(block.map { GloVeBlocks.rows(of: $0)[1] }) }
      #expect(words.map(\.count).reduce(0, +) == words.reduce(Set()) { $0.union($1) }.count)
      #expect(contexts.map(\.count).reduce(0, +) == contexts.reduce(Set()) { $0.union($1) }.count)
    }
  }

  /// Small documents in which two circles of words keep to themselves.
  private var circles: [[String]] {
    var generator = SplitMix64(seed: 2)
    return (0..<400).map { number in
      let circle = number.isMultiple(of: 2) ? ["sun", "sea", "sand"] : ["ink", "pen", "page"]
      return (0..<8).map { _ in circle[Int.random(in: 0..<3, using: &generator)] }
    }
  }

  @Test func `gives the same bits again, other bits for another seed, and no vector to a mark`() {
    let vocabulary = Vocabulary(counting: circles, size: 10, unknownWords: .kept)
    let glove = GloVe(dimension: 6, epochs: 3)
    let first = glove.vectors(from: circles, vocabulary: vocabulary)
    let again = glove.vectors(from: circles, vocabulary: vocabulary)
    #expect(first.words == Array(vocabulary.words.dropFirst(2)))
    #expect(first.vectors.shape == [6, 6])
    #expect(first.vectors.scalars == again.vectors.scalars)
    let other = GloVe(dimension: 6, epochs: 3, seed: 2)
    #expect(
      other.vectors(from: circles, vocabulary: vocabulary).vectors.scalars
        != first.vectors.scalars)
  }

  @Test func `reports falling losses`() {
    let losses = Mutex<[Int: Double]>([:])
    let vocabulary = Vocabulary(counting: circles, size: 10)
    _ = GloVe(dimension: 6, epochs: 5).vectors(from: circles, vocabulary: vocabulary) { progress in
      losses.withLock { $0[progress.epoch] = progress.loss }
    }
    let means = losses.withLock { held in (1...5).compactMap { held[$0] } }
    #expect(means.count == 5)
    #expect(zip(means, means.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test func `leaves a word without company near where it began`() {
    let glove = GloVe(dimension: 4, epochs: 2)
    let vectors = glove.vectors(from: [["alone"]], vocabulary: Vocabulary(words: ["alone"]))
    #expect(vectors.vectors.scalars.allSatisfy { abs($0) <= 0.25 })
  }

  @Test func `puts opinions beside opinions`() throws {
    let pipeline = TextPipeline(
      fitting: try Corpus.sampleReviews(count: 1_500).texts, vocabularySize: 1_500, length: 1)
    let vectors = GloVe(dimension: 25, epochs: 12).vectors(
      from: try Corpus.sampleReviews(count: 1_500).texts.map(pipeline.tokens),
      vocabulary: pipeline.vocabulary)
    let opinions: Set = [
      "wonderful", "brilliant", "superb", "excellent", "fantastic", "amazing", "terrific", "good",
      "funny", "clever", "enjoyable", "charming", "entertaining", "fun", "bad", "dull", "boring",
      "weak", "slow", "predictable", "clumsy", "silly", "terrible", "awful", "horrible", "dreadful",
      "stupid", "ridiculous", "painful", "pathetic", "engaging", "nice", "touching", "flat",
      "tired",
      "beautiful", "outstanding", "perfect", "forgettable", "confusing", "lame", "cheap", "fresh",
    ]
    let asked = ["wonderful", "dull", "awful", "funny"]
    let shares = asked.map { word in
      let neighbors = vectors.neighbors(of: word, count: 10)
      return Double(neighbors.count { opinions.contains($0) }) / 10
    }
    // The 43 of 1,500 words would be 0.03 of any ten by chance.
    #expect(shares.reduce(0, +) / Double(shares.count) > 0.4, "\(shares)")
  }
}

extension WordVectors {
  /// The words with the largest cosine, nearest first.
  fileprivate func neighbors(of word: String, count: Int) -> [String] {
    let numbers = vectors.scalars
    let rows = words.indices.map { row in
      numbers[row * dimension..<(row + 1) * dimension].map(Double.init)
    }
    let own = rows[words.firstIndex(of: word) ?? 0]
    func product(_ one: [Double], _ other: [Double]) -> Double {
      zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let cosines = rows.map { product($0, own) / product($0, $0).squareRoot() }
    return words.indices.sorted { cosines[$0] > cosines[$1] }.map { words[$0] }
      .filter { $0 != word }.prefix(count).map(\.self)
  }
}
