import ArgumentParser
import FoundationEssentials

/// Where a book is, and where what is derived from it goes.
struct BookPlace: ParsableArguments {
  @Argument(help: "The folder with octavo.yml.", completion: .directory)
  var book = "."

  @Option(help: "The folder of everything derived.", completion: .directory)
  var output: String?

  var bookDirectory: URL { URL(filePath: book, directoryHint: .isDirectory) }

  /// Whether the book's folder holds a book.
  var hasBook: Bool {
    FileManager.default.fileExists(atPath: bookDirectory.appending(path: "octavo.yml").path)
  }

  /// The output folder: beside the book unless said otherwise, so that it does not depend on where the command was called.
  var outputDirectory: URL {
    BookPlace.outputDirectory(output, of: bookDirectory)
  }

  /// The folder that an option names; without it the one beside a book.
  static func outputDirectory(_ option: String?, of bookDirectory: URL) -> URL {
    option.map { URL(filePath: $0, directoryHint: .isDirectory) }
      // A relative `..` before all names would be lost: the place is absolute first.
      ?? bookDirectory.absoluteURL.standardized.deletingLastPathComponent()
      .appending(path: "output", directoryHint: .isDirectory)
  }

  /// A file of the output as the user would type it from here.
  func shown(_ name: String) -> String {
    let path = outputDirectory.appending(path: name).absoluteURL.standardized.path
    let here = FileManager.default.currentDirectoryPath + "/"
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }
}
