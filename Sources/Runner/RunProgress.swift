/// What goes on while chapters are brought up to date.
public enum RunProgress: Sendable, Hashable {
  /// The toolchain builds the library or chapters; the line is its own.
  case building(line: String)
  /// A chapter starts to run, with so many cells.
  case started(chapter: String, cells: Int)
  /// A cell of a chapter starts, counted from 1.
  case cell(chapter: String, number: Int, of: Int)
  /// Long work in a chapter: what it is, how much is done (0 to 1), and a line for the terminal.
  case working(chapter: String, task: String, fraction: Double, line: String)
  /// What a chapter wrote to standard error.
  case message(chapter: String, text: String)
  /// The user asked for an end; what runs is ending its batch.
  case stopping
  /// A chapter has ended.
  case finished(chapter: String, isFailed: Bool)
}
