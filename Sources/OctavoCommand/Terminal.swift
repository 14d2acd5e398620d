import FoundationEssentials
@unsafe @preconcurrency import Glibc
import Runner

/// Standard output for results, standard error for progress and complaints.
struct Terminal {
  /// Whether messages are coloured: on a terminal, unless NO_COLOR says otherwise.
  let hasColor: Bool
  /// What shows how far long work is.
  let progress: TerminalProgress

  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let style = TerminalProgress.style(environment: environment)
    hasColor = if case .terminal(_, let hasColor) = style { hasColor } else { false }
    progress = TerminalProgress(style: style) { Self.write($0, to: STDERR_FILENO) }
  }

  /// A line of the result.
  func print(_ line: String) {
    progress.clear()
    Self.write(line + "\n", to: STDOUT_FILENO)
  }

  /// A message about what went wrong.
  func complain(_ message: String) {
    progress.clear()
    Self.write(message + "\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
