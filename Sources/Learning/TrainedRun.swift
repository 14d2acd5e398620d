public import FoundationEssentials
public import Tensors

/// A finished run: its epochs, its scores and the network of its best epoch.
public struct TrainedRun<Model: Parameterized>: Sendable {
  /// The run's folder.
  public let directory: URL
  /// What is known of the run.
  public let record: RunRecord
  /// Every epoch, in order.
  public let epochs: [EpochRecord]
  /// The network after the best epoch.
  public let model: Model
  /// Whether an epoch was trained just now, rather than everything found.
  public let wasTrained: Bool

  /// The epoch whose network is kept.
  public var best: EpochRecord { epochs[(record.bestEpoch ?? 1) - 1] }

  /// What the network achieves, by set: `training`, `validation` and perhaps `test`.
  public var scores: [String: EpochRecord.Scores] { record.scores }
}

extension [EpochRecord] {
  /// The epoch with the lowest validation loss, the earliest of equals; one whose loss is no number, or that was not
  /// judged, never wins over one whose loss is a number.
  public var best: EpochRecord? {
    self.min { lossForChoice($0) < lossForChoice($1) }
  }

  private func lossForChoice(_ record: EpochRecord) -> Double {
    record.validation.flatMap { $0.loss.isNaN ? nil : $0.loss } ?? .infinity
  }
}
