import Chapters
import Digests
import FoundationEssentials

/// What an earlier build put into its folder: which files are its own, and what its figures show.
struct Manifest: Codable, Hashable {
  /// Where it is kept.
  static let path = ".octavo/report.json"

  /// The digest of each figure's plot, size and words, and of what drew it, by its name.
  var figures: [String: Digest] = [:]
  /// The digest of all that decides how the printed book looks; nil where there is none.
  var print: Digest?
  /// What could not be printed as it should; nil where nothing was printed.
  var printFindings: PrintFindings?
  /// Every file of the build, figures included.
  var files: [String] = []

  /// What could not be printed as it should, which is told until the book is printed again.
  struct PrintFindings: Codable, Hashable {
    /// The digest of the chapters' sources, whose lines the findings name.
    let sources: Digest
    /// The findings.
    let findings: [Diagnostic]

    /// Whether they name the lines of these sources.
    func hold(for sources: Digest) -> Bool { findings.isEmpty || self.sources == sources }
  }

  /// The manifest of a folder; empty when there is none that can be read.
  static func load(from folder: Folder) -> Manifest {
    let read = folder.read(path).flatMap { try? JSONDecoder().decode(Manifest.self, from: $0) }
    guard var manifest = read else { return Manifest() }
    // Whoever edits the manifest can't make a build remove files outside of its folder.
    manifest.files.removeAll { $0.hasPrefix("/") || $0.split(separator: "/").contains("..") }
    return manifest
  }

  /// The manifest as a file, equal for equal content.
  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    return try encoder.encode(self)
  }
}
