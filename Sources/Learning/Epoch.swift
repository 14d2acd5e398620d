public import Tensors

/// What one pass over the training data left.
public struct Epoch<Model: Parameterized>: Sendable {
  /// Losses and accuracies, and the epoch's number from 1.
  public let record: EpochRecord
  /// The model after the epoch; a value that further training doesn't change.
  public let model: Model

  /// The epoch's number, from 1.
  public var number: Int { record.epoch }
}
