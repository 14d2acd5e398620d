/// The bytes of a ZIP archive, by the APPNOTE of PKWARE: entries one after the other, then the directory.
///
/// The date of every entry is 1 January 1980, the first one that the format has, so that equal entries give equal bytes.
struct ZIPArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// The content that fits a format without 64-bit sizes.
  static let limit = Int(UInt32.max)

  /// Adds an entry.
  ///
  /// - Parameters:
  ///   - path: its path, in ASCII or UTF-8.
  ///   - content: its bytes.
  ///   - isStored: whether it stands in the archive as it is; others are deflated unless that makes them longer.
  /// - Throws: `EPUBError.tooLarge` when the archive would exceed what its format can hold.
  mutating func add(_ path: String, _ content: [UInt8], isStored: Bool = false) throws(EPUBError) {
    let packed = isStored ? nil : deflated(content)
    let isDeflated = (packed?.count ?? .max) < content.count
    let data = isDeflated ? packed ?? content : content
    let name = Array(path.utf8)
    guard bytes.count + data.count + name.count < ZIPArchive.limit,
      content.count < ZIPArchive.limit, count < Int(UInt16.max), name.count < Int(UInt16.max)
    else { throw .tooLarge }
    let offset = bytes.count
    // Version 2.0, UTF-8 in names, method, time, date.
    var fields: [UInt8] = []
    fields.append(20, size: 2)
    fields.append(path.utf8.allSatisfy { $0 < 0x80 } ? 0 : 0x0800, size: 2)
    fields.append(isDeflated ? 8 : 0, size: 2)
    fields.append(0, size: 2)
    fields.append(0x21, size: 2)
    fields.append(Int(checksum(of: content)), size: 4)
    fields.append(data.count, size: 4)
    fields.append(content.count, size: 4)
    fields.append(name.count, size: 2)
    fields.append(0, size: 2)
    bytes.append(0x0403_4b50, size: 4)
    bytes += fields + name + data
    directory.append(0x0201_4b50, size: 4)
    directory.append(20, size: 2)
    directory += fields
    // No comment, the first disk, no attributes.
    directory.append(0, size: 2)
    directory.append(0, size: 2)
    directory.append(0, size: 2)
    directory.append(0, size: 4)
    directory.append(offset, size: 4)
    directory += name
    count += 1
  }

  /// The archive with its directory.
  func finished() throws(EPUBError) -> [UInt8] {
    guard bytes.count + directory.count < ZIPArchive.limit else { throw .tooLarge }
    var end: [UInt8] = []
    end.append(0x0605_4b50, size: 4)
    end.append(0, size: 2)
    end.append(0, size: 2)
    end.append(count, size: 2)
    end.append(count, size: 2)
    end.append(directory.count, size: 4)
    end.append(bytes.count, size: 4)
    end.append(0, size: 2)
    return bytes + directory + end
  }
}

extension [UInt8] {
  /// Adds a number, its lowest byte first.
  fileprivate mutating func append(_ number: Int, size: Int) {
    for place in 0..<size { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }
}
