import Datasets
import Layers
import Learning
import Tensors
import Testing

@Suite struct `The summary of a model` {
  private let sample = Indices([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], shape: [2, 6])

  /// The word task's network with batch normalization before the output.
  private struct Normalized: Layer {
    var network = WordTask.Network(seed: 3)
    var normalization = BatchNormalization(2)

    func callAsFunction(_ tokens: Indices, mode: inout Mode) -> Tensor {
      normalization(network(tokens, mode: &mode), mode: &mode)
    }

    mutating func forEachParameter(_ body: (String, inout Tensor) -> Void) {
      network.forEachParameter(of: "network", body)
      normalization.forEachParameter(of: "normalization", body)
    }
  }

  @Test func `tells every layer's name, kind, output shape and counts`() {
    let summary = WordTask.Network(seed: 3).summary(for: sample)
    #expect(summary.rows.map(\.name) == ["embedding", "hidden", "", "output"])
    #expect(summary.rows.map(\.kind) == ["Embedding", "Dense", "Dropout", "Dense"])
    #expect(summary.rows.map(\.outputShape) == [[2, 6, 8], [2, 32], [2, 32], [2, 2]])
    #expect(summary.rows.map(\.parameters) == [160, 48 * 32 + 32, 0, 66])
    #expect(summary.rows.map(\.trainable) == summary.rows.map(\.parameters))
    #expect(summary.parameters == 160 + 1568 + 66 && summary.trainable == summary.parameters)
  }

  @Test func `sets apart what is frozen and what only runs along`() {
    let summary = Normalized().summary(for: sample, frozen: ".*embedding|.*hidden.weight")
    #expect(
      summary.rows.map(\.name) == [
        "network.embedding", "network.hidden", "", "network.output", "normalization",
      ])
    #expect(summary.rows.map(\.trainable) == [0, 32, 0, 66, 4])
    #expect(summary.rows.last?.parameters == 8)
    #expect(summary.parameters - summary.trainable == 160 + 1536 + 4)
  }

  @Test func `is text with aligned columns`() {
    let lines = WordTask.Network(seed: 3).summary(for: sample).description.split(separator: "\n")
    #expect(
      lines == [
        "layer                  output shape  parameters  trainable",
        "----------------------------------------------------------",
        "embedding (Embedding)  [2, 6, 8]            160        160",
        "hidden (Dense)         [2, 32]             1568       1568",
        "Dropout                [2, 32]                0          0",
        "output (Dense)         [2, 2]                66         66",
        "----------------------------------------------------------",
        "parameters in total: 1794", "trainable: 1794", "not trainable: 0",
      ])
  }

  @Test func `knows layers apart whose parameters are equal`() {
    struct Twins: Layer {
      var embedding: Embedding
      var one = Dense(weight: Tensor([1, 0, 0, 1], shape: [2, 2]), bias: .zeros([2]))
      var other: Dense

      init() {
        var random = SplitMix64(seed: 1)
        embedding = Embedding(tokens: 20, dimension: 2, using: &random)
        other = one
      }

      func callAsFunction(_ tokens: Indices, mode: inout Mode) -> Tensor {
        other(one(embedding(tokens, mode: &mode), mode: &mode), mode: &mode)
      }

      mutating func forEachParameter(_ body: (String, inout Tensor) -> Void) {
        embedding.forEachParameter(of: "embedding", body)
        one.forEachParameter(of: "one", body)
        other.forEachParameter(of: "other", body)
      }
    }
    #expect(Twins().summary(for: sample).rows.map(\.name) == ["embedding", "one", "other"])
  }
}

@Suite struct `Features of a named layer` {
  private let network = WordTask.Network(seed: 3)

  @Test(arguments: [7, 60], [1, 2])
  func `are its output, whatever the batches`(batchSize: Int, threads: Int) {
    let inputs = WordTask.validation.inputs
    let words = network.embedding(inputs)
    let expected = network.hidden(words.flattened()).scalars
    let hidden = network.features(
      of: "hidden", for: inputs, batchSize: batchSize, threads: threads)
    #expect(hidden.shape == [60, 32])
    #expect(zip(hidden.scalars, expected).allSatisfy { abs($0 - $1) < 1e-5 })
    let vectors = network.features(of: "embedding", for: inputs, batchSize: batchSize)
    #expect(vectors.shape == [60, 6, 8] && vectors.scalars == words.scalars)
  }

  @Test func `of a layer that isn't there trap`() async {
    await #expect(processExitsWith: .failure) {
      _ = WordTask.Network(seed: 3).features(of: "hiden", for: WordTask.validation.inputs)
    }
  }
}
