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
  private let beginning: PartialEpoch
  private let sink: Progress.Sink?
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now

  /// A meter for the batches after some that were done in another sitting.
  init(epoch: Int, batches: Int, beginning: PartialEpoch, sink: Progress.Sink?) {
    self.epoch = epoch
    self.batches = batches
    self.beginning = beginning
    self.sink = sink
  }

  /// Tells the sink if a tenth of a second has passed or the epoch is done.
  mutating func report(_ state: PartialEpoch) {
    guard let sink else { return }
    let now = ContinuousClock.now
    guard state.batches == batches || now - last >= .milliseconds(100) else { return }
    last = now
    let seconds = max(1e-9, (now - start) / .seconds(1))
    let secondsPerBatch = seconds / Double(state.batches - beginning.batches)
    sink(
      Progress(
        epoch: epoch, batch: state.batches, batches: batches, loss: state.scores.loss,
        samplesPerSecond: Double(state.samples - beginning.samples) / seconds,
        secondsLeft: secondsPerBatch * Double(batches - state.batches),
        secondsPerEpoch: secondsPerBatch * Double(batches)))
  }
}
