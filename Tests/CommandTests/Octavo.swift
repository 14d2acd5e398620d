import Foundation
import Testing

/// The tests of the command build books of one package, one after the other.
@Suite(.serialized) struct `The command` {}

/// The real command, as a process.
enum Octavo {
  /// What came of a call.
  struct Outcome {
    let status: Int32
    let output: String
    let error: String
  }

  /// The root of the package.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program as its users have it, optimized; `make test` has built it, else this does.
  ///
  /// It is compiled where books compile their chapters, which need the same libraries.
  static func program() throws -> URL { try built.get() }

  private static let built = Result {
    let scratch = repository.appending(path: ".build/octavo")
    let build = Process()
    build.executableURL = URL(filePath: "/usr/bin/env")
    build.arguments = [
      "swift", "build", "-c", "release", "--scratch-path", scratch.path, "--product", "octavo",
    ]
    build.currentDirectoryURL = repository
    try build.run()
    build.waitUntilExit()
    try #require(build.terminationStatus == 0, "the command can't be built")
    return scratch.appending(path: "release/octavo")
  }

  /// Calls the command and waits for its end.
  static func run(
    _ arguments: String..., environment: [String: String] = [:], in folder: URL = repository
  ) throws -> Outcome {
    try call(arguments, environment: environment, in: folder).wait()
  }

  /// Calls the command.
  static func call(
    _ arguments: [String], environment: [String: String] = [:], in folder: URL = repository
  ) throws -> Call {
    try Call(arguments, environment: environment, in: folder)
  }

  /// A call that is under way; what it says goes to files, so that it never waits for a reader.
  struct Call {
    let process = Process()
    private let files: URL

    fileprivate init(
      _ arguments: [String], environment: [String: String], in folder: URL
    ) throws {
      files = FileManager.default.temporaryDirectory.appending(path: "octavo-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
      process.executableURL = try Octavo.program()
      process.arguments = arguments
      process.currentDirectoryURL = folder
      // The same with and without real data at hand.
      process.environment = ProcessInfo.processInfo.environment
        .filter { $0.key != "OCTAVO_DATA" }.merging(environment) { $1 }
      process.standardOutput = try sink("output")
      process.standardError = try sink("error")
      try process.run()
    }

    /// What it has said so far on standard error.
    var error: String {
      (try? String(contentsOf: files.appending(path: "error"), encoding: .utf8)) ?? ""
    }

    /// Waits for its end.
    func wait() throws -> Outcome {
      process.waitUntilExit()
      defer { try? FileManager.default.removeItem(at: files) }
      let output = try String(contentsOf: files.appending(path: "output"), encoding: .utf8)
      return Outcome(status: process.terminationStatus, output: output, error: error)
    }

    private func sink(_ name: String) throws -> FileHandle {
      let file = files.appending(path: name)
      try Data().write(to: file)
      return try FileHandle(forWritingTo: file)
    }
  }
}
