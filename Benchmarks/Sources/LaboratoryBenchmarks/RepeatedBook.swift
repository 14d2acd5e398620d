import Chapters
import Documents
import Foundation

/// The chapters of the tutorial and of the gallery, again and again under names and labels of their own, until there are enough.
struct RepeatedBook {
  /// The files of the chapters, in order.
  let sources: [SourceFile]
  /// What `octavo.yml` of the tutorial says, without chapters.
  private let frame: Book

  /// Such a book, of a number of chapters; all chapters of both books once for nil.
  init(chapters: Int? = nil) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../..").standardized
    var books: [Book] = []
    var originals: [(file: SourceFile, book: Int)] = []
    for (number, name) in ["chapters", "gallery"].enumerated() {
      let folder = root.appending(path: name)
      let (read, findings) = Book.load(from: folder)
      guard let read else { throw Flaw(findings) }
      books.append(read)
      for chapter in read.chapters {
        let text = try String(contentsOf: folder.appending(path: chapter.path), encoding: .utf8)
        originals.append((SourceFile(path: chapter.path, text: text), number))
      }
    }
    sources = (0..<(chapters ?? originals.count)).map { place in
      let (file, number) = originals[place % originals.count]
      return file.copy(place / originals.count * books.count + number)
    }
    frame = books[0]
  }

  /// The book as its files are read.
  func read() -> Book {
    var book = frame
    book.chapters = sources.map { Chapter(markdown: $0.text, path: $0.path) }
    return book
  }

  /// A book resolved, with the run of each chapter; it must be without errors.
  static func document(
    _ book: Book, _ transcripts: [String: Transcript], format: BookFormat
  ) throws -> Document {
    let document = Document(book: book, transcripts: transcripts, format: format)
    let findings = book.chapters.flatMap(\.diagnostics) + document.diagnostics
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw Flaw(errors) }
    return document
  }

  /// What is wrong with the book that was to be timed.
  struct Flaw: Error, CustomStringConvertible {
    let description: String

    init(_ findings: [Diagnostic]) {
      description = findings.map { $0.rendered(color: false) }.joined(separator: "\n")
    }
  }
}

extension SourceFile {
  /// The file as another one, whose labels and references to them are its own; copy 0 is the file itself.
  fileprivate func copy(_ number: Int) -> SourceFile {
    guard number > 0 else { return self }
    var text = text
    for mark in ["#", "@", "label: "] {
      for kind in ["fig", "tbl", "eq", "sec", "lst"] {
        text = text.replacing("\(mark)\(kind)-", with: "\(mark)\(kind)-copy\(number)-")
      }
    }
    return SourceFile(path: "copy\(number)-\(path)", text: text)
  }
}
