public import Digests
public import FoundationEssentials

/// What is known of a run: its `run.json`.
public struct RunRecord: Sendable, Codable {
  /// The run's name, and its folder's.
  public let name: String
  /// The digest of all that the result depends on.
  public let fingerprint: Digest
  /// What the caller tells of the network and of how it is trained.
  let configuration: JSONValue
  /// The optimizer and its settings.
  public let optimizer: String
  /// The digests of the sets, by name: `training`, `validation`, `test`.
  public let data: [String: Digest]
  /// What shuffling and dropout depend on.
  public let seed: UInt64
  /// How many numbers the model has, frozen ones and running statistics included.
  public let parameters: Int
  /// Epochs asked for.
  public let epochs: Int
  /// Documents in a step.
  public let batchSize: Int
  /// Parts that a batch was cut into.
  public let shards: Int
  /// When training began.
  public let started: Date
  /// When it was done; `nil` while it goes on.
  public var finished: Date?
  /// Seconds spent in training, over all sittings.
  public var seconds: Double
  /// How many epochs were done, with the part of the one under way, each time that an interrupted training went on; nil
  /// when it never was interrupted.
  public var resumptions: [Double]?
  /// The epoch whose network is kept, from 1.
  public var bestEpoch: Int?
  /// What the model of the best epoch achieves, by set: `validation` and perhaps `test`; for `training` the means over its
  /// batches while they changed it.
  public var scores: [String: EpochRecord.Scores]
}
