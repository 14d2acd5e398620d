public import Layers
public import Tensors

/// Filters of several widths, each reduced to its greatest number anywhere: `[batch, length] -> [batch, classes]`.
///
/// Source: Kim (2014), "Convolutional neural networks for sentence classification". The sizes are the sentiment
/// tutorial's, the dropout is Kim's.
public struct KimNetwork: Layer {
  /// A vector for every word.
  public var embedding: Embedding
  /// The filters of each width.
  public var convolutions: [Convolution]
  /// What forgets some of the filters.
  public let dropout: Dropout
  /// A score for every class.
  public var output: Dense

  /// The sizes of the network.
  public struct Configuration: Sendable, Hashable, Codable {
    /// Words in the vocabulary.
    public var vocabulary = 5_000
    /// Numbers in a word's vector.
    public var dimension = 50
    /// Words in a window, by kind of filter.
    public var widths = [3, 4, 5]
    /// Filters of each width.
    public var filters = 100
    /// The chance of a filter to be forgotten in a training step.
    public var dropout: Float = 0.5
    /// Classes to tell apart.
    public var classes = 2

    /// The tutorial's sizes, with Kim's dropout.
    public init() {}
  }

  /// How the sentiment tutorial trains, by Adam; the batch size is Kim's, for the tutorial names none.
  public static let hyperparameters = Hyperparameters(
    epochs: 3, batchSize: 50, learningRate: 0.001)

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
    convolutions = configuration.widths.map { width in
      Convolution(
        width: width, inputs: dimension, outputs: configuration.filters,
        initializer: initializer, using: &generator)
    }
    dropout = Dropout(configuration.dropout)
    output = Dense(
      configuration.widths.count * configuration.filters, configuration.classes,
      initializer: initializer, using: &generator)
  }

  /// The scores of some documents.
  public func callAsFunction(_ tokens: Indices, mode: inout Mode) -> Tensor {
    let words = embedding(tokens, mode: &mode)  // [batch, length, dimension]
    let features = convolutions.map { filters in  // [batch, filters] of each width
      mode.noted(
        maximumOverTime(
          ofConvolution: words, filters.weight, bias: filters.bias, isRectified: true), by: filters)
    }
    return output(dropout(concatenated(features), mode: &mode), mode: &mode)  // [batch, classes]
  }

  /// Lends the parameters of all layers.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    embedding.forEachParameter(of: "embedding", body)
    for place in convolutions.indices {
      convolutions[place].forEachParameter(of: "convolutions.\(place)", body)
    }
    output.forEachParameter(of: "output", body)
  }
}
