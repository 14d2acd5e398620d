import Datasets
import FoundationEssentials
import Layers
import Learning
import Tensors
import TestSupport
import Testing

@Suite struct `A pattern of names` {
  let network = WordTask.Network(seed: 3)

  @Test func `matches from the start, as MXNet reads one`() {
    #expect(NamePattern("embedding").names(in: network) == ["embedding.weight"])
    #expect(
      NamePattern(".*weight").names(in: network)
        == ["embedding.weight", "hidden.weight", "output.weight"])
    #expect(
      NamePattern(".*out|.*emb").names(in: network)
        == ["embedding.weight", "output.weight", "output.bias"])
  }

  @Test func `that is no regular expression, or matches nothing, traps`() async {
    await #expect(processExitsWith: .failure) { _ = NamePattern("(") }
    await #expect(processExitsWith: .failure) {
      _ = NamePattern("weight").names(in: WordTask.Network(seed: 3))
    }
  }
}

@Suite struct `Frozen parameters` {
  private func run(_ root: URL, frozen: NamePattern?) throws -> TrainedRun<WordTask.Network> {
    let network = WordTask.Network(seed: 3)
    return try Run.train(
      name: "frozen", in: root, sources: [], configuration: ["hidden": 32], model: network,
      optimizer: Adam(for: network, learningRate: 0.01), training: WordTask.training,
      validation: WordTask.validation, epochs: 2, frozen: frozen, batchSize: 16, seed: 5)
  }

  @Test func `stay as they are, and the others learn; the fingerprint knows`() throws {
    try withTemporaryFolder { root in
      let before = WordTask.Network(seed: 3)
      let run = try run(root, frozen: "embedding|.*bias")
      for ((name, old), new) in zip(before.parameters, run.model.parameters) {
        let isFrozen = name == "embedding.weight" || name.hasSuffix("bias")
        #expect((old.scalars == new.value.scalars) == isFrozen, "\(name)")
      }
      let thawed = try self.run(root, frozen: nil)
      #expect(thawed.wasTrained && thawed.record.fingerprint != run.record.fingerprint)
    }
  }

  @Test func `thaw in another run that begins with the model`() throws {
    var trainer = Trainer(
      WordTask.Network(seed: 3), optimizer: Adam(for: WordTask.Network(seed: 3)),
      frozen: "embedding")
    let batch = WordTask.training.batches(of: 16)[0]
    var generator = SplitMix64(seed: 1)
    _ = trainer.step(on: batch, generator: &generator)
    let model = trainer.model
    var thawed = Trainer(model, optimizer: Adam(for: model))
    _ = thawed.step(on: batch, generator: &generator)
    #expect(thawed.model.embedding.weight.scalars != model.embedding.weight.scalars)
  }
}

@Suite struct `Part of a model` {
  @Test func `is loaded from another's file by name`() throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "source.safetensors")
      let source = WordTask.Network(seed: 8)
      try source.save(to: file)
      var target = WordTask.Network(seed: 9)
      let before = target.hidden.weight.scalars
      // The output has another shape, which doesn't matter as long as nobody asks for it.
      target.output = Dense(weight: .zeros([32, 5]), bias: .zeros([5]))
      try target.load(from: file, matching: "embedding")
      #expect(target.embedding.weight.scalars == source.embedding.weight.scalars)
      #expect(target.hidden.weight.scalars == before)
      let error = #expect(throws: LearningError.self) {
        try target.load(from: file, matching: "output")
      }
      #expect(
        error?.description.contains("output.weight has the shape [32, 2], not [32, 5]") == true)
    }
  }
}
