import Datasets
import Tensors
import Testing

@Suite struct `Batches of a corpus` {
  let corpus = EncodedCorpus(
    inputs: Indices((0..<20).map(Int32.init), shape: [10, 2]), labels: Array(0..<10))

  @Test func `hold every document once, the last batch what is left`() {
    var random = SplitMix64(seed: 1)
    let batches = corpus.batches(of: 4, shuffledUsing: &random)
    #expect(batches.map(\.count) == [4, 4, 2])
    #expect(batches.flatMap(\.labels).sorted() == Array(0..<10))
    #expect(batches.flatMap(\.labels) != Array(0..<10))
    for batch in batches {
      #expect(batch.inputs.shape == [batch.count, 2])
      #expect(batch.inputs.values == batch.labels.flatMap { [Int32(2 * $0), Int32(2 * $0 + 1)] })
    }
  }

  @Test(arguments: [2, 3, 9])
  func `to train on never hold a single document`(size: Int) {
    var random = SplitMix64(seed: 1)
    let counts = corpus.batches(of: size, shuffledUsing: &random).map(\.count)
    #expect(counts.reduce(0, +) == 10 && counts.allSatisfy { $0 > 1 && $0 <= size + 1 })
    #expect(corpus.batches(of: 1, shuffledUsing: &random).count == 10)
    let alone = EncodedCorpus(inputs: Indices([1, 2], shape: [1, 2]), labels: [0])
    #expect(alone.batches(of: 4, shuffledUsing: &random).map(\.count) == [1])
    #expect(alone.batches(of: 4)[0].shards(2).map(\.count) == [1])
  }

  @Test func `keep the corpus's order unless told otherwise`() {
    #expect(corpus.batches(of: 3).flatMap(\.labels) == Array(0..<10))
  }

  @Test(arguments: [1, 2, 3, 10, 15])
  func `are cut into shards that follow each other`(count: Int) {
    let batch = corpus.batches(of: 10)[0]
    let shards = batch.shards(count)
    // None has a single document.
    #expect(shards.count == min(count, 5))
    #expect(shards.flatMap(\.labels) == batch.labels)
    #expect(shards.flatMap(\.inputs.values) == batch.inputs.values)
    let sizes = shards.map(\.count)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
  }
}
