import FoundationEssentials

extension Runner {
  /// What the book is built with: its commit, the compiler, the machine.
  ///
  /// The compiler is asked once; then its answer is kept with the other derived things.
  public func provenance() throws(RunnerError) -> Provenance {
    let toolchain = try Toolchain(environment: options.environment)
    var commit: String?
    var changes: String?
    if let git = Toolchain.program("git", environment: options.environment) {
      commit = try answer(of: git, ["rev-parse", "--short=12", "HEAD"])
      if commit != nil {
        changes = try answer(of: git, ["status", "--porcelain", "--untracked-files=no", "--", "."])
      }
    }
    return Provenance(
      commit: commit, hasChanges: changes?.isEmpty == false,
      compiler: try version(of: toolchain), machine: .current)
  }

  /// The training runs that chapters use and whose records can be read, by name.
  public func trainedRuns(_ names: Set<String>) -> [TrainedRun] {
    names.sorted().compactMap { name in
      let file = output.appending(path: "runs/\(name)/run.json")
      return (try? Data(contentsOf: file)).flatMap {
        try? JSONDecoder().decode(TrainedRun.self, from: $0)
      }
    }
  }

  /// What a toolchain was found to be.
  private struct Compiler: Codable {
    var identity: String
    var version: String
  }

  private func version(of toolchain: Toolchain) throws(RunnerError) -> String {
    let file = state.appending(path: "compiler.json")
    if let data = try? Data(contentsOf: file),
      let known = try? JSONDecoder().decode(Compiler.self, from: data),
      known.identity == toolchain.identity
    {
      return known.version
    }
    let text = try answer(of: toolchain.compiler, ["--version"]) ?? "unknown"
    let version = String(text.split(separator: "\n").first ?? "unknown")
    try OutputFile(file).write(json: Compiler(identity: toolchain.identity, version: version))
    return version
  }

  /// What a program prints; nil when it fails.
  private func answer(of program: String, _ arguments: [String]) throws(RunnerError) -> String? {
    let job = CollectingJob(
      Command(
        program: program, arguments: arguments, environment: options.environment,
        directory: bookDirectory.path))
    try Supervisor(limit: 1, interruption: Interruption()).run([job])
    guard job.isSuccessful else { return nil }
    return String(decoding: job.output, as: UTF8.self).trimmingEnd
  }
}

extension String {
  /// The text without line breaks at its end.
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
