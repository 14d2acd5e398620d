import Glibc

/// What to start.
struct Command {
  /// The program, by path.
  var program: String
  /// Its arguments, the name of the program not included.
  var arguments: [String]
  /// Its environment.
  var environment: [String: String]
  /// Its working directory.
  var directory: String
  /// Whether it gets a third descriptor to write events on.
  var hasEvents = false

  /// The number of the descriptor for events.
  static let eventDescriptor: CInt = 3
}

/// The streams that come out of a child.
enum Stream: Int, CaseIterable {
  case output, error, events
}

/// A process of our own, in a group of its own, with its pipes.
struct ChildProcess {
  /// The process, and its group.
  let id: pid_t
  /// Our ends of its pipes; nil once they are closed.
  private(set) var pipes: [Stream: CInt]

  /// Starts a process.
  ///
  /// - Throws: `RunnerError.notStarted` when the system refuses.
  init(_ command: Command) throws(RunnerError) {
    var ours: [Stream: CInt] = [:]
    var theirs: [Stream: CInt] = [:]
    for stream in Stream.allCases where stream != .events || command.hasEvents {
      var ends: [CInt] = [-1, -1]
      guard unsafe pipe(&ends) == 0 else {
        throw .notStarted(program: command.program, reason: Self.reason(errno))
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
      ours[stream] = ends[0]
      theirs[stream] = ends[1]
    }
    defer { for end in theirs.values { close(end) } }
    let result = Self.spawn(command, writing: theirs)
    guard result.error == 0 else {
      for end in ours.values { close(end) }
      throw .notStarted(program: command.program, reason: Self.reason(result.error))
    }
    id = result.id
    pipes = ours
  }

  /// What can be read from a stream now; empty when nothing can.
  mutating func read(_ stream: Stream) -> [UInt8] {
    guard let pipe = pipes[stream] else { return [] }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while bytes.count < 1 << 22 {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(pipe, $0.baseAddress, $0.count)
      }
      if count > 0 {
        bytes += buffer[..<count]
      } else if count < 0, errno == EINTR {
        continue
      } else {
        if count == 0 { closePipe(stream) }
        break
      }
    }
    return bytes
  }

  /// How it ended; nil while it runs.
  func termination() -> Termination? {
    var status: CInt = 0
    guard unsafe waitpid(id, &status, WNOHANG) == id else { return nil }
    let signal = status & 0x7f
    return signal == 0 ? .exited((status >> 8) & 0xff) : .signalled(signal)
  }

  /// Sends a signal to the whole group.
  func signal(_ number: CInt) {
    _ = kill(-id, number)
  }

  /// Ends whatever is left of the group and closes the pipes.
  mutating func dispose() {
    signal(SIGKILL)
    for stream in Stream.allCases { closePipe(stream) }
  }

  private mutating func closePipe(_ stream: Stream) {
    if let pipe = pipes.removeValue(forKey: stream) { close(pipe) }
  }

  /// What the system says of an error.
  static func reason(_ error: CInt) -> String {
    unsafe String(cString: strerror(error))
  }

  private static func spawn(
    _ command: Command, writing ends: [Stream: CInt]
  ) -> (id: pid_t, error: CInt) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    let targets: [Stream: CInt] = [
      .output: STDOUT_FILENO, .error: STDERR_FILENO, .events: Command.eventDescriptor,
    ]
    // The events last: their number may be that of another end, which is in its place by then.
    for stream in [Stream.output, .error, .events] {
      guard let end = ends[stream], let target = targets[stream] else { continue }
      unsafe posix_spawn_file_actions_adddup2(&actions, end, target)
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    unsafe sigfillset(&defaults)
    unsafe posix_spawnattr_setsigdefault(&attributes, &defaults)
    // A thread that is deaf to signals would hand its deafness down.
    var heard = sigset_t()
    unsafe sigemptyset(&heard)
    unsafe posix_spawnattr_setsigmask(&attributes, &heard)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    // The shell only changes the directory: spawning can't do that everywhere.
    let shell = "/bin/sh"
    let script = "cd \"$0\" && exec \"$@\""
    let words = [shell, "-c", script, command.directory, command.program] + command.arguments
    let settings = command.environment.map { "\($0.key)=\($0.value)" }.sorted()
    var id: pid_t = 0
    let error = unsafe withCStrings(words) { arguments in
      unsafe withCStrings(settings) { environment in
        unsafe posix_spawn(&id, shell, &actions, &attributes, arguments, environment)
      }
    }
    return (id, error)
  }

  private static func withCStrings<Result>(
    _ strings: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let copies = unsafe strings.map { unsafe strdup($0) }
    defer { unsafe copies.forEach { unsafe free($0) } }
    var pointers = unsafe copies + [nil]
    return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { fatalError("an array of strings has no storage") }
      return unsafe body(base)
    }
  }
}

/// How a process ended.
enum Termination: Hashable {
  /// By itself, with a status.
  case exited(CInt)
  /// By a signal.
  case signalled(CInt)
  /// By us, because it was silent for so many seconds.
  case silent(seconds: Double)
  /// By us, because it printed more than anybody can read.
  case excessive(bytes: Int)
}
