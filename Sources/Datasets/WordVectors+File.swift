public import FoundationEssentials
import Tensors

extension WordVectors {
  /// The vectors of a text file, compressed or not: on each line a word and its numbers, set apart by blanks.
  ///
  /// The first line tells the dimension. A word may hold blanks, as a few of the published ones do, as long as no part of it after
  /// the first is a number. A line with other than as many finite numbers and a word that was there
  /// before are malformed.
  ///
  /// Source of the format: Pennington, Socher and Manning (2014), "GloVe: Global vectors for word representation", EMNLP.
  /// - Parameters:
  ///   - file: the file.
  ///   - policy: what to do with a line that can't be used.
  /// - Throws: `DatasetError`
  public init(contentsOf file: URL, policy: RowPolicy = .fail) throws(DatasetError) {
    let bytes = try Archive.content(of: file)
    var collector = RowCollector<String>(file: file.path, policy: policy)
    var numbers: [Float] = []
    var known: Set<String> = []
    var dimension: Int?
    var start = 0
    var row = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = VectorLine(bytes[start..<end])
      let filled = numbers.count
      try collector.collect(row: row) { () throws(RowProblem) in
        do throws(RowProblem) {
          let word = try line.read(dimension: dimension, into: &numbers)
          guard known.insert(word).inserted else {
            throw .malformed("the word \"\(word)\" was there before")
          }
          dimension = numbers.count - filled
          return word
        } catch {
          numbers.removeSubrange(filled...)
          throw error
        }
      }
      start = end + 1
      row += 1
    }
    try collector.requireElements()
    self.init(
      words: collector.elements,
      vectors: Tensor(numbers, shape: [collector.elements.count, dimension ?? 0]),
      omissions: collector.omissions)
  }

  /// Writes the vectors as a text file that `init(contentsOf:)` reads back to the same bits, replacing the file in one step.
  ///
  /// - Throws: `DatasetError.unwritable`
  public func write(to file: URL) throws(DatasetError) {
    let numbers = vectors.scalars
    var text = ""
    for (place, word) in words.enumerated() {
      text += word
      for number in numbers[place * dimension..<(place + 1) * dimension] {
        text += " \(number)"
      }
      text += "\n"
    }
    do { try Data(text.utf8).write(to: file, options: .atomic) } catch {
      throw .unwritable(path: file.path, reason: String(describing: error))
    }
  }
}

/// One line of a file of word vectors.
private struct VectorLine {
  private let bytes: ArraySlice<UInt8>
  private let fields: [Range<Int>]

  init(_ line: ArraySlice<UInt8>) {
    var fields: [Range<Int>] = []
    var start = line.startIndex
    let span = line.span
    for offset in 0..<span.count where span[offset] == 0x20 {
      fields.append(start..<line.startIndex + offset)
      start = line.startIndex + offset + 1
    }
    // A blank or a carriage return at the end is no field.
    let end = line.last == UInt8(ascii: "\r") ? line.endIndex - 1 : line.endIndex
    if start < end { fields.append(start..<end) }
    bytes = line
    self.fields = fields
  }

  /// Appends the numbers and gives the word.
  func read(dimension: Int?, into numbers: inout [Float]) throws(RowProblem) -> String {
    let dimension = dimension ?? fields.count - 1
    guard dimension > 0, fields.count > dimension else {
      throw .malformed("it has \(max(0, fields.count - 1)) numbers, not \(max(1, dimension))")
    }
    let head = fields.count - dimension
    for field in fields[1..<head] where number(in: field) != nil {
      throw .malformed("it has more than \(dimension) numbers")
    }
    for field in fields[head...] {
      guard let number = number(in: field), number.isFinite else {
        let text = String(decoding: bytes[field], as: UTF8.self)
        throw .malformed("\"\(text)\" is not a finite number")
      }
      numbers.append(number)
    }
    guard bytes.startIndex < fields[head - 1].upperBound else { throw .malformed("it has no word") }
    return try Datasets.text(of: bytes[bytes.startIndex..<fields[head - 1].upperBound])
  }

  private func number(in field: Range<Int>) -> Float? {
    decimal(bytes[field]) ?? Float(String(decoding: bytes[field], as: UTF8.self))
  }
}

/// The number nearest to a short decimal without an exponent, or nil where it takes more care.
///
/// Fewer than 16 digits over a power of ten below 10^23 are both exact as Doubles, so their quotient is rounded once
/// (Clinger 1990); rounding it again to a Float is right unless it lies just between two of them.
private func decimal(_ bytes: ArraySlice<UInt8>) -> Float? {
  var digits: UInt64 = 0
  var count = 0
  var decimals: Int?
  var isNegative = false
  for (place, byte) in bytes.enumerated() {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      digits = digits &* 10 &+ UInt64(byte - UInt8(ascii: "0"))
      count += 1
      if let known = decimals { decimals = known + 1 }
    case UInt8(ascii: ".") where decimals == nil: decimals = 0
    case UInt8(ascii: "-") where place == 0: isNegative = true
    default: return nil
    }
    if count > 15 { return nil }
  }
  guard count > 0 else { return nil }
  let value = Double(digits) / powersOfTen[decimals ?? 0]
  guard value.bitPattern & 0x1FFF_FFFF != 0x1000_0000 else { return nil }
  return Float(isNegative ? -value : value)
}

private let powersOfTen: [Double] = (0..<16).map { exponent in
  (0..<exponent).reduce(1.0) { power, _ in power * 10 }
}
