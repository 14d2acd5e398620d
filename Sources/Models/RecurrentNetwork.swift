public import Layers
public import Tensors

/// A document read in both directions, and what is then known of it through dense layers: `[batch, length] -> [batch, 1]`.
///
/// The only score is the logit of the second class. Id 0 at a document's end is padding. The defaults are the sizes of
/// the transfer tutorial, which trains the network on films and carries it over to hotels.
public struct RecurrentNetwork: Layer {
  /// A vector for every word.
  public var embedding: Embedding
  /// What reads the words, forwards and backwards.
  public var gru: BidirectionalGRU
  /// What is kept of the reading.
  public let readout: Readout
  /// The hidden layers, in order.
  public var hidden: [Block]
  /// The score of the second class.
  public var output: Dense

  /// What is kept of a document that was read in both directions, `[batch, 2 * state]`.
  public enum Readout: String, Sendable, Hashable, Codable {
    /// Both outputs at the last word, the padding read too, as the tutorial has it; backwards little was read by then.
    case lastValid
    /// The last state of each direction, neither of which reads the padding.
    case finalStates
  }

  /// The sizes of the network.
  public struct Configuration: Sendable, Hashable, Codable {
    /// Words in the vocabulary.
    public var vocabulary = 63_167
    /// Numbers in a word's vector.
    public var dimension = 64
    /// Numbers remembered in each direction.
    public var state = 50
    /// What is kept of the reading.
    public var readout = Readout.lastValid
    /// Units in each hidden layer.
    public var hidden = [100, 100, 10]
    /// The chance of a hidden unit to be forgotten in a training step.
    public var dropout: Float = 0.2

    /// The tutorial's sizes.
    public init() {}
  }

  /// How the tutorial trains it on films, by Adam.
  public static let hyperparameters = Hyperparameters(
    epochs: 5, batchSize: 64, learningRate: 0.01, weightDecay: 1e-5)

  /// A dense layer whose units are normalized over the batch, rectified and forgotten at times.
  public struct Block: Layer {
    /// The units.
    public var dense: Dense
    /// What brings them to the same scale.
    public var normalization: BatchNormalization
    /// What forgets some of them.
    public let dropout: Dropout

    /// The features for some inputs, `[batch, inputs] -> [batch, units]`.
    public func callAsFunction(_ input: Tensor, mode: inout Mode) -> Tensor {
      let units = normalization(dense(input, mode: &mode), mode: &mode)
      return dropout(relu(units), mode: &mode)
    }

    /// Lends the parameters of both layers.
    public mutating func forEachParameter(
      _ body: (_ name: String, _ value: inout Tensor) -> Void
    ) {
      dense.forEachParameter(of: "dense", body)
      normalization.forEachParameter(of: "normalization", body)
    }
  }

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
    gru = BidirectionalGRU(
      inputs: embedding.weight.shape[1], units: configuration.state, initializer: initializer,
      using: &generator)
    readout = configuration.readout
    let sizes = [2 * configuration.state] + configuration.hidden
    hidden = zip(sizes, sizes.dropFirst()).map { inputs, outputs in
      Block(
        dense: Dense(inputs, outputs, initializer: initializer, using: &generator),
        normalization: BatchNormalization(outputs), dropout: Dropout(configuration.dropout))
    }
    output = Dense(sizes[sizes.count - 1], 1, initializer: initializer, using: &generator)
  }

  /// The scores of some documents.
  public func callAsFunction(_ tokens: Indices, mode: inout Mode) -> Tensor {
    var features = reading(of: tokens, mode: &mode)  // [batch, 2 * state]
    for block in hidden { features = block(features, mode: &mode) }
    return output(features, mode: &mode)  // [batch, 1]
  }

  /// What is kept of each document: `[batch, length] -> [batch, 2 * state]`.
  func reading(of tokens: Indices, mode: inout Mode) -> Tensor {
    let words = embedding(tokens, mode: &mode)  // [batch, length, dimension]
    let lengths = tokens.lengths(padding: 0)
    let states =
      switch readout {
      case .lastValid: gru.lastValid(words, lengths: lengths)
      case .finalStates: gru.finalStates(words, lengths: lengths)
      }
    return mode.noted(states, by: gru)
  }

  /// Lends the parameters of all layers.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    embedding.forEachParameter(of: "embedding", body)
    gru.forEachParameter(of: "gru", body)
    for place in hidden.indices { hidden[place].forEachParameter(of: "hidden.\(place)", body) }
    output.forEachParameter(of: "output", body)
  }
}
