public import FoundationEssentials
import Yams

extension Book {
  /// Reads a book: `octavo.yml`, and the chapters and bibliographies it names.
  ///
  /// Everything wrong is found at once; a book comes back unless `octavo.yml` itself can't be read.
  ///
  /// - Parameters:
  ///   - directory: the book's folder.
  ///   - parameters: values that replace those of `octavo.yml`; each must be declared there.
  /// - Returns: the book without the chapters that have no file, and all findings, those of its
  ///   chapters included.
  public static func load(
    from directory: URL, parameters: [String: String] = [:]
  ) -> (book: Book?, diagnostics: [Diagnostic]) {
    let name = "octavo.yml"
    let file = directory.appending(path: name)
    guard let data = try? Data(contentsOf: file) else {
      let finding = Diagnostic(
        "there is no \(name) in \(directory.path)",
        suggestion: "a book is a folder with a file \(name) that names its chapters")
      return (nil, [finding])
    }
    let source = SourceText(file: name, text: String(decoding: data, as: UTF8.self))
    var reader = BookReader(source: source)
    reader.read()
    reader.override(parameters)
    for file in reader.bibliography {
      guard let data = try? Data(contentsOf: directory.appending(path: file.path)) else {
        reader.diagnose("there is no bibliography '\(file.path)'", at: file.place)
        continue
      }
      reader.add(SourceFile(path: file.path, text: String(decoding: data, as: UTF8.self)))
    }
    for chapter in reader.chapters {
      guard let data = try? Data(contentsOf: directory.appending(path: chapter.path)) else {
        reader.diagnose("there is no chapter '\(chapter.path)'", at: chapter.place)
        continue
      }
      reader.add(Chapter(markdown: String(decoding: data, as: UTF8.self), path: chapter.path))
    }
    return (reader.book, reader.diagnostics)
  }
}
