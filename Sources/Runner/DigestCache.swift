import Digests
import FoundationEssentials

/// The digests of files, read again only when size or time of change differ.
final class DigestCache {
  private struct Entry: Codable {
    var state: FileState
    var digest: String
  }

  private let file: URL
  private var entries: [String: Entry]
  private var isChanged = false

  /// - Parameter file: where the digests are kept between builds.
  init(file: URL) {
    self.file = file
    let data = try? Data(contentsOf: file)
    entries = data.flatMap { try? JSONDecoder().decode([String: Entry].self, from: $0) } ?? [:]
  }

  /// The digest of a file, or of all files of a folder by name; nil when there is none.
  func digest(of path: String) -> String? {
    guard let state = FileState(of: path) else { return nil }
    if state.isFolder {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      let parts = names.sorted().flatMap { [$0, digest(of: "\(path)/\($0)") ?? ""] }
      return Digest(of: parts).description
    }
    if let entry = entries[path], entry.state == state { return entry.digest }
    guard let digest = try? Digest(contentsOf: URL(filePath: path)).description else { return nil }
    entries[path] = Entry(state: state, digest: digest)
    isChanged = true
    return digest
  }

  /// Keeps what was learned.
  func save() throws(RunnerError) {
    guard isChanged else { return }
    try OutputFile(file).write(json: entries)
    isChanged = false
  }
}
