import FoundationEssentials

/// A folder that files are published to, each whole or not at all.
struct Folder {
  let root: URL

  /// The content of a file; nil when there is none.
  func read(_ path: String) -> Data? {
    try? Data(contentsOf: root.appending(path: path))
  }

  /// Whether a file is there.
  func contains(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// Puts a file in place, by way of a temporary name; a file that already is as it should be stays
  /// untouched.
  ///
  /// - Returns: whether the file changed.
  @discardableResult
  func write(_ data: Data, to path: String) throws(ReportError) -> Bool {
    if read(path) == data { return false }
    let file = root.appending(path: path)
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      // `.atomic` writes beside the file and renames.
      try data.write(to: file, options: .atomic)
    } catch {
      throw .file(path: file.path, reason: "can't be written (\(error))")
    }
    return true
  }

  /// Removes a file, and the folders that it leaves empty.
  func remove(_ path: String) throws(ReportError) {
    let file = root.appending(path: path)
    guard FileManager.default.fileExists(atPath: file.path) else { return }
    do {
      try FileManager.default.removeItem(at: file)
      var folder = file.deletingLastPathComponent()
      while folder.path.count > root.path.count,
        try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty
      {
        try FileManager.default.removeItem(at: folder)
        folder = folder.deletingLastPathComponent()
      }
    } catch {
      throw .file(path: file.path, reason: "can't be removed (\(error))")
    }
  }
}
