import Testing

@testable import EPUBBook

@Suite struct `A ZIP archive` {
  @Test func `holds what it was given, deflated where that is shorter`() throws {
    var state: UInt64 = 5
    let noise = (0..<5000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let files: [(String, [UInt8])] = [
      ("empty", []), ("a", [65]), ("blanks", Array(repeating: 32, count: 100_000)),
      ("noise", noise), ("größe/ü.txt", Array("ü".utf8)),
    ]
    var archive = ZIPArchive()
    for (path, content) in files { try archive.add(path, content) }
    try archive.add("stored", Array(repeating: 32, count: 100), isStored: true)
    let read = try Archive(try archive.finished())
    #expect(read.entries.map(\.path) == files.map(\.0) + ["stored"])
    #expect(read.entries.dropLast().map(\.content) == files.map(\.1))
    #expect(read.entries.map(\.method) == [0, 0, 8, 0, 0, 0])
    #expect(read.bytes.count < 8000)
    // Names beyond ASCII say that they are UTF-8.
    #expect(read.bytes[read.entries[4].offset + 7] == 0x08)
    #expect(read.bytes[read.entries[3].offset + 7] == 0)
  }

  @Test func `may be empty`() throws {
    #expect(try Archive(try ZIPArchive().finished()).entries.isEmpty)
  }

  @Test func `has room for 65,534 files and no more`() throws {
    var archive = ZIPArchive()
    for index in 0..<65_535 { try archive.add("\(index)", [], isStored: true) }
    #expect(throws: EPUBError.tooLarge) { try archive.add("one more", [], isStored: true) }
  }
}
