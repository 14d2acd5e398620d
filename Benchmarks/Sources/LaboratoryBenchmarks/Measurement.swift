import FoundationEssentials
import Glibc

/// A line of the report.
struct Measurement: Encodable {
  let framework = "octavo"
  let config: String
  let mode: String
  let batch: Int
  let threads: Int
  /// The median over the blocks, and the range.
  let samplesPerSecond: Double
  let samplesPerSecondMin: Double
  let samplesPerSecondMax: Double
  /// Of the process so far.
  let peakMemoryMB: Int

  private enum CodingKeys: String, CodingKey {
    case framework, config, mode, batch, threads
    case samplesPerSecond = "samples_per_second"
    case samplesPerSecondMin = "samples_per_second_min"
    case samplesPerSecondMax = "samples_per_second_max"
    case peakMemoryMB = "peak_memory_mb"
  }

  /// The median of blocks of at least 0.3 s each, after a second of warming up; each step takes one batch.
  init(
    config: String, mode: String, batch: Int, threads: Int, blocks: Int, step: () -> Void
  ) {
    let clock = ContinuousClock()
    let begin = clock.now
    var warm = 0
    while clock.now - begin < .seconds(1) || warm < 3 {
      step()
      warm += 1
    }
    let perStep = (clock.measure { for _ in 0..<2 { step() } } / .seconds(1)) / 2
    let steps = max(1, Int((0.3 / perStep).rounded(.up)))
    let rates = (0..<blocks).map { _ in
      Double(steps * batch) / (clock.measure { for _ in 0..<steps { step() } } / .seconds(1))
    }.sorted()
    self.config = config
    self.mode = mode
    self.batch = batch
    self.threads = threads
    samplesPerSecond = rates[rates.count / 2]
    samplesPerSecondMin = rates[0]
    samplesPerSecondMax = rates[rates.count - 1]
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    peakMemoryMB = usage.ru_maxrss / 1024
  }
}
