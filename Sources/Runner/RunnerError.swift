public import Chapters

/// Why no chapter could be run at all.
public enum RunnerError: Error, Hashable, CustomStringConvertible {
  /// The Swift compiler is not on the search path.
  case noToolchain
  /// The package of the book's folder can't be described.
  case badPackage(path: String, reason: String)
  /// The library that the cells import does not compile, or its dependencies can't be had.
  case libraryFailed([Diagnostic])
  /// A process could not be started.
  case notStarted(program: String, reason: String)
  /// A file of the output folder could not be written.
  case notWritten(path: String, reason: String)
  /// Another process writes the output folder; its number, if that is known.
  case busy(output: String, process: Int?)
  /// The user pressed Ctrl-C; the exit status for it is 130.
  case interrupted

  /// One or more sentences for the terminal.
  public var description: String {
    switch self {
    case .noToolchain: "there is no 'swiftc' on the search path; install Swift 6.2 or later"
    case .badPackage(let path, let reason): "the package at \(path) can't be used: \(reason)"
    case .libraryFailed(let diagnostics):
      diagnostics.map(\.description).joined(separator: "\n\n")
    case .notStarted(let program, let reason): "'\(program)' could not be started: \(reason)"
    case .notWritten(let path, let reason): "'\(path)' could not be written: \(reason)"
    case .busy(let output, let process):
      "another octavo" + (process.map { " (process \($0))" } ?? "")
        + " is at work on '\(output)'; wait for its end, or give another --output"
    case .interrupted: "interrupted"
    }
  }
}
