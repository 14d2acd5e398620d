import Foundation

/// The folder that a build wrote.
struct Site {
  let folder: URL

  init(_ folder: URL) { self.folder = folder }

  /// The paths of all files, what octavo keeps for itself included.
  var all: [String] {
    let walker = FileManager.default.enumerator(atPath: folder.path)
    return (walker?.compactMap { $0 as? String } ?? []).filter { path in
      let file = folder.appending(path: path).path
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      return attributes?[.type] as? FileAttributeType == .typeRegular
    }.sorted()
  }

  /// The paths of what a reader opens: pages, figures and style.
  var published: [String] {
    all.filter { !$0.hasPrefix(".octavo/") && !$0.hasPrefix("runs/") }
  }

  /// The names of the pages.
  var pages: [String] { published.filter { $0.hasSuffix(".html") } }

  /// The bytes of a file.
  func data(_ path: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: path))
  }

  /// The text of a file.
  func text(_ path: String) throws -> String {
    String(decoding: try data(path), as: UTF8.self)
  }

  /// What a pattern's first group matches on a page.
  func matches(_ pattern: String, on page: String) throws -> [String] {
    try text(page).matches(of: Regex(pattern)).map { String($0.output[1].substring ?? "") }
  }

  /// When each file that a build may write was written last; what octavo writes anew at each start is left out.
  func dates() throws -> [String: Date] {
    var dates: [String: Date] = [:]
    for path in all where !path.hasPrefix(".octavo/describe") {
      let file = folder.appending(path: path).path
      dates[path] =
        try FileManager.default.attributesOfItem(atPath: file)[.modificationDate]
        as? Date
    }
    return dates
  }

  /// The record of a training.
  func run(_ name: String) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: data("runs/\(name)/run.json")) as? [String: Any] ?? [:]
  }

  /// Files that only an unfinished write leaves behind.
  var leftovers: [String] {
    all.filter { path in
      let name = path.split(separator: "/").last ?? ""
      return name.contains(".tmp") || name.contains("temporary") || name.hasPrefix(".dat.nosync")
        || name.hasSuffix(".part") || name.hasSuffix(".new")
    }
  }
}
