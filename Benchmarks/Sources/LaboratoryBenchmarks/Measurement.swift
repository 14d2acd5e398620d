import FoundationEssentials
import Glibc

/// A line of the report.
struct Measurement: Encodable {
  let config: String
  let mode: String
  let batch: Int
  let threads: Int
  /// Samples per second: the median over blocks, and the range.
  let sps: Double
  let spsMin: Double
  let spsMax: Double
  let peakMegabytes: Int

  /// The median of blocks of at least 0.3 s each, after a second of warming up.
  init(
    config: String, mode: String, batch: Int, threads: Int, samples: Int, blocks: Int = 9,
    step: () -> Void
  ) {
    let clock = ContinuousClock()
    let begin = clock.now
    var warm = 0
    while clock.now - begin < .seconds(1) || warm < 3 {
      step()
      warm += 1
    }
    let perStep = (clock.now - begin) / .seconds(1) / Double(warm)
    let steps = max(1, Int((0.3 / perStep).rounded(.up)))
    let rates = (0..<blocks).map { _ in
      Double(steps * samples) / (clock.measure { for _ in 0..<steps { step() } } / .seconds(1))
    }.sorted()
    self.config = config
    self.mode = mode
    self.batch = batch
    self.threads = threads
    sps = rates[rates.count / 2]
    spsMin = rates[0]
    spsMax = rates[rates.count - 1]
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    peakMegabytes = usage.ru_maxrss / 1024
  }
}
