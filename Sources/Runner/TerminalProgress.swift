import FoundationEssentials
import Glibc

/// Tells what goes on, on standard error: one line that keeps changing on a terminal, a line now
/// and then elsewhere.
public final class TerminalProgress {
  /// Where lines go.
  public enum Style: Hashable, Sendable {
    /// A terminal of so many columns, with colour or without.
    case terminal(columns: Int, hasColor: Bool)
    /// A file or a pipe.
    case plain
  }

  private let style: Style
  private let write: (String) -> Void
  private let now: () -> Double
  private var isLineOpen = false
  private var lastWritten: [String: Double] = [:]

  /// Seconds between two lines about the same thing where lines stay.
  private static let pause = 10.0
  /// Seconds between two states of the line that changes.
  private static let tick = 0.05

  /// - Parameters:
  ///   - style: where lines go.
  ///   - now: a clock in seconds; the system's when nil.
  ///   - write: takes text as it is to be written.
  public init(
    style: Style, now: (() -> Double)? = nil, write: @escaping (String) -> Void
  ) {
    self.style = style
    self.now = now ?? { Date().timeIntervalSince1970 }
    self.write = write
  }

  /// The style for this process's standard error and environment; `NO_COLOR` is honoured.
  public static func style(environment: [String: String]) -> Style {
    guard isatty(STDERR_FILENO) == 1, environment["TERM"] != "dumb" else { return .plain }
    var size = winsize()
    let isKnown = unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let columns = isKnown ? Int(size.ws_col) : 80
    return .terminal(columns: columns, hasColor: environment["NO_COLOR", default: ""].isEmpty)
  }

  /// Takes a piece of progress.
  public func show(_ progress: RunProgress) {
    switch progress {
    case .building(let line): status(key: "build", "building", line)
    case .started(let chapter, _): status(key: chapter, "running", chapter)
    case .cell(let chapter, let number, let count):
      status(key: chapter, "running", "\(chapter), cell \(number) of \(count)")
    case .working(let chapter, _, let fraction, let line):
      let percent = Int((min(max(fraction, 0), 1) * 100).rounded(.down))
      status(key: chapter, "running", "\(chapter) \(percent)% \(line)")
    case .message(let chapter, let text):
      for line in text.split(separator: "\n") { lasting("\(chapter): \(line)") }
    case .stopping: lasting("stopping after what runs now; Ctrl-C again stops at once")
    case .finished(let chapter, let isFailed):
      lasting("\(isFailed ? "failed" : "ran") \(chapter)")
    }
  }

  /// Removes the line that changes; call it before printing anything else.
  public func clear() {
    if isLineOpen { write("\r\u{1B}[2K") }
    isLineOpen = false
  }

  private func lasting(_ line: String) {
    clear()
    write(line + "\n")
  }

  private func status(key: String, _ verb: String, _ text: String) {
    let isTerminal = style != .plain
    let time = now()
    let limit = isTerminal ? Self.tick : Self.pause
    if let last = lastWritten[isTerminal ? "" : key], time - last < limit { return }
    lastWritten[isTerminal ? "" : key] = time
    guard case .terminal(let columns, let hasColor) = style else {
      return write("\(verb): \(text)\n")
    }
    let shown = String(text.prefix(max(0, columns - verb.count - 2)))
    let label = hasColor ? "\u{1B}[36m\(verb)\u{1B}[0m" : verb
    write("\r\u{1B}[2K\(label) \(shown)")
    isLineOpen = true
  }
}
