import Chapters
import FoundationEssentials
import Runner

/// The book that a file belongs to: the nearest folder around it with `octavo.yml`.
struct BookOf {
  /// The book.
  let book: Book
  /// The path of the file in the book's folder.
  let chapterPath: String
  /// What knows the results of the book.
  let runner: Runner
  private let folder: URL

  /// The book of a file, which need not be there yet; nil when no folder around it is a book.
  ///
  /// - Parameter output: the folder of everything derived; nil for the usual one.
  init?(_ file: URL, output: String?) {
    let path = file.absoluteURL.standardized
    var folder = path.deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: folder.appending(path: "octavo.yml").path) {
      guard folder.path.count > 1 else { return nil }
      folder = folder.deletingLastPathComponent()
    }
    guard let book = Book.load(from: folder).book else { return nil }
    self.book = book
    self.folder = folder
    let depth = folder.pathComponents.count
    chapterPath = path.pathComponents.dropFirst(depth).joined(separator: "/")
    var options = Runner.Options()
    options.execute = false
    runner = Runner(
      book: book, bookDirectory: folder,
      output: BookPlace.outputDirectory(output, of: folder), options: options)
  }

  /// A path of the book as the user would type it from here.
  func shown(_ path: String) -> String {
    let file = folder.appending(path: path).path
    let here = FileManager.default.currentDirectoryPath + "/"
    return file.hasPrefix(here) ? String(file.dropFirst(here.count)) : file
  }
}
