public import FoundationEssentials

/// Reads a JSON file from `Tests/Fixtures`.
///
/// - Throws: when the file is missing or isn't of that form.
public func fixture<Value: Decodable>(_ path: String, as type: Value.Type) throws -> Value {
  try JSONDecoder().decode(type, from: Data(contentsOf: fixtureFile(path)))
}

/// The place of a file in `Tests/Fixtures`.
public func fixtureFile(_ path: String) -> URL {
  URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures").appending(path: path)
}

/// Runs `body` with a new folder that is removed afterwards.
///
/// - Throws: what `body` throws, and when no folder can be made.
public func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "octavo-tests-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
