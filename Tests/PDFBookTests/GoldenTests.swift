import Foundation
import TestSupport
import Testing
import Typesetting

@testable import PDFBook

@Suite struct `The pages of the sample` {
  @Test func `are those on record`() throws {
    let pages = try Sample.pages().book.pages.map(\.listing).joined(separator: "\n\n") + "\n"
    let file = fixtureFile("PDFBook/sample.pages")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(pages.utf8).write(to: file)
      return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    let (expected, actual) = (golden.split(separator: "\n"), pages.split(separator: "\n"))
    for (line, pair) in zip(expected, actual).enumerated() where pair.0 != pair.1 {
      Issue.record("line \(line + 1)\n  golden \(pair.0)\n  now    \(pair.1)")
      return
    }
    #expect(expected.count == actual.count)
  }
}
