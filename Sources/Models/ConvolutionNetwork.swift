public import Layers
public import Tensors

/// Filters over windows of words, each window at its place through one dense layer: `[batch, length] -> [batch, classes]`.
///
/// The defaults are the sizes of the sentiment tutorial, whose filters have no activation. With word vectors learned
/// elsewhere and `embedding` frozen it is the tutorial's network on GloVe.
public struct ConvolutionNetwork: Layer {
  /// A vector for every word.
  public var embedding: Embedding
  /// A number for every filter at every window.
  public var convolution: Convolution
  /// What forgets some of those numbers.
  public let dropout: Dropout
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
    /// Words in a window.
    public var width = 5
    /// Filters, each of which looks at every window.
    public var filters = 100
    /// What is done to a filter's number.
    public var activation = Activation.none
    /// The chance of a filter's number to be forgotten in a training step.
    public var dropout: Float = 0
    /// Classes to tell apart.
    public var classes = 2

    /// The tutorial's sizes.
    public init() {}
  }

  /// How the tutorial trains it on GloVe, by Adam; the batch size is ours, for the tutorial names none.
  public static let hyperparameters = Hyperparameters(
    epochs: 5, batchSize: 64, learningRate: 0.001)

  /// A network with parameters drawn by an initializer.
  ///
  /// - Parameters:
  ///   - configuration: the sizes.
  ///   - vectors: word vectors learned elsewhere, `[vocabulary, dimension]`, whose extents replace the configuration's.
  ///   - initializer: draws all other parameters, and the word vectors where there are none.
  ///   - generator: the source of all randomness.
  public init(
    _ configuration: Configuration = Configuration(), vectors: Tensor? = nil,
    initializer: Initializer = .xavier(), using generator: inout SplitMix64
  ) {
    embedding = Embedding(
      vectors: vectors, tokens: configuration.vocabulary, dimension: configuration.dimension,
      initializer: initializer, using: &generator)
    let dimension = embedding.weight.shape[1]
    convolution = Convolution(
      width: configuration.width, inputs: dimension, outputs: configuration.filters,
      activation: configuration.activation, initializer: initializer, using: &generator)
    dropout = Dropout(configuration.dropout)
    output = Dense(
      (configuration.length - configuration.width + 1) * configuration.filters,
      configuration.classes, initializer: initializer, using: &generator)
  }

  /// The scores of some documents.
  public func callAsFunction(_ tokens: Indices, mode: inout Mode) -> Tensor {
    let words = embedding(tokens, mode: &mode)  // [batch, length, dimension]
    let windows = convolution(words, mode: &mode)  // [batch, length - width + 1, filters]
    return output(dropout(windows.flattened(), mode: &mode), mode: &mode)  // [batch, classes]
  }

  /// Lends the parameters of the three layers.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    embedding.forEachParameter(of: "embedding", body)
    convolution.forEachParameter(of: "convolution", body)
    output.forEachParameter(of: "output", body)
  }
}
