import Chapters
import Documents
import Drawing
import FoundationEssentials
import Runner

extension Colophon {
  /// How a book was made: what built it, which files it read, which trainings it shows.
  ///
  /// - Parameters:
  ///   - book: the book.
  ///   - outcomes: what came of its chapters.
  ///   - runner: what ran them.
  ///   - place: the book's folder, and the output's; paths in the package around the book are shown from there.
  init(of book: Book, outcomes: [ChapterOutcome], runner: Runner, place: BookPlace) throws {
    let provenance = try runner.provenance()
    let machine = provenance.machine
    let words = Words(of: book)
    let gibibytes = (Double(machine.memory) / Double(1 << 30)).rounded()
    var facts = [
      Fact("Octavo", OctavoCommand.version),
      Fact("Swift", provenance.compiler.replacing("Swift version ", with: "")),
      Fact("Cairo", DrawingVersions.cairo), Fact("Pango", DrawingVersions.pango),
      Fact(words[.system], machine.system),
      Fact(
        words[.machine],
        words(.machineFacts, machine.processor, "\(machine.processors)", "\(Int(gibibytes))")),
    ]
    if let commit = provenance.commit {
      facts.insert(
        Fact(
          words[.commit], provenance.hasChanges ? words(.changedSince, commit) : commit), at: 0)
    }
    let package =
      place.bookDirectory.appending(path: book.package).absoluteURL.standardized.path + "/"
    let output = place.outputDirectory.absoluteURL.standardized.path + "/"
    let data = ProcessInfo.processInfo.environment["OCTAVO_DATA"].map { path in
      URL(filePath: path).absoluteURL.standardized.path + "/"
    }
    var sources: [String: Source] = [:]
    var chapters: [String: [String]] = [:]
    for outcome in outcomes {
      guard let transcript = outcome.transcript else { continue }
      // What chapters themselves made, such as the records of trainings, is no data.
      for (path, digest) in transcript.reads where !path.hasPrefix(output) {
        let shown = path.shown(under: [(package, ""), (data ?? "", "OCTAVO_DATA/")])
        sources[path, default: Source(path: shown, digest: digest, chapters: [])].chapters
          .append(outcome.slug)
      }
      for run in transcript.runs { chapters[run, default: []].append(outcome.slug) }
    }
    self.init(
      facts: facts,
      parameters: book.parameters.sorted { $0.key < $1.key }.map { Fact($0.key, $0.value) },
      sources: sources.sorted {
        ($0.value.path, $0.value.digest, $0.key) < ($1.value.path, $1.value.digest, $1.key)
      }.map(\.value),
      runs: runner.trainedRuns(Set(chapters.keys)).map { run in
        Run(
          name: run.name, chapters: chapters[run.name] ?? [], seed: "\(run.seed)",
          epochs: run.epochs, seconds: run.seconds)
      })
  }
}

extension String {
  /// A path without the folder that it lies in, or with a name for that; its last part where no folder is known, since the
  /// rest is the machine's.
  fileprivate func shown(under folders: [(path: String, name: String)]) -> String {
    for folder in folders where folder.path.count > 1 && hasPrefix(folder.path) {
      return folder.name + dropFirst(folder.path.count)
    }
    return hasPrefix("/") ? String(split(separator: "/").last ?? "") : self
  }
}
