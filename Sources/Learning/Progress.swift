/// How far an epoch is.
public struct Progress: Sendable, Hashable {
  /// The epoch's number, from 1.
  public let epoch: Int
  /// Batches done in this epoch.
  public let batch: Int
  /// Batches of an epoch.
  public let batches: Int
  /// The mean loss of the batches done, in nats.
  public let loss: Double
  /// Documents per second since the epoch began.
  public let samplesPerSecond: Double
  /// Seconds until the epoch's batches are done, if the pace holds.
  public let secondsLeft: Double
  /// Seconds that all batches of the epoch take, if the pace holds.
  public let secondsPerEpoch: Double

  /// Somebody who is told, some ten times a second at most and at the end of every epoch.
  public typealias Sink = @Sendable (Progress) -> Void
}

/// Decides when a sink is told.
struct ProgressMeter {
  private let epoch: Int
  private let batches: Int
  private let sink: Progress.Sink?
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now

  init(epoch: Int, batches: Int, sink: Progress.Sink?) {
    self.epoch = epoch
    self.batches = batches
    self.sink = sink
  }

  /// Tells the sink if a tenth of a second has passed or the epoch is done.
  mutating func report(batch: Int, samples: Int, loss: Double) {
    guard let sink else { return }
    let now = ContinuousClock.now
    guard batch == batches || now - last >= .milliseconds(100) else { return }
    last = now
    let seconds = max(1e-9, (now - start) / .seconds(1))
    sink(
      Progress(
        epoch: epoch, batch: batch, batches: batches, loss: loss,
        samplesPerSecond: Double(samples) / seconds,
        secondsLeft: seconds / Double(batch) * Double(batches - batch),
        secondsPerEpoch: seconds / Double(batch) * Double(batches)))
  }
}
