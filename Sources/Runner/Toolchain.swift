import FoundationEssentials

/// The Swift that builds chapters.
struct Toolchain {
  /// The path of `swiftc`, links followed.
  let compiler: String
  /// The path of `swift`.
  let driver: String
  /// What tells this toolchain from another without asking it.
  let identity: String
  /// The environment of its tools.
  private let environment: [String: String]

  /// Finds the toolchain on the search path.
  init(environment: [String: String]) throws(RunnerError) {
    let folders = (environment["PATH"] ?? "/usr/bin").split(separator: ":").map(String.init)
    let found = folders.first { FileManager.default.isExecutableFile(atPath: "\($0)/swiftc") }
    guard let found else { throw .noToolchain }
    // `swiftc` is told from `swift-driver` by its name: only its identity follows the link.
    compiler = "\(found)/swiftc"
    driver = "\(found)/swift"
    let file = URL(filePath: compiler).resolvingSymlinksInPath().path
    let state = FileState(of: file)
    identity = "\(file) \(state?.size ?? 0) \(state?.modified ?? 0)"
    // Under `swift run` or `swift test` these would send us to, and block us at, another build.
    self.environment = environment.filter { !$0.key.hasPrefix("SWIFTPM_") }
  }

  /// What starts a tool of the toolchain.
  func command(_ program: String, _ arguments: [String], in directory: String) -> Command {
    Command(
      program: program, arguments: arguments, environment: environment, directory: directory)
  }
}
