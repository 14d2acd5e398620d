import Datasets
import Digests
import FoundationEssentials
import Layers
import Learning
import Metrics
import Tensors
import TestSupport
import Testing

@Suite struct `A run` {
  struct Stopped: Error {}

  /// Trains in a folder; `epochs` and `shards` as in the fingerprint.
  private func train(
    in root: URL, sources: [String] = [], epochs: Int = 4, progress: Progress.Sink? = nil
  ) throws -> TrainedRun<WordTask.Network> {
    let network = WordTask.Network(seed: 3)
    let adam = Adam(for: network, learningRate: 0.01)
    return try Run.train(
      name: "words", in: root, sources: sources,
      configuration: ["hidden": 32, "words": 6], model: network, optimizer: adam,
      training: WordTask.training, validation: WordTask.validation, test: WordTask.validation,
      epochs: epochs, batchSize: 16, seed: 5, progress: progress)
  }

  @Test func `is written down, and found again without training`() throws {
    try withTemporaryFolder { root in
      let first = try train(in: root)
      let again = try train(in: root)
      #expect(first.wasTrained && !again.wasTrained)
      #expect(first.model.bits == again.model.bits)
      #expect(first.epochs == again.epochs && first.epochs.count == 4)
      #expect(first.scores == again.scores)
      #expect(first.scores["test"] == first.best.validation)
      #expect(
        first.best
          == first.epochs.min { ($0.validation?.loss ?? .nan) < ($1.validation?.loss ?? .nan) })
    }
  }

  @Test func `is compared by what it trained, without what was frozen`() throws {
    try withTemporaryFolder { root in
      let run = try train(in: root)
      let frozen = run.model.parameters[0]
      var comparison = Comparison([.share("accuracy")])
      comparison.add("all", run, scores: [nil])
      comparison.add("less", run, frozen: NamePattern(frozen.name), scores: [Score(0.5)])
      let entries = comparison.entries
      #expect(
        entries.map(\.parameters) == [
          run.model.parameterCount, run.model.parameterCount - frozen.value.count,
        ])
      #expect(entries.allSatisfy { $0.seed == 5 && $0.seconds == run.record.seconds })
    }
  }

  @Test func `leaves the files it promises`() throws {
    try withTemporaryFolder { root in
      let run = try train(in: root)
      let text = try String(
        contentsOf: run.directory.appending(path: "metrics.jsonl"), encoding: .utf8)
      let lines = text.split(separator: "\n")
      let records = try lines.map {
        try JSONDecoder().decode(EpochRecord.self, from: Data($0.utf8))
      }
      #expect(records == run.epochs)
      struct File: Decodable {
        let name: String
        let configuration: [String: Int]
        let scores: [String: [String: Double]]
        let parameters: Int
      }
      let file = try JSONDecoder().decode(
        File.self, from: Data(contentsOf: run.directory.appending(path: "run.json")))
      #expect(file.name == "words")
      #expect(file.configuration == ["hidden": 32, "words": 6])
      #expect(file.scores["test"]?["accuracy"] == run.scores["test"]?.accuracy)
      #expect(file.parameters == run.model.parameterCount)
      let kept = try FileManager.default.contentsOfDirectory(
        atPath: run.directory.appending(path: "checkpoints").path)
      let expected = Set([run.best.epoch, 4]).flatMap {
        ["epoch-00\($0).json", "epoch-00\($0).safetensors"]
      }
      #expect(kept.sorted() == expected.sorted())
    }
  }

  @Test func `notes every batch's loss and the rate that each epoch ended with`() throws {
    try withTemporaryFolder { root in
      let network = WordTask.Network(seed: 3)
      let rule = MaximumNorm(
        of: "hidden.weight",
        after: SGD(for: network, learningRate: 0.5, schedule: .stepDecay(every: 15, by: 0.5)))
      let run = try Run.train(
        name: "words", in: root, sources: [], configuration: [0], model: network, optimizer: rule,
        training: WordTask.training, epochs: 3, choosing: .last, batchSize: 16, seed: 5)
      #expect(run.epochs.map(\.learningRate) == [0.5, 0.25, 0.25])
      #expect(run.record.resumptions == nil)
      for epoch in run.epochs {
        let losses = try #require(epoch.batchLosses).map(Double.init)
        #expect(losses.count == 10)
        // Nine batches of 16, one of 6.
        let mean = (losses.dropLast().reduce(0, +) * 16 + losses[9] * 6) / 150
        #expect(abs(mean - epoch.training.loss) < 1e-6)
        #expect(Set(losses).count > 5)
      }
    }
  }

  @Test(arguments: [1, 2, 3])
  func `that was interrupted goes on as if it never had been`(epochs: Int) throws {
    try withTemporaryFolder { root in
      let whole = try train(in: root.appending(path: "whole"))
      // A copy of the folder as it stood when the next epoch began is what an interruption leaves.
      let folder = root.appending(path: "whole/words")
      let copy = root.appending(path: "stopped/words")
      let interrupted = root.appending(path: "interrupted")
      _ = try train(in: interrupted, sources: ["other"]) { progress in
        guard progress.epoch == epochs + 1 else { return }
        try? FileManager.default.createDirectory(
          at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? FileManager.default.copyItem(at: interrupted.appending(path: "words"), to: copy)
      }
      let resumed = try train(in: root.appending(path: "stopped"), sources: ["other"])
      #expect(resumed.wasTrained && resumed.record.resumptions == [Double(epochs)])
      #expect(resumed.epochs == whole.epochs)
      #expect(resumed.model.bits == whole.model.bits)
      #expect(
        try checkpointTensors(in: copy, epoch: 4) == checkpointTensors(in: folder, epoch: 4))
    }
  }

  @Test func `without validation documents records no score of them and keeps the last epoch`()
    throws
  {
    try withTemporaryFolder { root in
      let network = WordTask.Network(seed: 3)
      func final() throws -> TrainedRun<WordTask.Network> {
        try Run.train(
          name: "final", in: root, sources: [], configuration: ["hidden": 32], model: network,
          optimizer: Adam(for: network), training: WordTask.training, test: WordTask.validation,
          epochs: 2, choosing: .last, batchSize: 16, seed: 5)
      }
      let run = try final()
      #expect(run.best.epoch == 2 && run.epochs.allSatisfy { $0.validation == nil })
      #expect(Set(run.scores.keys) == ["training", "test"])
      #expect(try final().wasTrained == false)
    }
  }

  @Test func `without validation documents can't choose an epoch by them`() async {
    await #expect(processExitsWith: .failure) {
      let network = WordTask.Network(seed: 3)
      _ = try Run.train(
        name: "none", in: FileManager.default.temporaryDirectory, sources: [],
        configuration: ["hidden": 32], model: network, optimizer: Adam(for: network),
        training: WordTask.training, epochs: 1, batchSize: 16, seed: 5)
    }
  }

  @Test func `of another fingerprint replaces what stands there`() throws {
    try withTemporaryFolder { root in
      let first = try train(in: root)
      let second = try train(in: root, sources: ["changed"], epochs: 2)
      #expect(second.wasTrained && second.epochs.count == 2)
      #expect(first.record.fingerprint != second.record.fingerprint)
      #expect(try train(in: root, sources: ["changed"], epochs: 2).wasTrained == false)
    }
  }

  @Test(arguments: ["{", "", "[]", "{\"fingerprint\": 3}"])
  func `whose record is damaged says so and is left alone`(record: String) throws {
    try withTemporaryFolder { root in
      let file = try train(in: root).directory.appending(path: "run.json")
      try Data(record.utf8).write(to: file)
      let error = #expect(throws: LearningError.self) { try train(in: root) }
      #expect(error?.description.hasPrefix("\(file.path) is damaged: ") == true)
      #expect(try Data(contentsOf: file) == Data(record.utf8))
    }
  }

  @Test func `that diverges says so`() throws {
    try withTemporaryFolder { root in
      var network = WordTask.Network(seed: 3)
      network.hidden.weight.scalars[7] = .nan
      #expect(throws: LearningError.diverged(run: "words", epoch: 1)) {
        try Run.train(
          name: "words", in: root, sources: [], configuration: [0], model: network,
          optimizer: Adam(for: network), training: WordTask.training, epochs: 2, choosing: .last,
          batchSize: 16, seed: 5)
      }
    }
  }

  @Test(arguments: ["", ".", "..", "a/b", "/"])
  func `must have a name that a folder can have`(name: String) async {
    await #expect(processExitsWith: .failure) { [name] in
      let network = WordTask.Network(seed: 3)
      _ = try Run.train(
        name: name, in: URL(filePath: "/nonexistent"), sources: [], configuration: [0],
        model: network, optimizer: Adam(for: network), training: WordTask.training, epochs: 1,
        choosing: .last, batchSize: 16, seed: 5)
    }
  }

  @Test func `whose tensors are damaged tells which file`() throws {
    try withTemporaryFolder { root in
      let first = try train(in: root)
      let file = first.directory.appending(
        path: "checkpoints/epoch-00\(first.best.epoch).safetensors")
      try Data(contentsOf: file).dropLast(4).write(to: file)
      let error = #expect(throws: LearningError.self) { try train(in: root) }
      #expect(error?.description.contains(file.lastPathComponent) == true)
    }
  }

  private func checkpointTensors(in folder: URL, epoch: Int) throws -> [String: [UInt32]] {
    try SafeTensors(
      contentsOf: folder.appending(path: "checkpoints/epoch-00\(epoch).safetensors")
    ).tensors.mapValues { $0.scalars.map(\.bitPattern) }
  }
}

@Suite struct `The fingerprint of a run` {
  private func fingerprint(
    sources: [String] = ["a"], seed: UInt64 = 1, rate: Float = 0.1, networkSeed: UInt64 = 1,
    corpus: EncodedCorpus = WordTask.training, validation: EncodedCorpus? = nil,
    test: EncodedCorpus? = nil, epochs: Int = 3, choosing: EpochChoice = .last,
    loss: Loss = .softmaxCrossEntropy, frozen: NamePattern? = nil, batchSize: Int = 4,
    shards: Int = 2
  ) -> Digest {
    let network = WordTask.Network(seed: networkSeed)
    return Run.fingerprint(
      sources: sources, model: network, optimizer: Adam(for: network, learningRate: rate),
      training: corpus, validation: validation, test: test, epochs: epochs, choosing: choosing,
      loss: loss, frozen: frozen,
      batchSize: batchSize, seed: seed, shards: shards)
  }

  @Test func `is the same for the same, and another when anything differs`() {
    var changed = WordTask.training.labels
    changed[0] = 1 - changed[0]
    let relabelled = EncodedCorpus(inputs: WordTask.training.inputs, labels: changed)
    let all = [
      fingerprint(), fingerprint(sources: ["b"]), fingerprint(sources: ["a", "b"]),
      fingerprint(seed: 2), fingerprint(rate: 0.2), fingerprint(networkSeed: 2),
      fingerprint(corpus: WordTask.validation), fingerprint(corpus: relabelled),
      fingerprint(validation: WordTask.validation), fingerprint(test: WordTask.validation),
      fingerprint(choosing: .lowestValidationLoss), fingerprint(epochs: 4),
      fingerprint(loss: .binaryCrossEntropy), fingerprint(frozen: "hidden"),
      fingerprint(batchSize: 5), fingerprint(shards: 1),
    ]
    #expect(Set(all).count == all.count)
    #expect(fingerprint() == fingerprint())
  }
}

@Suite struct `The best epoch` {
  private func record(_ epoch: Int, _ loss: Double) -> EpochRecord {
    let scores = EpochRecord.Scores(loss: loss, accuracy: 0.5)
    return EpochRecord(epoch: epoch, training: scores, validation: scores)
  }

  @Test func `has the lowest validation loss, the earliest of equals, never one that is no number`()
  {
    let epochs = [record(1, .nan), record(2, 0.5), record(3, 0.4), record(4, 0.4)]
    #expect(epochs.best?.epoch == 3)
    let unjudged = EpochRecord(epoch: 5, training: .init(loss: 0.1, accuracy: 1))
    #expect((epochs + [unjudged]).best?.epoch == 3)
    #expect([EpochRecord]().best == nil)
  }
}
