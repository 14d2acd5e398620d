public import Layers
public import Tensors

/// A document's word vectors side by side, through one hidden layer: `[batch, length] -> [batch, classes]`.
///
/// The defaults are the sizes of the sentiment tutorial, which has no dropout.
public struct DenseNetwork: Layer {
  /// A vector for every word.
  public var embedding: Embedding
  /// What forgets some of the numbers of the word vectors.
  public let dropout: Dropout
  /// All words at once.
  public var hidden: Dense
  /// A score for every class.
  public var output: Dense

  /// The sizes of the network.
  public struct Configuration: Sendable, Hashable, Codable {
    /// Words in the vocabulary.
    public var vocabulary = 5_000
    /// Numbers in a word's vector.
    public var dimension = 50
    /// Words in a document.
    public var length = 500
    /// Units in the hidden layer.
    public var hidden = 500
    /// Classes to tell apart.
    public var classes = 2
    /// The chance of a word vector's number to be forgotten in a training step.
    public var dropout: Float = 0

    /// The tutorial's sizes.
    public init() {}
  }

  /// How the tutorial trains it, by Adam; the batch size is ours, for the tutorial names none.
  public static let hyperparameters = Hyperparameters(
    epochs: 3, batchSize: 64, learningRate: 0.001)

  /// A network with parameters drawn by an initializer.
  public init(
    _ configuration: Configuration = Configuration(), initializer: Initializer = .xavier(),
    using generator: inout SplitMix64
  ) {
    embedding = Embedding(
      tokens: configuration.vocabulary, dimension: configuration.dimension,
      initializer: initializer, using: &generator)
    dropout = Dropout(configuration.dropout)
    hidden = Dense(
      configuration.length * configuration.dimension, configuration.hidden, activation: .relu,
      initializer: initializer, using: &generator)
    output = Dense(
      configuration.hidden, configuration.classes, initializer: initializer, using: &generator)
  }

  /// The scores of some documents.
  public func callAsFunction(_ tokens: Indices, mode: inout Mode) -> Tensor {
    let words = dropout(embedding(tokens, mode: &mode), mode: &mode)  // [batch, length, dimension]
    let features = hidden(words.flattened(), mode: &mode)  // [batch, hidden]
    return output(features, mode: &mode)  // [batch, classes]
  }

  /// Lends the parameters of the three layers.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    embedding.forEachParameter(of: "embedding", body)
    hidden.forEachParameter(of: "hidden", body)
    output.forEachParameter(of: "output", body)
  }
}
