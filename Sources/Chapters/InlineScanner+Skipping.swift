/// What is stepped over.
extension InlineScanner {
  /// Moves behind a tag, a comment or an address in angle brackets, or behind the bracket alone.
  mutating func skipHTML() {
    let rest = bytes[(index + 1)...]
    guard let first = rest.first else {
      index += 1
      return
    }
    if rest.starts(with: "!--".utf8) {
      skip(from: index + 4, through: "-->")
    } else if first == UInt8(ascii: "?") {
      skip(from: index + 2, through: "?>")
    } else if first.isLetter || first == UInt8(ascii: "/") {
      index = angleEnd() ?? tagEnd() ?? index + 1
    } else {
      index += 1
    }
  }

  /// Where an address of the web ends that begins at an offset; nil when none does.
  func addressEnd(at start: Int) -> Int? {
    guard start == 0 || !(bytes[start - 1].isLetter || bytes[start - 1].isDigit),
      ["http://", "https://", "www."].contains(where: { bytes[start...].starts(with: $0.utf8) })
    else { return nil }
    let stops = Array("<>)]".utf8)
    var end = bytes[start...].firstIndex { $0.isBlank || stops.contains($0) } ?? bytes.count
    while end > start, Array(".,;:!?".utf8).contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  private mutating func skip(from start: Int, through close: String) {
    let closing = Array(close.utf8)
    var end = missing.contains(close) ? bytes.count : start
    while end + closing.count <= bytes.count {
      if bytes[end] == closing[0], bytes[end...].starts(with: closing) {
        index = end + closing.count
        return
      }
      end += 1
    }
    missing.insert(close)
    index += 1
  }

  /// Where `<https://…>`, `<name@place>` or a tag without attributes ends.
  private func angleEnd() -> Int? {
    let stop = bytes[(index + 1)...].firstIndex {
      $0.isBlank || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
    }
    guard let stop, bytes[stop] == UInt8(ascii: ">") else { return nil }
    return stop + 1
  }

  /// Where a tag with attributes ends.
  private func tagEnd() -> Int? {
    var end = index + 1
    while end < bytes.count, bytes[end].isLetter || bytes[end].isDigit || bytes[end] == 0x2D {
      end += 1
    }
    while end < bytes.count, bytes[end].isBlank {
      end += 1
      guard end < bytes.count else { return nil }
      if bytes[end].isBlank { continue }
      if bytes[end] == UInt8(ascii: ">") || bytes[end...].starts(with: "/>".utf8) { break }
      let name = bytes[end...].prefix {
        $0.isLetter || $0.isDigit || Array("_:.-".utf8).contains($0)
      }
      guard !name.isEmpty else { return nil }
      end = name.endIndex
      guard end < bytes.count, bytes[end] == UInt8(ascii: "=") else { continue }
      end += 1
      guard end < bytes.count else { return nil }
      let quote = bytes[end]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        guard let close = bytes[(end + 1)...].firstIndex(of: quote) else { return nil }
        end = close + 1
      } else {
        end = bytes[end...].firstIndex { $0.isBlank || $0 == UInt8(ascii: ">") } ?? bytes.count
      }
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: "/") { end += 1 }
    return end < bytes.count && bytes[end] == UInt8(ascii: ">") ? end + 1 : nil
  }
}
