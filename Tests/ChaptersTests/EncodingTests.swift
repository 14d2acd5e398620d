import Chapters
import Foundation
import Testing

@Suite struct `Files that are not in UTF-8` {
  /// The findings of a book of some files.
  private func findings(_ files: [String: [UInt8]]) throws -> (book: Book?, findings: [Diagnostic])
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "book-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    let (book, findings) = Book.load(from: folder)
    return (book, findings)
  }

  private let yaml = Array("book: {chapters: [a.md], bibliography: b.bib}\n".utf8)

  @Test func `are refused at the byte, a chapter as its own fault`() throws {
    let latin = Array("# Drinks\n\nA café, a caf".utf8) + [0xE9, 0x2E, 0x0A, 0xFF, 0x0A]
    let (book, findings) = try findings(["octavo.yml": yaml, "a.md": latin, "b.bib": []])
    #expect(
      findings.map(\.description) == [
        """
        a.md:3:15: error: the file is not in UTF-8: no character is written with the byte 0xE9 here
          3 | A café, a caf\u{FFFD}.
            |              ^
          help: save the file in UTF-8
        """
      ])
    #expect(book?.chapters.first?.diagnostics == findings)
  }

  @Test func `are refused where they are no chapters, too`() throws {
    let byte: [UInt8] = [0x0A, 0x25, 0xC3, 0x28]
    let works = try findings(["octavo.yml": yaml, "a.md": Array("# A\n".utf8), "b.bib": byte])
    #expect(works.findings.map { $0.position?.description } == ["b.bib:2:2"])
    let own = try findings(["octavo.yml": [0xFF, 0xFE]])
    #expect(own.book == nil)
    #expect(own.findings.map { $0.position?.description } == ["octavo.yml:1:1"])
    #expect(own.findings.first?.message.contains("0xFF") == true)
  }

  @Test func `are not those that hold the sign of what can't be read`() throws {
    let sign = Array("\u{FEFF}# A \u{FFFD} \u{1F600}\n".utf8)
    #expect(try findings(["octavo.yml": yaml, "a.md": sign, "b.bib": []]).findings == [])
  }
}
