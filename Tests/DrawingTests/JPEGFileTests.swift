import Foundation
import TestSupport
import Testing

@testable import Drawing

@Suite struct `What a JPEG says of itself` {
  private func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: fixtureFile("Drawing/\(name)")))
  }

  @Test(
    arguments: [
      ("color.jpg", 0xC0, 3), ("gray.jpg", 0xC0, 1), ("progressive.jpg", 0xC2, 3),
      ("inks.jpg", 0xC0, 4),
    ])
  func `is read from its frame, and whether it has its end`(
    name: String, frame: UInt8, components: Int
  ) throws {
    let bytes = try file(name)
    let whole = try #require(JPEGFile(bytes))
    #expect((whole.width, whole.height, whole.components) == (60, 40, components))
    #expect((whole.frame, whole.precision) == (frame, 8))
    #expect(whole.isWhole && whole.isKnown)
    // Up to the frame nothing is known, from there on the size is; only the whole file has its end.
    let known = bytes.indices.map { JPEGFile(Array(bytes.prefix($0))) }
    let first = try #require(known.firstIndex { $0 != nil })
    #expect(known[..<first].allSatisfy { $0 == nil })
    #expect(known[first...].allSatisfy { $0?.width == 60 && $0?.isWhole == false })
    // What other programs put behind the end is no part of it.
    #expect(JPEGFile(bytes + [0, 1, 2]) == whole)
  }

  @Test(
    arguments: [
      [], [0xFF, 0xD8], [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 0, 0, 5, 3, 0, 0, 0],
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0, 0], [0x89, 0x50, 0x4E, 0x47],
      [0xFF, 0xD8, 0xFF, 0xD9], [0xFF, 0xD8, 0xFF, 0xFF, 0xFF, 0xFF],
      [0xFF, 0xD8, 0xFF, 0xC0, 0xFF, 0xFF, 8], [0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 0xFF],
    ] as [[UInt8]]) func `is nothing for other files`(file: [UInt8])
  {
    #expect(JPEGFile(file) == nil)
  }

  @Test func `tells what PDF does not take`() throws {
    let bytes = try file("color.jpg")
    let frame = try #require(
      bytes.indices.dropLast().first { bytes[$0...].starts(with: [0xFF, 0xC0]) })
    // Arithmetic coding, samples of 12 bits, two samples a pixel.
    for (offset, value) in [(1, 0xC9), (4, 12), (9, 2)] as [(Int, UInt8)] {
      var strange = bytes
      strange[frame + offset] = value
      let read = try #require(JPEGFile(strange))
      #expect(!read.isKnown && read.isWhole)
    }
  }
}
