extension TokenBuffer {
  /// Cleans a text by the rules of `Cleaner`.
  mutating func fill(with text: String, cleaner: Cleaner) {
    let input = text.utf8.span
    // A byte becomes two at most: an apostrophe or a mark with a blank before it.
    reserve(2 * input.count)
    unit = .word
    var output = bytes.mutableSpan
    let actions = (cleaner.lowercases ? lowercaseActions : plainActions).span
    var end = 0
    // A blank is owed, not written, so that runs collapse and the end needs no trimming.
    var owesBlank = false
    for index in 0..<input.count {
      let action = actions[Int(input[index])]
      if action == Action.separator {
        owesBlank = true
        continue
      }
      if action <= Action.apostrophe || action == UInt8(ascii: "n") {
        if action == Action.mark || startsClitic(input, at: index) { owesBlank = true }
      }
      if owesBlank && end > 0 {
        output[end] = blank
        end += 1
      }
      owesBlank = action == Action.mark
      if action == Action.apostrophe {
        // Its blank comes after runs were collapsed: it may stand beside another.
        guard end > 0 else { continue }
        output[end] = blank
      } else {
        output[end] = action == Action.mark ? input[index] : action
      }
      end += 1
    }
    while end > 0 && output[end - 1] == blank { end -= 1 }
    count = end
  }
}

/// Whether the apostrophe or `n` at `index` begins one of the six clitics.
private func startsClitic(_ bytes: borrowing Span<UInt8>, at index: Int) -> Bool {
  func byte(_ offset: Int) -> UInt8 {
    index + offset < bytes.count ? bytes[index + offset] : 0
  }
  guard byte(0) == UInt8(ascii: "'") else {
    return byte(0) == UInt8(ascii: "n") && byte(1) == UInt8(ascii: "'")
      && byte(2) == UInt8(ascii: "t")
  }
  return switch byte(1) {
  case UInt8(ascii: "s"), UInt8(ascii: "d"): true
  case UInt8(ascii: "v"), UInt8(ascii: "r"): byte(2) == UInt8(ascii: "e")
  case UInt8(ascii: "l"): byte(2) == UInt8(ascii: "l")
  default: false
  }
}

/// What the rules do with a byte, where they do not simply write one.
private enum Action {
  static let separator: UInt8 = 0
  static let mark: UInt8 = 1
  static let apostrophe: UInt8 = 2
}

/// The action for every byte, or the byte to write; all bytes of a character outside ASCII are
/// separators, as it is itself.
private func actions(lowercasing: Bool) -> [UInt8] {
  (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): lowercasing ? byte | 32 : byte
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "`"): byte
    case UInt8(ascii: "!"), UInt8(ascii: "?"): Action.mark
    case UInt8(ascii: "'"): Action.apostrophe
    default: Action.separator
    }
  }
}

private let lowercaseActions = actions(lowercasing: true)
private let plainActions = actions(lowercasing: false)
