public import Chapters
import Digests
import FoundationEssentials
import Synchronization

/// The chapter that runs in this process: what its cells, and the libraries they use, tell the
/// report.
///
/// Without a runner (no `OCTAVO_CONTEXT` in the environment) values are printed and events dropped.
public final class ChapterRun: Sendable {
  /// What the runner said of this run; nil outside a book.
  public static var context: RunContext? { shared.context }

  /// Tells the runner something: a file that was read, a training run, the progress of long work.
  public static func report(_ event: Event) { shared.report(event) }

  /// The cell that runs now; nil outside a book.
  public static var cell: Int? { shared.state.withLock(\.cell) }

  static let shared = {
    let run = ChapterRun(environment: ProcessInfo.processInfo.environment)
    FileReads.observe { path in run.report(.read(path: path)) }
    return run
  }()

  let context: RunContext?
  private let channel: Channel?
  private let state = Mutex(State())

  private struct State {
    var cell: Int?
    /// The dependencies reported since each `cached` that is under way began.
    var recordings: [[Event]] = []
  }

  init(environment: [String: String]) {
    guard let path = environment[RunContext.variable],
      let descriptor = environment[RunContext.descriptorVariable].flatMap(Int32.init),
      let data = try? Data(contentsOf: URL(filePath: path)),
      let context = try? JSONDecoder().decode(RunContext.self, from: data)
    else {
      context = nil
      channel = nil
      return
    }
    self.context = context
    channel = Channel(descriptor: descriptor, mark: context.mark)
  }

  func report(_ event: Event) {
    state.withLock { state in
      switch event {
      case .read, .parameter, .trained:
        for index in state.recordings.indices { state.recordings[index].append(event) }
      case .cellStarted(let cell): state.cell = cell
      default: break
      }
      channel?.send(event)
    }
  }

  func show(_ shown: Shown) {
    guard let cell = state.withLock(\.cell), channel != nil else { return print(shown.plainText) }
    report(.displayed(cell: cell, shown.display))
  }

  /// What `body` returns, and the files and runs that it reported.
  func recording<Value>(_ body: () throws -> Value) rethrows -> (value: Value, events: [Event]) {
    state.withLock { $0.recordings.append([]) }
    do {
      let value = try body()
      return (value, state.withLock { $0.recordings.popLast() ?? [] })
    } catch {
      state.withLock { _ = $0.recordings.popLast() }
      throw error
    }
  }
}

/// What the runner writes between the statements of a chapter; not for use by hand.
extension ChapterRun {
  /// A cell begins.
  public static func begin(cell: Int) { shared.report(.cellStarted(cell: cell)) }

  /// A cell ends.
  public static func end(cell: Int) { shared.report(.cellFinished(cell: cell)) }

  /// The statement at a place of the chapter is about to run.
  public static func at(line: Int, column: Int) {
    shared.report(.statement(line: line, column: column))
  }

  /// Shows the value of a cell's last expression, unless it has none.
  public static func display<Value>(_ value: Value) {
    guard Value.self != Void.self else { return }
    shared.show(Shown(value))
  }

  /// Tells an inline value.
  public static func value<Value>(_ index: Int, _ value: Value) {
    shared.report(.value(index: index, text: Shown.inlineText(value)))
  }

  /// The chapter has run to its end.
  public static func finish() { shared.report(.finished) }
}
