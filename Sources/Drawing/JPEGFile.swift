/// What a JPEG says of itself, without its pixels being decoded (ITU-T T.81, annex B).
struct JPEGFile: Hashable {
  /// The size in pixels.
  let width, height: Int
  /// The marker of the frame, which names the process: 0xC0 to 0xC2 are those that all readers know.
  let frame: UInt8
  /// Bits a sample, and samples a pixel.
  let precision, components: Int
  /// Whether it goes on to the marker of its end, through every segment and scan.
  let isWhole: Bool

  /// Whether browsers and PDF know how it is coded: sequential or progressive by Huffman's codes, in gray, in three colors or in
  /// four inks (ISO 32000-1, section 7.4.8).
  var isKnown: Bool {
    (0xC0...0xC2).contains(frame) && precision == 8 && [1, 3, 4].contains(components)
  }

  /// Reads the markers; nil when there is no frame, or none with an area.
  init?(_ file: [UInt8]) {
    guard file.starts(with: [0xFF, 0xD8]) else { return nil }
    func number(at place: Int) -> Int { Int(file[place]) << 8 | Int(file[place + 1]) }
    var (place, header, isWhole) = (2, Int?.none, false)
    segments: while place + 1 < file.count, file[place] == 0xFF {
      let marker = file[place + 1]
      switch marker {
      case 0xFF:
        place += 1
        continue
      case 0xD9:
        isWhole = true
        break segments
      case 0x01, 0xD0...0xD7:
        place += 2
        continue
      // The frames of all processes; between them stand tables and a reserved marker.
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
        if header == nil, place + 9 < file.count { header = place }
      default: break
      }
      guard place + 3 < file.count else { break }
      place += 2 + number(at: place + 2)
      if marker == 0xDA { place = Self.end(ofScanAt: place, in: file) }
    }
    guard let header else { return nil }
    (height, width) = (number(at: header + 5), number(at: header + 7))
    guard width > 0, height > 0 else { return nil }
    (frame, precision) = (file[header + 1], Int(file[header + 4]))
    components = Int(file[header + 9])
    self.isWhole = isWhole
  }

  /// Where the next marker stands behind the coded pixels that begin at a place: a zero after 0xFF belongs to them, and so do
  /// the marks from which decoding can begin anew.
  private static func end(ofScanAt start: Int, in file: [UInt8]) -> Int {
    var place = start
    while place + 1 < file.count {
      if file[place] == 0xFF, file[place + 1] != 0, !(0xD0...0xD7).contains(file[place + 1]) {
        return place
      }
      place += 1
    }
    return file.count
  }
}
