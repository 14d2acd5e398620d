import EPUBBook
import Foundation

@testable import Documents

/// A ZIP archive, read by its directory.
struct Archive {
  /// A file of the archive.
  struct Entry {
    let path: String
    /// 0 for a file that stands as it is, 8 for a deflated one.
    let method: Int
    /// Where its header begins.
    let offset: Int
    let content: [UInt8]
  }

  /// Why it is no archive.
  struct Broken: Error {
    let reason: String
  }

  let bytes: [UInt8]
  private(set) var entries: [Entry] = []

  /// The electronic book of a document, with a picture, a plot and a file that is no picture.
  init(_ document: Document) throws {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>\n"
    let pixel = """
      iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
      """
    let book = ElectronicBook(
      document, svg: [try SampleBook.drawing().name: svg],
      pictures: [
        "pictures/a b.png": Array(Data(base64Encoded: pixel) ?? Data()),
        "pictures/b.tiff": [1, 2, 3],
      ])
    try self.init(try book.bytes())
  }

  /// Reads an archive; every entry is unpacked and checked.
  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    let end = bytes.count - 22
    guard end >= 0, number(at: end, 4) == 0x0605_4b50 else { throw Broken(reason: "no end") }
    var place = number(at: end + 16, 4)
    guard place + number(at: end + 12, 4) == end else { throw Broken(reason: "no directory") }
    for _ in 0..<number(at: end + 10, 2) {
      guard number(at: place, 4) == 0x0201_4b50 else { throw Broken(reason: "no entry") }
      let size = number(at: place + 28, 2)
      guard number(at: place + 30, 2) == 0 else { throw Broken(reason: "an extra field") }
      entries.append(try entry(at: place, nameSize: size))
      place += 46 + size
    }
    guard place == end else { throw Broken(reason: "more than entries") }
  }

  private func number(at place: Int, _ size: Int) -> Int {
    bytes[place..<(place + size)].reversed().reduce(0) { $0 << 8 + Int($1) }
  }

  private func entry(at place: Int, nameSize: Int) throws -> Entry {
    let path = String(decoding: bytes[(place + 46)..<(place + 46 + nameSize)], as: UTF8.self)
    let offset = number(at: place + 42, 4)
    // The header before the file says the same as the directory.
    guard number(at: offset, 4) == 0x0403_4b50,
      bytes[(offset + 4)..<(offset + 30)] == bytes[(place + 6)..<(place + 32)],
      bytes[(offset + 30)..<(offset + 30 + nameSize)].elementsEqual(path.utf8)
    else { throw Broken(reason: "another header of \(path)") }
    let start = offset + 30 + nameSize
    let data = Array(bytes[start..<(start + number(at: place + 20, 4))])
    let method = number(at: place + 10, 2)
    let count = number(at: place + 24, 4)
    let content = method == 0 ? data : inflated(data, to: count)
    guard content.count == count, Archive.checksum(content) == number(at: place + 16, 4) else {
      throw Broken(reason: "another content of \(path)")
    }
    return Entry(path: path, method: method, offset: offset, content: content)
  }

  /// CRC-32, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var remainder: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      remainder ^= UInt32(byte)
      for _ in 0..<8 {
        remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1
      }
    }
    return Int(~remainder)
  }

  /// The text of a file; empty when there is none.
  func text(_ path: String) -> String {
    let entry = entries.first { $0.path == path }
    return String(decoding: entry?.content ?? [], as: UTF8.self)
  }
}
