import Datasets
import FoundationEssentials

/// A file in `Tests/Fixtures/Datasets`.
func fixture(_ name: String) -> URL {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  return folder.appending(path: "Fixtures/Datasets/\(name)")
}

/// Calls `body` with an empty folder that is removed afterwards.
func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "datasets-\(UInt64.random(in: 0 ... .max))")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// Writes a file and the folders on its way.
func write(_ content: some Sequence<UInt8>, to file: URL) throws {
  try FileManager.default.createDirectory(
    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(content).write(to: file)
}

/// The folder of real data; the tests that need it are skipped where it is not set.
let realData = try? DataDirectory.fromEnvironment()
