/// Distinct words and how often each was met: a hash table over bytes, with no string per word.
///
/// Words are numbered from 0 in the order in which they were first met.
struct WordTable: Sendable {
  private struct Entry {
    let start: Int32
    let length: Int32
    /// The last eight bytes, or all of them: most words differ there.
    let key: UInt64
    var count: Int
  }

  private var entries: [Entry] = []
  /// The bytes of all words, one after another.
  private var bytes: [UInt8] = []
  /// Open addressing with linear probing: the hash in the upper half, a word's number plus one in
  /// the lower; 0 when free.
  private var slots: [UInt64]

  init(capacity: Int = 0) {
    slots = Array(repeating: 0, count: max(16, (capacity * 2).nextPowerOfTwo))
  }

  /// How many distinct words there are.
  var count: Int { entries.count }

  /// How often a word was added.
  func occurrences(of number: Int) -> Int { entries[number].count }

  /// The bytes of a word.
  func word(_ number: Int) -> ArraySlice<UInt8> {
    let entry = entries[number]
    return bytes[Int(entry.start)..<Int(entry.start + entry.length)]
  }

  /// The number of a word, if it was added before.
  func number(of token: TokenPlace, in source: borrowing Span<UInt8>) -> Int? {
    let slot = slot(of: token, in: source)
    return slots[slot] == 0 ? nil : Self.number(in: slots[slot])
  }

  /// Adds occurrences of a word.
  mutating func add(_ token: TokenPlace, in source: borrowing Span<UInt8>, count: Int = 1) {
    let slot = slot(of: token, in: source)
    guard slots[slot] == 0 else {
      entries[Self.number(in: slots[slot])].count += count
      return
    }
    entries.append(
      Entry(
        start: Int32(bytes.count), length: Int32(token.length), key: token.key, count: count))
    for index in token.start..<token.end { bytes.append(source[index]) }
    slots[slot] = UInt64(token.hash) << 32 | UInt64(entries.count)
    if entries.count * 2 > slots.count { grow() }
  }

  /// Adds all that another table has counted, in its order.
  mutating func merge(_ other: WordTable) {
    let source = other.bytes.span
    for entry in other.entries {
      let word = TokenPlace(in: source, Int(entry.start), Int(entry.start + entry.length))
      add(word, in: source, count: entry.count)
    }
  }

  private static func number(in slot: UInt64) -> Int {
    Int(UInt32(truncatingIfNeeded: slot)) - 1
  }

  /// The slot that holds the word, or the free one where it belongs.
  private func slot(of token: TokenPlace, in source: borrowing Span<UInt8>) -> Int {
    let slots = slots.span
    let mask = slots.count - 1
    var slot = Int(token.hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == UInt64(token.hash),
        holds(Self.number(in: slots[slot]), token, in: source)
      {
        return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func holds(
    _ number: Int, _ token: TokenPlace, in source: borrowing Span<UInt8>
  ) -> Bool {
    let entry = entries[number]
    guard entry.key == token.key, Int(entry.length) == token.length else { return false }
    guard token.length > 8 else { return true }
    let own = bytes.span
    return (0..<token.length - 8).allSatisfy { offset in
      own[Int(entry.start) + offset] == source[token.start + offset]
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for content in old where content != 0 {
      var slot = Int(content >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = content
    }
  }
}

extension Int {
  /// The least power of two that is not below this number.
  fileprivate var nextPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
