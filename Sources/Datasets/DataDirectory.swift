public import FoundationEssentials

/// The folder that holds the real data sets, each in a folder of its own (`ag_news/`, `amazon/`, `glove/`, `hotel/`, `imdb/`, `mr/`).
public struct DataDirectory: Sendable, Hashable {
  /// The environment value that names the folder.
  public static let variable = "OCTAVO_DATA"

  /// The folder.
  public let root: URL

  /// The folder at a path.
  public init(_ path: String) { root = URL(filePath: path, directoryHint: .isDirectory) }

  /// The folder that `OCTAVO_DATA` names.
  ///
  /// - Throws: `DatasetError.noDataDirectory` when the value is not set or empty.
  public static func fromEnvironment(
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(DatasetError) -> DataDirectory {
    guard let path = environment[variable], !path.isEmpty else { throw .noDataDirectory }
    return DataDirectory(path)
  }

  /// The first of these relative paths that exists.
  ///
  /// - Throws: `DatasetError.missing` with all of them when none does.
  public func first(of relativePaths: [String]) throws(DatasetError) -> URL {
    let places = relativePaths.map { root.appending(path: $0) }
    guard let found = places.first(where: { FileManager.default.fileExists(atPath: $0.path) })
    else { throw .missing(paths: places.map(\.path)) }
    return found
  }

  /// A file at a relative path, compressed with `.gz` after its name or not.
  ///
  /// - Throws: `DatasetError.missing` when there is neither.
  public func file(_ relativePath: String) throws(DatasetError) -> URL {
    try first(of: [relativePath + ".gz", relativePath])
  }
}
