import Datasets
import Layers
import Learning
import Models
import Synchronization
import Tensors
import Testing

@Suite struct `A training` {
  private func training(
    seed: UInt64 = 5, shards: Int = 2, progress: Progress.Sink? = nil
  ) -> Training<Adam<WordTask.Network>> {
    let network = WordTask.Network(seed: 3)
    return Training(
      network, optimizer: Adam(for: network, learningRate: 0.01), training: WordTask.training,
      validation: WordTask.validation, batchSize: 16, seed: seed, shards: shards,
      progress: progress)
  }

  @Test(arguments: [1, 2, 3])
  func `learns to tell which word is there`(shards: Int) throws {
    let epochs = Array(training(shards: shards).prefix(12))
    let last = try #require(epochs.last)
    #expect(epochs.map(\.number) == Array(1...12))
    #expect(epochs[0].record.training.loss > 0.5)
    let validation = try #require(last.record.validation)
    #expect(validation.accuracy > 0.95)
    #expect(validation.loss < 0.2)
    #expect(last.model.scores(on: WordTask.validation) == validation)
  }

  @Test(arguments: [1, 2, 3])
  func `gives the same bits from the same seed`(shards: Int) {
    let (first, second) = (training(shards: shards), training(shards: shards))
    for (one, other) in zip(first.prefix(3), second.prefix(3)) {
      #expect(one.model.bits == other.model.bits)
      #expect(one.record == other.record)
    }
  }

  @Test func `takes another way from another seed`() {
    var (first, second) = (training(seed: 1), training(seed: 2))
    #expect(first.next()?.model.bits != second.next()?.model.bits)
  }

  @Test func `of shards comes to the loss of the whole batch`() {
    // The dropout differs between shards, so a network without it is compared.
    let batch = WordTask.training.batches(of: 15)[0]
    var generator = SplitMix64(seed: 1)
    let network = Bare(WordTask.Network(seed: 3))
    let results = [1, 2, 4].map { shards in
      var trainer = Trainer(network, optimizer: Adam(for: network), shards: shards)
      let scores = trainer.step(on: batch, generator: &generator)
      return (scores, trainer.model.parameters.flatMap(\.value.scalars))
    }
    for (scores, parameters) in results.dropFirst() {
      #expect(abs(scores.loss - results[0].0.loss) < 1e-6)
      #expect(scores.accuracy == results[0].0.accuracy)
      #expect(zip(parameters, results[0].1).allSatisfy { abs($0 - $1) < 1e-4 })
    }
  }

  /// Documents of 2 to 9 words, padded to 12; the class is the first word.
  private var ragged: EncodedCorpus {
    let rows = (0..<96).map { row -> [Int32] in
      let length = 2 + row % 8
      return [Int32(1 + row % 2)] + (1..<length).map { Int32(3 + (row + $0) % 5) }
        + Array(repeating: 0, count: 12 - length)
    }
    return EncodedCorpus(
      inputs: Indices(rows.flatMap { $0 }, shape: [96, 12]), labels: (0..<96).map { $0 % 2 })
  }

  private func bucketed(_ buckets: Buckets) -> Training<Adam<PoolingNetwork>> {
    var sizes = PoolingNetwork.Configuration()
    (sizes.vocabulary, sizes.dimension, sizes.classes) = (8, 6, 2)
    (sizes.hidden, sizes.ignoresPadding) = ([5], true)
    var generator = SplitMix64(seed: 2)
    let network = PoolingNetwork(sizes, initializer: .xavier(), using: &generator)
    return Training(
      network, optimizer: Adam(for: network, learningRate: 0.02), training: ragged, batchSize: 8,
      buckets: buckets, seed: 4)
  }

  @Test func `in buckets learns from rows without most of their padding`() throws {
    let narrow = Buckets(3, for: ragged.lengths)
    #expect(narrow.widths == [5, 7, 9])
    let epochs = Array(bucketed(narrow).prefix(30))
    #expect(epochs[0].record.training.loss > 0.5)
    #expect(try #require(epochs.last).record.training.accuracy > 0.95)
    let again = Array(bucketed(narrow).prefix(3))
    #expect(
      zip(epochs, again).allSatisfy { $0.record == $1.record && $0.model.bits == $1.model.bits })
    // Padding never counts here, so a single document's step is the same in any width that holds it.
    let (cut, whole) = (Buckets(widths: [9]), Buckets(widths: [12]))
    let records = [cut, whole].map { Array(bucketed($0).prefix(2)).map(\.record.training.accuracy) }
    #expect(records[0] == records[1])
  }

  @Test func `leaves an epoch's model as it was while going on`() throws {
    var training = training()
    let next = training.next()
    let first = try #require(next).model
    let before = first.bits
    _ = training.next()
    #expect(first.bits == before)
  }

  @Test func `tells its progress, the end of each epoch for certain`() {
    let heard = Heard()
    _ = Array(training { heard.note($0) }.prefix(2))
    let ends = heard.all.filter { $0.batch == $0.batches }
    #expect(ends.map(\.epoch) == [1, 2])
    #expect(ends.allSatisfy { $0.batches == 10 && $0.secondsLeft == 0 && $0.loss > 0 })
  }

  @Test func `without documents traps`() async {
    await #expect(processExitsWith: .failure) {
      let network = WordTask.Network(seed: 3)
      let none = EncodedCorpus(inputs: Indices([], shape: [0, 6]), labels: [])
      _ = Training(
        network, optimizer: Adam(for: network), training: none, validation: none, batchSize: 4,
        seed: 1)
    }
  }
}

@Suite struct `Predictions` {
  @Test(arguments: [1, 7, 60, 100], [1, 2, 3])
  func `don't depend on batches and threads`(batchSize: Int, threads: Int) {
    let network = WordTask.Network(seed: 3)
    let inputs = WordTask.validation.inputs
    let expected = softmax(network(inputs)).scalars
    let found = network.probabilities(for: inputs, batchSize: batchSize, threads: threads)
    #expect(found.shape == [60, 2])
    #expect(zip(found.scalars, expected).allSatisfy { abs($0 - $1) < 1e-5 })
  }

  @Test func `take the first of equal classes`() {
    #expect(Tensor([1, 3, 3, 2, 2, 1], shape: [2, 3]).argmax() == [1, 0])
  }
}

/// What a progress sink was told.
private final class Heard: Sendable {
  private let reports = Mutex<[Progress]>([])
  var all: [Progress] { reports.withLock { $0 } }
  func note(_ progress: Progress) { reports.withLock { $0.append(progress) } }
}
