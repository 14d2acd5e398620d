import Chapters

/// A chapter's program while it runs.
final class Execution: Job {
  let command: Command
  /// The chapter.
  let chapter: Chapter
  /// What it printed and told.
  private(set) var recorder: Recorder
  /// The digests of the files it read, when it read them.
  private(set) var reads: [String: String]
  /// How it ended.
  private(set) var termination: Termination?
  private var error: [UInt8] = []
  private var hasStarted = false
  private let defaultTimeout: Double
  private let digest: (String) -> String?
  private let progress: (RunProgress) -> Void
  private let whenOver: (Execution) throws(RunnerError) -> Void

  /// More than anybody reads, and less than memory holds.
  private static let largestOutput = 1 << 24

  /// - Parameters:
  ///   - data: the files that it depends on whatever it reads.
  ///   - defaultTimeout: seconds of silence allowed to cells that don't say.
  ///   - digest: the digest of a file by the path the run tells.
  ///   - whenOver: called when the program has ended.
  init(
    _ command: Command, chapter: Chapter, mark: String, data: [String] = [], defaultTimeout: Double,
    digest: @escaping (String) -> String?, progress: @escaping (RunProgress) -> Void,
    whenOver: @escaping (Execution) throws(RunnerError) -> Void
  ) {
    self.command = command
    self.chapter = chapter
    self.defaultTimeout = defaultTimeout
    self.digest = digest
    self.progress = progress
    self.whenOver = whenOver
    recorder = Recorder(mark: mark)
    reads = data.reduce(into: [:]) { $0[$1] = digest($1) ?? "missing" }
  }

  var allowedSilence: Double? {
    recorder.cell.flatMap { chapter.cells[$0].options.timeout } ?? defaultTimeout
  }

  func receive(_ bytes: [UInt8], from stream: Stream) -> Termination? {
    switch stream {
    case .output: recorder.receive(output: bytes)
    case .error: error += bytes
    case .events: for event in recorder.receive(events: bytes) { tell(event) }
    }
    let size = recorder.size + error.count
    return size > Self.largestOutput ? .excessive(bytes: Self.largestOutput) : nil
  }

  func finish(_ termination: Termination) throws(RunnerError) {
    self.termination = termination
    let text = errorText.before
    if !text.isEmpty { progress(.message(chapter: chapter.path, text: text)) }
    try whenOver(self)
  }

  /// What the run brought; complete when it did not fail.
  var transcript: Transcript {
    var transcript = recorder.transcript(
      cells: chapter.cells.count, values: chapter.values.count)
    transcript.reads = reads
    return transcript
  }

  /// Why it failed; nil when it ran to its end.
  var failure: Diagnostic? {
    guard let termination, !(recorder.isFinished && termination == .exited(0)) else { return nil }
    let start = recorder.cell.map { chapter.cells[$0].position.line } ?? 1
    var position = Position(
      file: chapter.path, line: recorder.place?.line ?? start, column: recorder.place?.column)
    var suggestion: String?
    let message: String
    switch termination {
    case .silent(let seconds):
      message = "this was silent for \(text(seconds)) and was stopped"
      suggestion = "allow more with '//| timeout: seconds'"
    case .excessive(let bytes):
      message = "this wrote more than \(bytes >> 20) MB and was stopped"
    case .exited(let code):
      message = "the program ended before its chapter did, with exit code \(code)"
    case .signalled(let signal):
      let report = CrashReport(errorText.report, file: chapter.path)
      let reason =
        report.message ?? report.crash.map { "crashed: \($0)" } ?? "crashed: signal \(signal)"
      // The module is ours; nobody has written its name.
      message =
        report.isThrown ? "uncaught error: \(reason.replacing("\(module).", with: ""))" : reason
      if let place = report.place, !report.isThrown { position = place }
      if chapter.values.contains(where: { $0.position.line == position.line }) {
        suggestion = "a value in a sentence can only use what the cells above it define"
      }
    }
    let source = chapter.lines.indices.contains(position.line - 1)
    return Diagnostic(
      message, at: position, suggestion: suggestion,
      sourceLine: source ? chapter.lines[position.line - 1] : nil)
  }

  /// The values in sentences that are missing though they were computed: a sentence can't say `nil`.
  var missingValues: [Diagnostic] {
    recorder.missingValues.filter(chapter.values.indices.contains).map { index in
      let value = chapter.values[index]
      let line = value.position.line - 1
      return Diagnostic(
        "this value is nil, which says nothing in a sentence", at: value.position,
        suggestion: "say what stands there instead, such as '?? 0'",
        sourceLine: chapter.lines.indices.contains(line) ? chapter.lines[line] : nil)
    }
  }

  /// The name of the module that the cells were compiled into.
  private var module: Substring { command.program.split(separator: "/").last ?? "" }

  /// Standard error before the runtime's report of a crash, and that report.
  private var errorText: (before: String, report: String) {
    let lines = String(decoding: error, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let starts = ["Fatal error", "*** Signal", "*** Program crashed", "Precondition failed"]
    let index =
      lines.firstIndex { line in starts.contains { line.contains($0) } } ?? lines.endIndex
    return (
      lines[..<index].filter { !$0.isEmpty }.joined(separator: "\n"),
      lines[index...].joined(separator: "\n")
    )
  }

  private func tell(_ event: Event) {
    if !hasStarted {
      hasStarted = true
      progress(.started(chapter: chapter.path, cells: chapter.cells.count))
    }
    switch event {
    case .cellStarted(let cell):
      progress(.cell(chapter: chapter.path, number: cell + 1, of: chapter.cells.count))
    case .progress(let task, let fraction, let line):
      progress(.working(chapter: chapter.path, task: task, fraction: fraction, line: line))
    case .read(let path): reads[path] = digest(path) ?? "missing"
    default: break
    }
  }

  private func text(_ seconds: Double) -> String {
    let number = seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
    return number == "1" ? "1 second" : "\(number) seconds"
  }
}
