public import Layers
public import Tensors

/// A document's word vectors pooled into one, through hidden layers: `[batch, length] -> [batch, classes]`.
///
/// The defaults are the sizes of the news tutorial, which keeps its GloVe vectors frozen except once, where it lets them
/// train along. Averaged, it is the deep averaging network of Iyyer et al. (2015), "Deep unordered composition rivals
/// syntactic methods for text classification".
public struct PoolingNetwork: Layer {
  /// A vector for every word.
  public var embedding: Embedding
  /// What becomes of a document's vectors.
  public let pooling: Pooling
  /// Whether mean and sum leave out the padding, id 0 at a document's end.
  public let ignoresPadding: Bool
  /// The hidden layers, in order.
  public var hidden: [Dense]
  /// A score for every class.
  public var output: Dense

  /// How the vectors of a document's words become one vector.
  public enum Pooling: String, Sendable, Hashable, Codable {
    /// Side by side, so that each place has weights of its own: `[batch, length * dimension]`.
    case flattened
    /// Their mean, `[batch, dimension]`.
    case averaged
    /// Their sum, `[batch, dimension]`.
    case summed
  }

  /// The sizes of the network.
  public struct Configuration: Sendable, Hashable, Codable {
    /// Words in the vocabulary.
    public var vocabulary = 66_505
    /// Numbers in a word's vector.
    public var dimension = 300
    /// Words in a document.
    public var length = 50
    /// How the words become one vector.
    public var pooling = Pooling.averaged
    /// Whether mean and sum leave out the padding, id 0 at a document's end; the tutorial's count it.
    public var ignoresPadding = false
    /// Units in each hidden layer.
    public var hidden = [128, 64]
    /// Classes to tell apart.
    public var classes = 4

    /// The tutorial's sizes.
    public init() {}

    /// The tutorial's sizes with a pooling.
    public init(pooling: Pooling) { self.pooling = pooling }
  }

  /// How the tutorial trains it, by Adam.
  public static let hyperparameters = Hyperparameters(
    epochs: 8, batchSize: 1_024, learningRate: 0.001)

  /// A network with parameters drawn by an initializer, by default as the tutorial's framework does.
  ///
  /// - Parameters:
  ///   - configuration: the sizes.
  ///   - vectors: word vectors learned elsewhere, `[vocabulary, dimension]`, whose extents replace the configuration's.
  ///   - initializer: draws all other parameters, and the word vectors where there are none.
  ///   - generator: the source of all randomness.
  public init(
    _ configuration: Configuration = Configuration(), vectors: Tensor? = nil,
    initializer: Initializer = .uniform(0.07), using generator: inout SplitMix64
  ) {
    embedding = Embedding(
      vectors: vectors, tokens: configuration.vocabulary, dimension: configuration.dimension,
      initializer: initializer, using: &generator)
    let dimension = embedding.weight.shape[1]
    pooling = configuration.pooling
    ignoresPadding = configuration.ignoresPadding
    let places = pooling == .flattened ? configuration.length : 1
    let sizes = [places * dimension] + configuration.hidden
    hidden = zip(sizes, sizes.dropFirst()).map { inputs, outputs in
      Dense(inputs, outputs, activation: .relu, initializer: initializer, using: &generator)
    }
    output = Dense(
      sizes[sizes.count - 1], configuration.classes, initializer: initializer, using: &generator)
  }

  /// The scores of some documents.
  public func callAsFunction(_ tokens: Indices, mode: inout Mode) -> Tensor {
    let words = embedding(tokens, mode: &mode)  // [batch, length, dimension]
    let lengths = ignoresPadding ? tokens.lengths(padding: 0) : nil
    var features =
      switch pooling {
      case .flattened: words.flattened()  // [batch, length * dimension]
      case .averaged: meanOverTime(words, lengths: lengths)  // [batch, dimension]
      case .summed: sumOverTime(words, lengths: lengths)  // [batch, dimension]
      }
    for layer in hidden { features = layer(features, mode: &mode) }
    return output(features, mode: &mode)  // [batch, classes]
  }

  /// Lends the parameters of all layers.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    embedding.forEachParameter(of: "embedding", body)
    for place in hidden.indices { hidden[place].forEachParameter(of: "hidden.\(place)", body) }
    output.forEachParameter(of: "output", body)
  }
}
