/// Finds a name in Swift source where it is code, neither in a comment nor in a text.
struct IdentifierSearch {
  private let source: [UInt8]
  private let range: ClosedRange<Int>

  /// - Parameters:
  ///   - source: the program.
  ///   - range: where to look: from the first byte to the first of the last token.
  init(in source: [UInt8], range: ClosedRange<Int>) {
    self.source = source
    self.range = range
  }

  /// The offset of the first use of a name, else of where the search began.
  ///
  /// A member (`.name`) never counts, a label (`name:`) only when there is nothing better.
  func firstUse(of name: String) -> Int {
    let found = places(of: Array(name.utf8))
    return found.first { !isMember($0) && !isLabel($0 + name.utf8.count) }
      ?? found.first { !isMember($0) } ?? range.lowerBound
  }

  /// Where the name stands as a whole word of code.
  private func places(of name: [UInt8]) -> [Int] {
    var places: [Int] = []
    // Interpolations hold code with parentheses of its own, so texts nest: one number a text.
    var parentheses: [Int] = []
    var index = range.lowerBound
    // What begins behind a quotation mark is the inside of a text.
    var isText = index > 0 && source[index - 1] == UInt8(ascii: "\"")
    while index <= min(range.upperBound, source.count - 1) {
      let rest = source[index...]
      if isText {
        if rest.starts(with: "\\(".utf8) {
          parentheses.append(0)
          (isText, index) = (false, index + 1)
        } else if rest.starts(with: "\\".utf8) {
          index += 1
        } else if source[index] == UInt8(ascii: "\"") {
          isText = false
        }
      } else if rest.starts(with: "//".utf8) {
        index = rest.firstIndex(of: UInt8(ascii: "\n")) ?? source.count
      } else if source[index] == UInt8(ascii: "\"") {
        isText = true
      } else if rest.starts(with: "(".utf8), let depth = parentheses.last {
        parentheses[parentheses.count - 1] = depth + 1
      } else if rest.starts(with: ")".utf8), let depth = parentheses.last {
        parentheses[parentheses.count - 1] = depth - 1
        if depth == 0 {
          parentheses.removeLast()
          isText = true
        }
      } else if rest.starts(with: name), isBoundary(index - 1), isBoundary(index + name.count) {
        places.append(index)
      }
      index += 1
    }
    return places
  }

  /// Whether no name goes on at an offset.
  private func isBoundary(_ index: Int) -> Bool {
    guard source.indices.contains(index) else { return true }
    let byte = source[index]
    return
      !(byte >= 0x80 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF))
  }

  /// Whether one point stands before it; two or three are a range.
  private func isMember(_ index: Int) -> Bool {
    let point = UInt8(ascii: ".")
    guard index > 0, source[index - 1] == point else { return false }
    return index < 2 || source[index - 2] != point
  }

  private func isLabel(_ end: Int) -> Bool {
    source.indices.contains(end) && source[end] == UInt8(ascii: ":")
  }
}
