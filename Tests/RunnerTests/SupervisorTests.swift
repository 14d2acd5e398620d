import FoundationEssentials
import Testing

@testable import Runner

@Suite struct `Supervised processes` {
  /// A shell script, and what became of it.
  private final class Script: Job {
    let command: Command
    let allowedSilence: Double?
    private let onOutput: () -> Void
    private(set) var text = ""
    private(set) var termination: Termination?

    init(
      _ script: String, hasEvents: Bool = false, allowedSilence: Double? = nil,
      onOutput: @escaping () -> Void = {}
    ) {
      command = Command(
        program: "/bin/sh", arguments: ["-c", script], environment: ["NAME": "value"],
        directory: "/usr", hasEvents: hasEvents)
      self.allowedSilence = allowedSilence
      self.onOutput = onOutput
    }

    func receive(_ bytes: [UInt8], from stream: Stream) -> Termination? {
      text += "\(stream): " + String(decoding: bytes, as: UTF8.self)
      onOutput()
      return nil
    }

    func finish(_ termination: Termination) { self.termination = termination }
  }

  @Test func `get their folder, environment and descriptors`() throws {
    let script = Script("echo $NAME $PWD; sleep 0.2; echo e >&3; exit 7", hasEvents: true)
    try Supervisor(limit: 1, interruption: Interruption()).run([script])
    #expect(script.text == "output: value /usr\nevents: e\n")
    #expect(script.termination == .exited(7))
  }

  @Test func `all run, whatever the limit`() throws {
    let scripts = (0..<5).map { Script("exit \($0)") }
    try Supervisor(limit: 2, interruption: Interruption()).run(scripts)
    #expect(scripts.map(\.termination) == (0..<5).map { .exited($0) })
  }

  @Test func `are stopped when they are silent, with all they started`() throws {
    let script = Script("sleep 60 & echo a; sleep 60", allowedSilence: 0.3)
    try Supervisor(limit: 1, interruption: Interruption()).run([script])
    #expect(script.termination == .silent(seconds: 0.3))
    #expect(script.text == "output: a\n")
  }

  @Test func `don't hold us up when something they started lives on`() throws {
    let script = Script("sleep 60 & echo a")
    try Supervisor(limit: 1, interruption: Interruption()).run([script])
    #expect(script.termination == .exited(0))
  }

  @Test func `may take their time when interrupted`() throws {
    let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: place) }
    let interruption = Interruption()
    // What it writes meanwhile must not keep it waiting for a reader.
    let script = Script(
      """
      trap 'sleep 0.7; head -c 200000 /dev/zero; touch \(place.path); exit' INT
      echo a; while true; do sleep 0.01; done
      """, onOutput: { interruption.request() })
    var told = 0
    #expect(throws: RunnerError.interrupted) {
      try Supervisor(limit: 1, interruption: interruption, whileStopping: { told += 1 })
        .run([script])
    }
    #expect(FileManager.default.fileExists(atPath: place.path))
    #expect(told == 1)
    #expect(script.termination == nil)
  }

  @Test func `are stopped at once by a second interruption`() {
    let interruption = Interruption()
    let script = Script("trap '' INT; echo a; sleep 60", onOutput: { interruption.request() })
    #expect(throws: RunnerError.interrupted) {
      try Supervisor(
        limit: 1, interruption: interruption, patience: 60,
        whileStopping: { interruption.request() }
      ).run([script])
    }
    #expect(script.termination == nil)
  }

  @Test func `are stopped when they don't stop`() {
    let interruption = Interruption()
    let script = Script("trap '' INT; echo a; sleep 60", onOutput: { interruption.request() })
    #expect(throws: RunnerError.interrupted) {
      try Supervisor(limit: 1, interruption: interruption, patience: 0.2).run([script])
    }
    #expect(script.termination == nil)
  }

  @Test func `that don't exist end with an exit code`() throws {
    let job = CollectingJob(
      Command(program: "/no/such/program", arguments: [], environment: [:], directory: "/"))
    try Supervisor(limit: 1, interruption: Interruption()).run([job])
    #expect(!job.isSuccessful)
  }
}
