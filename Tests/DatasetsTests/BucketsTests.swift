import Datasets
import Tensors
import Testing

@Suite struct `Batches in buckets` {
  /// 50 documents of lengths 0 to 12 in rows of 12; ids tell the document.
  private let corpus: EncodedCorpus = {
    let lengths = (0..<50).map { $0 * 7 % 13 }
    let rows = lengths.enumerated().flatMap { document, length in
      (0..<12).map { $0 < length ? Int32(document + 1) : 0 }
    }
    return EncodedCorpus(inputs: Indices(rows, shape: [50, 12]), labels: Array(0..<50))
  }()

  @Test func `hold every document once, padded to its bucket and no further`() {
    let buckets = Buckets(widths: [3, 8, 12])
    var generator = SplitMix64(seed: 1)
    let batches = corpus.batches(of: 4, buckets: buckets, shuffledUsing: &generator)
    #expect(batches.flatMap(\.labels).sorted() == Array(0..<50))
    for batch in batches {
      #expect((2...5).contains(batch.count))
      let width = batch.inputs.shape[1]
      for (row, document) in batch.labels.enumerated() {
        let length = document * 7 % 13
        #expect(buckets.widths.first { length <= $0 } == width)
        #expect(
          Array(batch.inputs.values[row * width..<(row + 1) * width])
            == Array(corpus.row(document).prefix(width)))
      }
    }
  }

  @Test func `take a single document into the neighbouring batch, in rows that hold both`() {
    let lengths = [1, 2, 9, 3, 3]
    let rows = lengths.flatMap { length in (0..<9).map { $0 < length ? Int32(7) : 0 } }
    let corpus = EncodedCorpus(inputs: Indices(rows, shape: [5, 9]), labels: Array(0..<5))
    var generator = SplitMix64(seed: 1)
    let batches = corpus.batches(
      of: 4, buckets: Buckets(widths: [1, 3, 9]), shuffledUsing: &generator)
    #expect(batches.flatMap(\.labels).sorted() == Array(0..<5))
    for batch in batches {
      #expect(batch.count > 1)
      for document in batch.labels { #expect(batch.inputs.shape[1] >= lengths[document]) }
    }
  }

  @Test func `are shuffled by the generator alone, bucket among bucket`() {
    func order(_ seed: UInt64) -> [Batch] {
      var generator = SplitMix64(seed: seed)
      return Array(
        corpus.batches(of: 4, buckets: Buckets(3, for: corpus.lengths), shuffledUsing: &generator))
    }
    #expect(order(1) == order(1))
    #expect(order(1) != order(2))
    let widths = order(1).map { $0.inputs.shape[1] }
    #expect(widths != widths.sorted() && Set(widths) == [4, 8, 12])
  }

  @Test func `cut what is longer than the widest`() {
    var generator = SplitMix64(seed: 1)
    let batches = corpus.batches(
      of: 100, buckets: Buckets(widths: [5]), shuffledUsing: &generator)
    #expect(batches.map(\.inputs.shape) == [[50, 5]])
  }

  @Test func `know the lengths of documents and divide their span`() {
    #expect(corpus.lengths == (0..<50).map { $0 * 7 % 13 })
    #expect(Buckets(5, for: [10, 60, 35]).widths == [20, 30, 40, 50, 60])
    #expect(Buckets(5, for: [3, 5]).widths == [4, 5])
    #expect(Buckets(3, for: [7]).widths == [7])
    #expect(Buckets(2, for: [0]).widths == [1])
  }

  @Test func `refuse widths that make no sense`() async {
    await #expect(processExitsWith: .failure) { _ = Buckets(widths: []) }
    await #expect(processExitsWith: .failure) { _ = Buckets(widths: [0, 3]) }
    await #expect(processExitsWith: .failure) { _ = Buckets(widths: [3, 3]) }
    await #expect(processExitsWith: .failure) {
      let corpus = EncodedCorpus(inputs: Indices([1, 2], shape: [1, 2]), labels: [0])
      var generator = SplitMix64(seed: 1)
      _ = corpus.batches(of: 1, buckets: Buckets(widths: [3]), shuffledUsing: &generator)
    }
  }
}
