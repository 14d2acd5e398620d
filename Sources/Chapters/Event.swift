/// What a running chapter tells the runner, one JSON line each, on a descriptor of its own.
///
/// Where a cell begins or ends and where it displays something, the run also writes the mark of
/// `RunContext` to standard output, so that what it printed and what it displayed keep their order.
public enum Event: Sendable, Hashable, Codable {
  /// A cell began.
  case cellStarted(cell: Int)
  /// The statement at this place of the chapter is about to run.
  case statement(line: Int, column: Int)
  /// A cell displayed something.
  case displayed(cell: Int, Display)
  /// A cell ended.
  case cellFinished(cell: Int)
  /// An inline value is known; its text is nil when it is an optional without a value.
  case value(index: Int, text: String?)
  /// The run read a file: what it computed depends on the content.
  case read(path: String)
  /// The run asked for a parameter of the book: what it computed depends on the value.
  case parameter(name: String, value: String)
  /// The run used or made the training run of this name.
  case trained(run: String)
  /// Long work goes on: what it is, how much is done (0 to 1), and a line for the terminal.
  case progress(task: String, fraction: Double, line: String)
  /// The chapter ran to its end.
  case finished

  /// Whether a mark on standard output goes with it.
  public var isMarked: Bool {
    switch self {
    case .cellStarted, .displayed, .cellFinished: true
    default: false
    }
  }
}
