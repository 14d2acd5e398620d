import Layers
public import Tensors

/// Three ways to carry a trained network over to another domain: use it as it is, take what it keeps of a document as features for
/// another classifier, or train it on, with the parameters that know the language frozen at first.
extension RecurrentNetwork {
  /// A pattern for the names of the parameters that know the language rather than the task.
  public static let languageParameters: NamePattern = ".*gru|.*embedding"

  /// How the tutorial trains a network of films on hotels, by Adam.
  public static let transferHyperparameters = Hyperparameters(
    epochs: 3, batchSize: 64, learningRate: 0.003, weightDecay: 1e-5)

  /// What the network keeps of each document, as features for another classifier: `[batch, length] -> [batch, 2 * state]`.
  public func features(of tokens: Indices) -> Tensor {
    var mode = Mode.inference
    return reading(of: tokens, mode: &mode)
  }
}
