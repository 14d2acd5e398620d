/// The runs of backticks of a text, by their lengths: the end of a code span is as long as its beginning.
struct BacktickRuns {
  private var starts: [Int: [Int]] = [:]
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "`") else {
        index += 1
        continue
      }
      let length = length(at: index)
      starts[length, default: []].append(index)
      index += length
    }
  }

  /// How many backticks follow each other from an offset.
  func length(at offset: Int) -> Int { bytes[offset...].prefix { $0 == UInt8(ascii: "`") }.count }

  /// Where the next run of a length begins, at or after an offset.
  func next(length: Int, from offset: Int) -> Int? {
    guard let starts = starts[length] else { return nil }
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < starts.count ? starts[low] : nil
  }
}
