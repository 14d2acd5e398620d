public import Layers
import Preconditions
public import Tensors

/// A document's characters through convolutions one above the other ("Crepe"): `[batch, length] -> [batch, classes]`.
///
/// Ids are as `OneHot` takes them: 0 is a blank, then the alphabet in its order. The defaults are the sizes of the
/// product tutorial. Source: Zhang, Zhao and LeCun (2015), "Character-level convolutional networks for text
/// classification", the small network.
public struct CharacterNetwork: Layer {
  /// A column for every character.
  public let characters: OneHot
  /// Filters over the characters, then over the filters below.
  public var convolutions: [Convolution]
  /// All places at once, then all features.
  public var hidden: [Dense]
  /// What is left out of the hidden layers' results while training.
  public let dropout: Dropout
  /// A score for every class.
  public var output: Dense

  /// The sizes of the network.
  public struct Configuration: Sendable, Hashable, Codable {
    /// Characters in the alphabet.
    public var alphabet = 69
    /// Characters of a document.
    public var length = 1_014
    /// Filters in a convolution.
    public var filters = 256
    /// Rows of each convolution's windows.
    public var widths = [7, 7, 3, 3, 3, 3]
    /// How many results in a row each convolution pools into their greatest; one keeps all.
    public var poolings = [3, 3, 1, 1, 1, 3]
    /// Units in each of the hidden layers.
    public var hidden = [1_024, 1_024]
    /// The chance of a hidden unit to be left out.
    public var dropout: Float = 0.5
    /// Classes to tell apart.
    public var classes = 7

    /// The tutorial's sizes.
    public init() {}

    /// Rows of a document that the last convolution leaves.
    public var places: Int {
      zip(widths, poolings).reduce(length) { length, layer in (length - layer.0 + 1) / layer.1 }
    }
  }

  /// How the tutorial trains it, by gradient descent with momentum.
  public static let hyperparameters = Hyperparameters(
    epochs: 7, batchSize: 128, learningRate: 0.01, weightDecay: 1e-5, momentum: 0.9)

  /// A network with parameters drawn by an initializer.
  ///
  /// - Precondition: as many poolings as widths; the documents are long enough to leave a place.
  public init(
    _ configuration: Configuration = Configuration(),
    initializer: Initializer = .xavier(magnitude: 2.24), using generator: inout SplitMix64
  ) {
    let (widths, filters) = (configuration.widths, configuration.filters)
    require(
      widths.count == configuration.poolings.count && configuration.places > 0,
      "CharacterNetwork: \(configuration.length) characters through windows of \(widths), "
        + "pooled by \(configuration.poolings)")
    characters = OneHot(classes: configuration.alphabet)
    convolutions = zip(widths, configuration.poolings).enumerated().map { number, layer in
      Convolution(
        width: layer.0, inputs: number == 0 ? configuration.alphabet : filters, outputs: filters,
        activation: .relu, pooling: layer.1, initializer: initializer, using: &generator)
    }
    let features = configuration.places * (widths.isEmpty ? configuration.alphabet : filters)
    let sizes = [features] + configuration.hidden
    hidden = zip(sizes, configuration.hidden).map { inputs, outputs in
      Dense(inputs, outputs, activation: .relu, initializer: initializer, using: &generator)
    }
    dropout = Dropout(configuration.dropout)
    output = Dense(
      sizes[sizes.count - 1], configuration.classes, initializer: initializer, using: &generator)
  }

  /// The scores of some documents.
  public func callAsFunction(_ ids: Indices, mode: inout Mode) -> Tensor {
    var rows = characters(ids, mode: &mode)  // [batch, length, alphabet]
    for convolution in convolutions { rows = convolution(rows, mode: &mode) }
    var features = rows.flattened()  // [batch, places * filters]
    for dense in hidden { features = dropout(dense(features, mode: &mode), mode: &mode) }
    return output(features, mode: &mode)  // [batch, classes]
  }

  /// Lends the parameters of the layers from below, `convolutions.0.weight` and so on.
  public mutating func forEachParameter(_ body: (_ name: String, _ value: inout Tensor) -> Void) {
    for place in convolutions.indices {
      convolutions[place].forEachParameter(of: "convolutions.\(place)", body)
    }
    for place in hidden.indices { hidden[place].forEachParameter(of: "hidden.\(place)", body) }
    output.forEachParameter(of: "output", body)
  }
}
