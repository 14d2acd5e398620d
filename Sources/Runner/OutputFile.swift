import FoundationEssentials
import Glibc

/// A file of the output folder.
struct OutputFile {
  private let url: URL

  init(_ url: URL) {
    self.url = url
  }

  /// Replaces the content in one step, unless it is the same already.
  func write(_ text: String) throws(RunnerError) {
    let data = Data(text.utf8)
    if let old = try? Data(contentsOf: url), old == data { return }
    try write(data)
  }

  /// Replaces the content with JSON in one step.
  func write(json value: some Encodable) throws(RunnerError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data: Data
    do { data = try encoder.encode(value) } catch {
      throw .notWritten(path: url.path, reason: "\(error)")
    }
    try write(data)
  }

  private func write(_ data: Data) throws(RunnerError) {
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url, options: .atomic)
    } catch {
      throw .notWritten(path: url.path, reason: Self.reason(error))
    }
  }

  /// The system's words for what went wrong.
  static func reason(_ error: any Error) -> String {
    let system = (error as? CocoaError)?.underlying as? POSIXError
    return system.map { ChildProcess.reason($0.code.rawValue) } ?? "\(error)"
  }
}
