import Foundation

/// A book at a fixed place of the package's build folder, so that what was compiled for it serves the next test run.
struct ScratchBook {
  /// The folder with `octavo.yml`.
  let folder: URL
  /// The folder of its pages; empty at first.
  let output: URL

  /// Writes a book of these chapters, with a light library.
  init(
    _ name: String, chapters: [String: String], settings: String = "", library: String = "Cells"
  ) throws {
    try self.init(empty: name)
    try write(
      """
      book:
        title: Scratch
        chapters: [\(chapters.keys.sorted().joined(separator: ", "))]
      package: {path: ../../../.., products: [\(library)]}
      \(settings)
      """, to: "octavo.yml")
    for (path, text) in chapters { try write(text, to: path) }
  }

  /// An empty folder for a book.
  init(empty name: String) throws {
    let place = Octavo.repository.appending(path: ".build/command-tests/\(name)")
    try? FileManager.default.removeItem(at: place)
    folder = place.appending(path: "book")
    output = place.appending(path: "output")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Writes a file of the book.
  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: path))
  }

  /// Changes a file of the book.
  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    try write(text.replacing(old, with: new), to: path)
  }

  /// Calls a command for the book, from within its folder.
  func octavo(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Octavo.Outcome {
    try Octavo.call(arguments, environment: environment, in: folder).wait()
  }
}
