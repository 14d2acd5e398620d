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
    guard let compiler = Self.program("swiftc", environment: environment) else {
      throw .noToolchain
    }
    // `swiftc` is told from `swift-driver` by its name: only its identity follows the link.
    self.compiler = compiler
    driver = String(compiler.dropLast())
    let file = URL(filePath: compiler).resolvingSymlinksInPath().path
    let state = FileState(of: file)
    identity = "\(file) \(state?.size ?? 0) \(state?.modified ?? 0)"
    // Under `swift run` or `swift test` these would send us to, and block us at, another build.
    self.environment = environment.filter { !$0.key.hasPrefix("SWIFTPM_") }
  }

  /// The path of a program on the search path.
  static func program(_ name: String, environment: [String: String]) -> String? {
    let folders = (environment["PATH"] ?? "/usr/bin").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// What starts a tool of the toolchain.
  func command(_ program: String, _ arguments: [String], in directory: String) -> Command {
    Command(
      program: program, arguments: arguments, environment: environment, directory: directory)
  }
}
