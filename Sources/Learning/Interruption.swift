import Glibc
import Synchronization

/// Ctrl-C while runs are under way: they end after their batch, with a checkpoint, instead of at once.
enum Interruption {
  private struct Listening {
    var runs = 0
    var previous: (@convention(c) (CInt) -> Void)?
  }

  private static let listening = Mutex(Listening())
  private static let requested = Atomic(false)

  /// Whether Ctrl-C was pressed while somebody listened; a second one ends the process as ever.
  static var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// Runs `body` listening; several may at once, and all of them hear.
  static func heard<Result>(
    during body: () throws(LearningError) -> Result
  ) throws(LearningError) -> Result {
    begin()
    defer { end() }
    return try body()
  }

  private static func begin() {
    listening.withLock { listening in
      listening.runs += 1
      guard listening.runs == 1 else { return }
      requested.store(false, ordering: .relaxed)
      listening.previous = signal(SIGINT) { _ in
        Interruption.requested.store(true, ordering: .relaxed)
        _ = signal(SIGINT, SIG_DFL)
      }
    }
  }

  private static func end() {
    listening.withLock { listening in
      listening.runs -= 1
      if listening.runs == 0 { _ = signal(SIGINT, listening.previous) }
    }
  }
}
