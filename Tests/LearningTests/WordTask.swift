import Datasets
import Layers
import Tensors

/// A task that a small network learns in a few epochs: whether a document contains word 1 or word 2.
enum WordTask {
  static func corpus(documents: Int, seed: UInt64) -> EncodedCorpus {
    var random = SplitMix64(seed: seed)
    var values: [Int32] = []
    var labels: [Int] = []
    for _ in 0..<documents {
      var words = (0..<6).map { _ in Int32.random(in: 3..<20, using: &random) }
      let label = Int.random(in: 0..<2, using: &random)
      words[Int.random(in: 0..<6, using: &random)] = Int32(label + 1)
      values += words
      labels.append(label)
    }
    return EncodedCorpus(inputs: Indices(values, shape: [documents, 6]), labels: labels)
  }

  static let training = corpus(documents: 150, seed: 1)
  static let validation = corpus(documents: 60, seed: 2)

  /// A network as a reader would write it, with dropout, so that resuming must bring its randomness along.
  struct Network: Layer {
    var embedding: Embedding
    var hidden: Dense
    var output: Dense
    let dropout = Dropout(0.2)

    init(seed: UInt64) {
      var random = SplitMix64(seed: seed)
      embedding = Embedding(tokens: 20, dimension: 8, using: &random)
      hidden = Dense(6 * 8, 32, activation: .relu, using: &random)
      output = Dense(32, 2, using: &random)
    }

    func callAsFunction(_ tokens: Indices, mode: inout Mode) -> Tensor {
      let words = embedding(tokens, mode: &mode)  // [batch, 6, 8]
      let features = hidden(words.flattened(), mode: &mode)  // [batch, 32]
      return output(dropout(features, mode: &mode), mode: &mode)  // [batch, 2]
    }

    mutating func forEachParameter(_ body: (String, inout Tensor) -> Void) {
      embedding.forEachParameter(of: "embedding", body)
      hidden.forEachParameter(of: "hidden", body)
      output.forEachParameter(of: "output", body)
    }
  }
}

extension Parameterized {
  /// Every bit of every parameter.
  var bits: [[UInt32]] { parameters.map { $0.value.scalars.map(\.bitPattern) } }
}
