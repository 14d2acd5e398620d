import Datasets
import Layers
import Learning
import Tensors
import TestSupport
import Testing

/// What `losses.py` wrote.
private struct Reference: Decodable {
  let logits: [Float]
  let labels: [Int]
  let loss: Float
  let gradient: [Float]
  let probabilities: [Float]
}

@Suite struct `Binary cross-entropy` {
  @Test(arguments: [[8], [8, 1]])
  func `is PyTorch's, with its gradient and probabilities, extreme logits included`(
    shape: [Int]
  ) throws {
    let reference = try fixture("Learning/losses.json", as: Reference.self)
    let logits = Tensor(reference.logits, shape: shape)
    let (value, gradient) = valueWithGradient(at: TensorList([logits])) {
      binaryCrossEntropy($0.tensors[0], labels: reference.labels)
    }
    #expect(abs(value - reference.loss) < 1e-5)
    #expect(
      zip(gradient.tensors[0].scalars, reference.gradient).allSatisfy { abs($0 - $1) < 1e-6 })
    let probabilities = Loss.binaryCrossEntropy.probabilities(of: logits)
    #expect(probabilities.shape == [8, 2])
    for (row, expected) in reference.probabilities.enumerated() {
      #expect(abs(probabilities.scalars[2 * row + 1] - expected) < 1e-6)
      #expect(abs(probabilities.scalars[2 * row] + expected - 1) < 1e-6)
    }
    #expect(
      Loss.binaryCrossEntropy.predictions(of: logits)
        == reference.logits.map { $0 > 0 ? 1 : 0 })
  }

  @Test func `refuses other labels and shapes`() async {
    await #expect(processExitsWith: .failure) {
      _ = binaryCrossEntropy(Tensor([1, 2], shape: [2]), labels: [0, 2])
    }
    await #expect(processExitsWith: .failure) {
      _ = binaryCrossEntropy(Tensor([1, 2], shape: [1, 2]), labels: [0])
    }
  }
}

@Suite struct `A network with one score` {
  /// The word task's network with one output, the second score over the first.
  private struct Single: Layer {
    var network = WordTask.Network(seed: 3)
    var score: Dense

    init() {
      var random = SplitMix64(seed: 4)
      score = Dense(2, 1, using: &random)
    }

    func callAsFunction(_ tokens: Indices, mode: inout Mode) -> Tensor {
      score(network(tokens, mode: &mode), mode: &mode)
    }

    mutating func forEachParameter(_ body: (String, inout Tensor) -> Void) {
      network.forEachParameter(body)
      score.forEachParameter(of: "score", body)
    }
  }

  @Test func `learns, and is judged, by the binary loss`() throws {
    try withTemporaryFolder { root in
      let network = Single()
      let run = try Run.train(
        name: "single", in: root, sources: [], configuration: ["outputs": 1], model: network,
        optimizer: Adam(for: network, learningRate: 0.01), training: WordTask.training,
        validation: WordTask.validation, test: WordTask.validation, epochs: 14,
        loss: .binaryCrossEntropy, batchSize: 16, seed: 5)
      #expect(try #require(run.best.validation).accuracy > 0.95)
      #expect(run.scores["test"] == run.best.validation)
      let probabilities = run.model.probabilities(
        for: WordTask.validation.inputs, loss: .binaryCrossEntropy)
      #expect(probabilities.shape == [60, 2])
      let right = zip(probabilities.argmax(), WordTask.validation.labels).filter { $0.0 == $0.1 }
      #expect(Double(right.count) / 60 == run.scores["test"]?.accuracy)
    }
  }
}
