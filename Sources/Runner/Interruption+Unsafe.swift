import Glibc
import Synchronization

/// Ctrl-C and its like, as something to ask after.
///
/// While it lives, SIGINT, SIGTERM and SIGHUP don't end this process, unless they were ignored before: then they
/// still are, as whoever started the process wanted it (`nohup`).
final class Interruption {
  /// The signals that ask for an end.
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// How many signals came since the program began.
  private static let received = Atomic(0)

  private typealias Handler = @convention(c) (CInt) -> Void

  private struct Listening {
    var listeners = 0
    var previous: [CInt: Handler?] = [:]
  }

  private static let listening = Mutex(Listening())

  /// The address that stands for "ignored".
  private static let ignoring = unsafe unsafeBitCast(SIG_IGN, to: Int.self)

  /// The signals that were forgotten.
  private var forgotten: Int
  private var isAskedFor = false

  init() {
    forgotten = Self.received.load(ordering: .relaxed)
    Self.listening.withLock { listening in
      listening.listeners += 1
      guard listening.listeners == 1 else { return }
      for number in Self.signals {
        let previous = signal(number) { _ in
          Interruption.received.add(1, ordering: .relaxed)
        }
        let wasIgnored = unsafe unsafeBitCast(previous, to: Int.self) == Self.ignoring
        if wasIgnored {
          _ = signal(number, SIG_IGN)
        }
        listening.previous[number] = .some(previous)
      }
    }
    // Whoever started us may have been deaf to them.
    var mask = sigset_t()
    unsafe sigemptyset(&mask)
    for number in Self.signals { unsafe sigaddset(&mask, number) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &mask, nil)
  }

  deinit {
    Self.listening.withLock { listening in
      listening.listeners -= 1
      guard listening.listeners == 0 else { return }
      for number in Self.signals { _ = signal(number, listening.previous[number] ?? SIG_DFL) }
    }
  }

  /// Whether an end was asked for.
  var isRequested: Bool { isAskedFor || Self.received.load(ordering: .relaxed) > forgotten }

  /// Forgets the requests so far: whoever asks again means more.
  func forget() {
    forgotten = Self.received.load(ordering: .relaxed)
    isAskedFor = false
  }

  /// Asks for an end, as Ctrl-C does.
  func request() { isAskedFor = true }
}
