import Chapters
import FoundationEssentials

/// One plan or run: what was found out once is not found out again.
final class Session {
  let runner: Runner
  let digests: DigestCache
  let toolchain: Toolchain
  let library: Library
  let fingerprints: [Fingerprint]
  /// How often each chapter has run in this session, by slug.
  var attempts: [String: Int] = [:]

  init(_ runner: Runner) throws(RunnerError) {
    self.runner = runner
    let digests = DigestCache(file: runner.state.appending(path: "digests.json"))
    self.digests = digests
    let toolchain = try Toolchain(environment: runner.options.environment)
    self.toolchain = toolchain
    let runs = runner.book.chapters.contains { $0.hasCode && $0.isSound }
    let graph =
      runs
      ? try PackageLoader(runner: runner, toolchain: toolchain, digests: digests).graph()
      : PackageGraph(packages: [])
    let library = Library(graph: graph, digests: digests)
    self.library = library
    fingerprints = runner.book.chapters.map { chapter in
      let targets = graph.closure(importing: chapter.imports, products: runner.book.products)
      return Fingerprint(
        chapter: chapter, data: runner.options.environment["OCTAVO_DATA"],
        toolchain: toolchain.identity,
        library: chapter.hasCode ? library.files(of: targets) : [:])
    }
  }

  var book: Book { runner.book }

  /// What must run now, and why.
  ///
  /// - Parameter isFirst: whether what the user asked to do again is still to be done.
  func plans(isFirst: Bool) -> [ChapterPlan] {
    zip(book.chapters, fingerprints).map { chapter, fingerprint in
      ChapterPlan(
        path: chapter.path, slug: chapter.slug,
        reasons: reasons(for: chapter, fingerprint, isFirst: isFirst), isSound: chapter.isSound)
    }
  }

  private func reasons(
    for chapter: Chapter, _ fingerprint: Fingerprint, isFirst: Bool
  ) -> [String] {
    guard chapter.hasCode, chapter.isSound else { return [] }
    guard let record = runner.store.record(of: chapter) else { return ["never run"] }
    var reasons: [String] = []
    if isFirst, runner.options.refresh { reasons.append("asked to run again") }
    if isFirst {
      reasons += runner.options.retrain.intersection(record.runs).sorted()
        .map { "run \($0) is to be trained again" }
    }
    if record.isFailed { reasons.append("last run failed") }
    reasons += fingerprint.reasons(since: record.fingerprint)
    for (name, before) in record.parameters.sorted(by: { $0.key < $1.key })
    where book.parameters[name] != before {
      reasons.append("parameter \(name): \(before) → \(book.parameters[name] ?? "none")")
    }
    if !record.isFailed {
      reasons += book.data.filter { record.reads[$0] == nil }.map { "data \($0) is new" }
    }
    for (path, digest) in record.reads.sorted(by: { $0.key < $1.key })
    where (self.digest(ofRead: path) ?? "missing") != digest {
      reasons.append("data file \(path) changed")
    }
    return reasons
  }

  /// The digest of a file by the path that a run told, relative to the book's folder.
  func digest(ofRead path: String) -> String? {
    digests.digest(of: path.hasPrefix("/") ? path : "\(runner.bookDirectory.path)/\(path)")
  }
}

extension Chapter {
  /// The modules that its cells import.
  var imports: Set<String> {
    let lines = cells.filter(\.options.eval).flatMap { $0.code.split(separator: "\n") }
    return Set(
      lines.compactMap { line in
        let words = line.split { $0 == " " || $0 == "\t" || $0 == ";" }
        guard let index = words.firstIndex(of: "import"), index + 1 < words.count else {
          return nil
        }
        // `import struct Module.Name` names the module before the dot.
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let"]
        let isKind = kinds.contains(words[index + 1]) && index + 2 < words.count
        let name = words[isKind ? index + 2 : index + 1]
        return name.split(separator: ".").first.map(String.init)
      })
  }
}
