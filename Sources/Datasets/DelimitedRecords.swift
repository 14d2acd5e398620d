import FoundationEssentials

/// The records of a file of delimited fields, one after another.
///
/// Follows RFC 4180: a field in quotation marks may hold delimiters, line breaks and doubled quotation marks. Line ends
/// are LF or CR LF. What breaks the rules inside a record is told with it, and reading goes on at its end; only a quotation
/// mark that is never closed is an error at once, as nobody can tell where the rows after it begin.
struct DelimitedRecords {
  /// One record.
  struct Record {
    /// The line on which it begins, from 1.
    let line: Int
    /// The fields without their quotation marks.
    var fields: [ArraySlice<UInt8>] = []
    /// What is wrong with it.
    var problem: String?

    /// The text of a field.
    func text(_ column: Int) throws(RowProblem) -> String {
      try Datasets.text(of: fields[column])
    }
  }

  private let file: String
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let quotes: Bool
  private var position = 0
  private var line = 1

  /// The records of a file, compressed or not.
  ///
  /// - Parameter quotes: whether quotation marks mean anything.
  init(
    file: URL, delimiter: Character = ",", quotes: Bool = true
  ) throws(DatasetError) {
    self.file = file.path
    bytes = try Archive.content(of: file)
    self.delimiter = delimiter.asciiValue ?? UInt8(ascii: ",")
    self.quotes = quotes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next record, or nil after the last.
  mutating func next() throws(DatasetError) -> Record? {
    guard position < bytes.count else { return nil }
    var record = Record(line: line)
    while try readField(into: &record) {}
    return record
  }

  /// Reads one field; whether another follows in the record.
  private mutating func readField(into record: inout Record) throws(DatasetError) -> Bool {
    let isQuoted = quotes && position < bytes.count && bytes[position] == quotationMark
    var content = isQuoted ? try quotedContent(of: record) : []
    let start = position
    position = skip(to: [delimiter, lineFeed])
    var rest = bytes[start..<position]
    let endsRecord = position == bytes.count || bytes[position] == lineFeed
    if endsRecord && rest.last == carriageReturn { rest = rest.dropLast() }
    if isQuoted && !rest.isEmpty {
      record.problem = "text follows a closing quotation mark"
      content += rest
    } else if quotes && rest.contains(quotationMark) {
      record.problem = "a quotation mark stands inside a field without quotation marks"
    }
    record.fields.append(isQuoted ? content[...] : rest)
    if position < bytes.count {
      if bytes[position] == lineFeed { line += 1 }
      position += 1
    }
    return !endsRecord
  }

  /// The content of the field that begins with the quotation mark here; leaves the place after its end.
  private mutating func quotedContent(of record: Record) throws(DatasetError) -> [UInt8] {
    var content: [UInt8] = []
    position += 1
    while true {
      let start = position
      position = skip(to: [quotationMark])
      guard position < bytes.count else {
        throw .malformedRow(
          file: file, row: record.line, reason: "a quotation mark is never closed")
      }
      content += bytes[start..<position]
      position += 1
      guard position < bytes.count && bytes[position] == quotationMark else { break }
      content.append(quotationMark)
      position += 1
    }
    for byte in content where byte == lineFeed { line += 1 }
    return content
  }

  /// The place of the next of these bytes, or the end.
  private func skip(to stops: [UInt8]) -> Int {
    let span = bytes.span
    let (one, other) = (stops[0], stops[stops.count - 1])
    var index = position
    while index < span.count && span[index] != one && span[index] != other { index += 1 }
    return index
  }
}

private let quotationMark = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
