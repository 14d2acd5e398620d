import Chapters
import Foundation

/// Pandoc on the chapters of a book, in a folder for the time being.
struct Pandoc {
  private let program: URL
  private let folder: URL
  private let names: [String]

  /// Writes the chapters down for pandoc; nil, with a word on standard error, where it is not installed.
  init?(of book: RepeatedBook) throws {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let programs = folders.map { URL(filePath: String($0)).appending(path: "pandoc") }
    guard
      let program = programs.first(where: {
        FileManager.default.isExecutableFile(atPath: $0.path)
      })
    else {
      complain("skipped pandoc: it is not installed")
      return nil
    }
    self.program = program
    folder = FileManager.default.temporaryDirectory.appending(path: "pandoc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    names = book.sources.map(\.path)
    for source in book.sources {
      // Fences that pandoc would not take for code otherwise.
      let text = source.text.replacing("```{swift}", with: "```swift")
      try text.write(
        to: folder.appending(path: source.path), atomically: false, encoding: .utf8)
    }
  }

  /// All chapters as one page; each keeps its own footnotes.
  func writeBook() throws { try run(["--file-scope", "-o", "book.html"] + names) }

  /// Every chapter as a page of its own.
  func writePages() throws {
    for name in names { try run(["-o", "\(name).html", name]) }
  }

  /// Removes all that was written.
  func removeFiles() {
    do { try FileManager.default.removeItem(at: folder) } catch { complain("\(error)") }
  }

  private func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = program
    process.currentDirectoryURL = folder
    process.arguments =
      ["-f", "markdown", "-t", "html5", "-s", "--toc", "--mathml", "--highlight-style=pygments"]
      + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
  }

  /// Pandoc refused.
  struct Failure: Error, CustomStringConvertible {
    let status: Int32

    var description: String { "pandoc ended with status \(status)" }
  }
}
