/// A PDF with a plain cross-reference table (ISO 32000-1, section 7.5), such as Cairo 1.16 writes.
struct PDFFile {
  /// All of it.
  let bytes: [UInt8]
  /// Where the cross-reference table begins.
  let tableOffset: Int
  /// The entries of the trailer.
  let trailer: PDFDictionary
  /// Where each object begins; 0 for one that is not there.
  private let offsets: [Int]

  /// Reads the table and the trailer.
  ///
  /// - Throws: `unknownPDF` for a file of another form.
  init(_ bytes: [UInt8]) throws(DrawingError) {
    let mark = Array("startxref".utf8)
    let starts = stride(from: bytes.count - mark.count, through: max(bytes.count - 64, 0), by: -1)
    guard let start = starts.first(where: { bytes[$0...].starts(with: mark) }) else {
      throw .unknownPDF("it has no end")
    }
    var end = PDFReader(bytes, at: start + mark.count)
    tableOffset = try end.integer()
    var reader = PDFReader(bytes, at: tableOffset)
    guard reader.skips("xref") else { throw .unknownPDF("its cross-reference table is a stream") }
    var offsets: [Int] = []
    while !reader.skips("trailer") {
      let (first, count) = (try reader.integer(), try reader.integer())
      guard first == offsets.count, 0...bytes.count ~= count else {
        throw .unknownPDF("its cross-reference table has gaps")
      }
      for _ in 0..<count {
        let (offset, _) = (try reader.integer(), try reader.integer())
        let isUsed = reader.skips("n")
        guard isUsed || reader.skips("f") else { throw .unknownPDF("an entry of its table") }
        offsets.append(isUsed ? offset : 0)
      }
    }
    guard let trailer = try reader.value().dictionary, trailer["Prev"] == nil else {
      throw .unknownPDF("its trailer")
    }
    self.offsets = offsets
    self.trailer = trailer
    self.bytes = bytes
  }

  /// How many numbers of objects are taken.
  var count: Int { offsets.count }

  /// A dictionary that is an object of its own.
  func dictionary(_ value: PDFValue?) throws(DrawingError) -> (number: Int, PDFDictionary) {
    guard let number = value?.reference, offsets.indices.contains(number), offsets[number] > 0
    else { throw .unknownPDF("it lacks an object") }
    var reader = PDFReader(bytes, at: offsets[number])
    guard try reader.integer() == number, reader.skips("0"), reader.skips("obj"),
      let dictionary = try reader.value().dictionary
    else { throw .unknownPDF("its object \(number)") }
    return (number, dictionary)
  }
}

extension PDFReader {
  /// The next value, when it is a whole number.
  mutating func integer() throws(DrawingError) -> Int {
    let value = try value()
    guard let integer = value.integer else {
      throw .unknownPDF("'\(String(decoding: value.bytes, as: UTF8.self))' is no number")
    }
    return integer
  }
}
