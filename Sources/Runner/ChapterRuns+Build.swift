import Chapters
import FoundationEssentials

extension ChapterRuns {
  /// Builds the programs of chapters; returns the errors of those that don't compile, by slug.
  ///
  /// - Throws: `libraryFailed` when what the chapters import does not compile.
  func build(_ chapters: [Chapter]) throws(RunnerError) -> [String: [Diagnostic]] {
    progress(.building(line: "Planning"))
    // All at once uses all processors; one at a time tells who is to blame.
    if chapters.count > 1, try runBuild([]).isSuccessful { return [:] }
    var findings: [String: [Diagnostic]] = [:]
    for chapter in chapters {
      let job = try runBuild(["--product", workspace.target(of: chapter)])
      guard !job.isSuccessful else { continue }
      findings[chapter.slug] = try errors(of: chapter, in: job.text)
    }
    return findings
  }

  private func runBuild(_ arguments: [String]) throws(RunnerError) -> CollectingJob {
    let toolchain = session.toolchain
    let job = CollectingJob(
      toolchain.command(
        toolchain.driver,
        [
          "build", "-c", "release", "--no-color-diagnostics", "--scratch-path",
          workspace.scratch.path,
        ] + arguments,
        in: workspace.folder.path)
    ) { [progress] line in
      // Steps such as `[3/4] Compiling …`, not the excerpts of errors.
      if line.hasPrefix("[") { progress(.building(line: line)) }
    }
    try supervisor.run([job])
    return job
  }

  private func errors(of chapter: Chapter, in output: String) throws(RunnerError) -> [Diagnostic] {
    let found = CompilerFinding.errors(in: output)
    let own = found.filter { $0.file == chapter.path || $0.file.hasSuffix("/" + chapter.path) }
    if !own.isEmpty { return own.map { $0.diagnostic(in: chapter) } }
    let package = workspace.package.path + "/"
    let foreign = found.filter { !$0.file.hasPrefix(workspace.folder.path) }.map { finding in
      let lines = (try? Data(contentsOf: URL(filePath: finding.file)))
        .map { String(decoding: $0, as: UTF8.self) }?
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let isInside = finding.file.hasPrefix(package)
      return Diagnostic(
        finding.message,
        at: Position(
          file: isInside ? String(finding.file.dropFirst(package.count)) : finding.file,
          line: finding.line, column: finding.column),
        suggestion: finding.note,
        sourceLine: lines.flatMap {
          $0.indices.contains(finding.line - 1) ? $0[finding.line - 1] : nil
        })
    }
    guard foreign.isEmpty else { throw .libraryFailed(foreign) }
    let messages = CompilerFinding.placeless(in: output) + found.map(\.message)
    let message = messages.first ?? output.split(separator: "\n").suffix(5).joined(separator: "\n")
    return [
      Diagnostic(
        "the chapter could not be built: \(message)", at: Position(file: chapter.path, line: 1))
    ]
  }
}
