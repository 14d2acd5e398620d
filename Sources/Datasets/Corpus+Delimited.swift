import FoundationEssentials

/// A record whose fields are found by the names of their columns.
struct NamedRecord {
  let record: DelimitedRecords.Record
  let columns: [String: Int]

  /// The text of the field in a column.
  func text(_ column: String) throws(RowProblem) -> String {
    guard let place = columns[column] else { throw .malformed("it has no column \(column)") }
    return try record.text(place)
  }
}

extension RowCollector {
  /// What the records of a file with a header give.
  ///
  /// - Parameter columns: those that must be there; others may be.
  /// - Throws: `DatasetError`
  static func reading(
    _ file: URL, delimiter: Character = ",", quotes: Bool = true, columns: [String],
    policy: RowPolicy, _ read: (NamedRecord) throws(RowProblem) -> Element
  ) throws(DatasetError) -> RowCollector {
    var records = try DelimitedRecords(file: file, delimiter: delimiter, quotes: quotes)
    let header = try records.next()?.fields ?? []
    var places: [String: Int] = [:]
    for (place, name) in header.enumerated() {
      places[String(decoding: name, as: UTF8.self).trimmed] = place
    }
    for column in columns where places[column] == nil {
      throw .unexpectedLayout(path: file.path, reason: "its first row names no column \(column)")
    }
    var collector = RowCollector(file: file.path, policy: policy)
    try collector.collect(all: &records, count: header.count) { record throws(RowProblem) in
      try read(NamedRecord(record: record, columns: places))
    }
    return collector
  }

  /// What the records of a file without a header give.
  static func reading(
    _ file: URL, fields: Int, policy: RowPolicy,
    _ read: (DelimitedRecords.Record) throws(RowProblem) -> Element
  ) throws(DatasetError) -> RowCollector {
    var records = try DelimitedRecords(file: file)
    var collector = RowCollector(file: file.path, policy: policy)
    try collector.collect(all: &records, count: fields, read)
    return collector
  }

  private mutating func collect(
    all records: inout DelimitedRecords, count: Int,
    _ read: (DelimitedRecords.Record) throws(RowProblem) -> Element
  ) throws(DatasetError) {
    while let record = try records.next() {
      try collect(row: record.line) { () throws(RowProblem) in
        if let problem = record.problem { throw .malformed(problem) }
        guard record.fields.count == count else {
          throw .malformed("it has \(record.fields.count) fields, not \(count)")
        }
        return try read(record)
      }
    }
    try requireElements()
  }
}

extension String {
  /// The text without blanks and line breaks at its ends.
  var trimmed: String {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { !$0.isBlank }),
      let last = bytes.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(self[first...last])
  }
}

extension UInt8 {
  /// Whether it is a blank, a tab or a line break.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
