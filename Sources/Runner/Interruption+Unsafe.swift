import Dispatch
import Glibc

/// Ctrl-C and its like, as something to wait for.
///
/// While it lives, SIGINT, SIGTERM and SIGHUP don't end this process.
final class Interruption {
  /// Readable once an interruption is requested.
  let descriptor: CInt
  private let writeEnd: CInt
  private let sources: [any DispatchSourceSignal]

  /// The signals that ask for an end.
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  init() {
    var ends: [CInt] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { fatalError("the system has no descriptors left") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    descriptor = ends[0]
    let writeEnd = ends[1]
    self.writeEnd = writeEnd
    sources = Self.signals.map { number in
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { Self.write(to: writeEnd) }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
    for number in Self.signals { _ = signal(number, SIG_DFL) }
    close(descriptor)
    close(writeEnd)
  }

  /// Whether an interruption was requested.
  var isRequested: Bool {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe Glibc.poll(&poll, 1, 0) > 0
  }

  /// Requests an end, as Ctrl-C does.
  func request() {
    Self.write(to: writeEnd)
  }

  private static func write(to descriptor: CInt) {
    unsafe _ = withUnsafeBytes(of: UInt8(1)) {
      unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
    }
  }
}
