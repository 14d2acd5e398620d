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
    let (yaml, fault) = SourceText.decode(data, file: name)
    if let fault { return (nil, [fault]) }
    let source = SourceText(file: name, text: yaml)
    var reader = BookReader(source: source)
    reader.read()
    reader.override(parameters)
    for file in reader.bibliography {
      guard let data = try? Data(contentsOf: directory.appending(path: file.path)) else {
        reader.diagnose("there is no bibliography '\(file.path)'", at: file.place)
        continue
      }
      let (text, finding) = SourceText.decode(data, file: file.path)
      reader.add(SourceFile(path: file.path, text: text), finding)
    }
    for file in reader.data {
      let place = directory.appending(path: file.path)
      guard FileManager.default.isReadableFile(atPath: place.path) else {
        reader.diagnose("there is no data '\(file.path)' that can be read", at: file.place)
        continue
      }
      reader.add(data: file.path)
    }
    for chapter in reader.chapters {
      guard let data = try? Data(contentsOf: directory.appending(path: chapter.path)) else {
        reader.diagnose("there is no chapter '\(chapter.path)'", at: chapter.place)
        continue
      }
      let (markdown, finding) = SourceText.decode(data, file: chapter.path)
      var read = Chapter(markdown: markdown, path: chapter.path)
      if let finding { read.diagnostics.insert(finding, at: 0) }
      reader.add(read)
    }
    return (reader.book, reader.diagnostics)
  }
}
