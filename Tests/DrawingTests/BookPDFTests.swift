import Drawing
import Foundation
import Plots
import TestSupport
import Testing
import Typesetting

@Suite struct `The PDF of a book` {
  let sample: SampleBook
  let pdf: [UInt8]

  init() throws {
    sample = try SampleBook()
    pdf = try sample.pdf()
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["OCTAVO_SHOW"] != nil))
  func `can be looked at`() throws {
    let folder = URL(
      fileURLWithPath: ProcessInfo.processInfo.environment["OCTAVO_SHOW"] ?? "", isDirectory: true)
    try Data(pdf).write(to: folder.appendingPathComponent("book.pdf"))
  }
}
