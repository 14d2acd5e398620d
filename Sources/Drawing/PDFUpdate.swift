import Digests

/// An incremental update: objects that take the place of those of a PDF, written after its end (ISO 32000-1, section 7.5.6).
struct PDFUpdate {
  private let file: PDFFile
  private var objects: [Int: PDFDictionary] = [:]

  /// An update that changes nothing yet.
  init(_ file: PDFFile) {
    self.file = file
  }

  /// Changes a dictionary that is an object of its own.
  mutating func change(
    _ value: PDFValue?, _ body: (inout PDFDictionary) -> Void
  ) throws(DrawingError) {
    var (number, dictionary) = try file.dictionary(value)
    body(&dictionary)
    objects[number] = dictionary
  }

  /// The file with the update, identified by a digest of both (section 14.4).
  func appended() -> [UInt8] {
    var bytes = file.bytes
    if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    var table = "xref\n"
    for (number, dictionary) in objects.sorted(by: { $0.key < $1.key }) {
      let offset = String(bytes.count)
      table +=
        "\(number) 1\n\(String(repeating: "0", count: max(0, 10 - offset.count)))\(offset) 00000 n \n"
      bytes += "\(number) 0 obj\n".utf8
      bytes += PDFValue.dictionary(dictionary).bytes
      bytes += "\nendobj\n".utf8
    }
    let digest = PDFValue.token("<\(Digest(bytes: bytes).description.prefix(32))>")
    var trailer = file.trailer
    trailer["Prev"] = .token("\(file.tableOffset)")
    trailer["ID"] = .array([digest, digest])
    let start = bytes.count
    bytes += table.utf8
    bytes += "trailer\n".utf8
    bytes += PDFValue.dictionary(trailer).bytes
    bytes += "\nstartxref\n\(start)\n%%EOF\n".utf8
    return bytes
  }
}
