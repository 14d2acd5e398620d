/// A process whose output is gathered: the parser, the package manager.
final class CollectingJob: Job {
  let command: Command
  let allowedSilence: Double? = nil
  private let onLine: (String) -> Void
  /// Standard output.
  private(set) var output: [UInt8] = []
  /// Standard error.
  private(set) var error: [UInt8] = []
  /// Whether it ended well.
  private(set) var isSuccessful = false

  /// - Parameter onLine: takes the last complete line of standard output whenever there is one.
  init(_ command: Command, onLine: @escaping (String) -> Void = { _ in }) {
    self.command = command
    self.onLine = onLine
  }

  /// Both streams as text.
  var text: String { String(decoding: output + error, as: UTF8.self) }

  func receive(_ bytes: [UInt8], from stream: Stream) -> Termination? {
    if stream == .error {
      error += bytes
    } else {
      output += bytes
      let lines = String(decoding: bytes, as: UTF8.self).split { $0 == "\n" || $0 == "\r" }
      if let line = lines.last(where: { !$0.isEmpty }) { onLine(String(line)) }
    }
    return nil
  }

  func finish(_ termination: Termination) {
    isSuccessful = termination == .exited(0)
  }
}
