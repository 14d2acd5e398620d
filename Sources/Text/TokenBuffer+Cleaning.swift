extension TokenBuffer {
  /// Cleans a text by the rules of `Cleaner`.
  mutating func fill(with text: String, cleaner: Cleaner) {
    let input = text.utf8.span
    // A byte becomes three at most, a mark with its blanks; bytes are written eight at a time.
    var tokens = begin(reserving: 3 * input.count + 8)
    var output = bytes.mutableSpan
    var token = TokenPlace(start: 0)
    // Whether a blank here would be the second in a row, or the first of all bytes.
    var isApart = true
    var index = 0
    while index < input.count {
      let block = EightBytes(input, at: index)
      let lowercased = block.lowercased
      let count = lowercased.leadingWordBytes
      if count > 0 {
        token.append(cleaner.lowercases ? lowercased : block, count: count, to: &output)
        isApart = false
        index += count
        if count == 8 || index == input.count { continue }
      }
      let byte = input[index]
      if byte == UInt8(ascii: "'") {
        if endsNegation(input, at: index) {
          // The `n` becomes a token of its own, unless it is that already.
          let start = token.end - 1
          if start > 0 && (start > token.start || input[index - 2] == byte) {
            token = TokenPlace(in: output.span, token.start..<start)
            token.end(&output, &tokens)
            token.append(UInt8(ascii: "n"), to: &output)
          }
        } else if !isApart && startsClitic(input, at: index) {
          token.end(&output, &tokens)
        }
        // Its blank comes after runs were collapsed: it may stand beside another.
        if token.end > 0 {
          token.end(&output, &tokens)
          isApart = false
        }
      } else {
        if !isApart { token.end(&output, &tokens) }
        isApart = true
        if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
          token.append(byte, to: &output)
          token.end(&output, &tokens)
        }
      }
      index += 1
    }
    finish(tokens, last: token)
  }
}

/// Whether the apostrophe at `index` stands in `n't`.
private func endsNegation(_ bytes: borrowing Span<UInt8>, at index: Int) -> Bool {
  index > 0 && index + 1 < bytes.count && bytes[index - 1] == UInt8(ascii: "n")
    && bytes[index + 1] == UInt8(ascii: "t")
}

/// Whether the apostrophe at `index` begins one of the other five clitics.
private func startsClitic(_ bytes: borrowing Span<UInt8>, at index: Int) -> Bool {
  func byte(_ offset: Int) -> UInt8 {
    index + offset < bytes.count ? bytes[index + offset] : 0
  }
  return switch byte(1) {
  case UInt8(ascii: "s"), UInt8(ascii: "d"): true
  case UInt8(ascii: "v"), UInt8(ascii: "r"): byte(2) == UInt8(ascii: "e")
  case UInt8(ascii: "l"): byte(2) == UInt8(ascii: "l")
  default: false
  }
}
