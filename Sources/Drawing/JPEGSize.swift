/// The size of a JPEG in pixels, from its frame header (ITU-T T.81, section B.2.2).
struct JPEGSize: Hashable {
  let width, height: Int

  /// Reads the markers up to the frame; nil when there is none, or none with an area.
  init?(_ file: [UInt8]) {
    func number(at place: Int) -> Int { Int(file[place]) << 8 | Int(file[place + 1]) }
    guard file.starts(with: [0xFF, 0xD8]) else { return nil }
    var place = 2
    while place + 9 < file.count, file[place] == 0xFF {
      let marker = file[place + 1]
      switch marker {
      case 0xFF: place += 1
      case 0x01, 0xD0...0xD7: place += 2
      // The frames of all processes; between them stand tables and a reserved marker.
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
        (height, width) = (number(at: place + 5), number(at: place + 7))
        guard width > 0, height > 0 else { return nil }
        return
      default: place += 2 + number(at: place + 2)
      }
    }
    return nil
  }
}
