/// Distinct words and how often each was met: a hash table over bytes, with no string per word.
///
/// Words are numbered from 0 in the order in which they were first met.
struct WordTable: Sendable {
  /// A place of the table, with the key, so that a look at one place is nearly always enough.
  private struct Slot {
    var key = TokenKey()
    /// The word's number plus one; 0 when free.
    var successor: Int32 = 0

    var number: Int { Int(successor) - 1 }
  }

  /// Where each word ends among `bytes`.
  private var ends: [Int32] = []
  private var counts: [Int] = []
  /// The bytes of all words, one after another.
  private var bytes: [UInt8] = []
  /// Open addressing with linear probing.
  private var slots: [Slot]

  init(capacity: Int = 0) {
    slots = Array(repeating: Slot(), count: max(16, (capacity * 2).nextPowerOfTwo))
  }

  /// How many distinct words there are.
  var count: Int { counts.count }

  /// How often a word was added.
  func occurrences(of number: Int) -> Int { counts[number] }

  /// The bytes of a word.
  func word(_ number: Int) -> ArraySlice<UInt8> { bytes[place(number)] }

  /// The number of a word, if it was added before.
  @inline(__always)
  func number(of token: TokenPlace, in source: borrowing Span<UInt8>) -> Int? {
    let slot = slots[slot(of: token, in: source)]
    return slot.successor == 0 ? nil : slot.number
  }

  /// Adds occurrences of a word.
  @inline(__always)
  mutating func add(_ token: TokenPlace, in source: borrowing Span<UInt8>, count: Int = 1) {
    let slot = slot(of: token, in: source)
    if slots[slot].successor == 0 {
      append(token, in: source, count: count, at: slot)
    } else {
      counts[slots[slot].number] += count
    }
  }

  private mutating func append(
    _ token: TokenPlace, in source: borrowing Span<UInt8>, count: Int, at slot: Int
  ) {
    for index in token.start..<token.end { bytes.append(source[index]) }
    ends.append(Int32(bytes.count))
    counts.append(count)
    slots[slot] = Slot(key: token.key, successor: Int32(counts.count))
    if counts.count * 4 > slots.count * 3 { grow() }
  }

  /// Adds all that another table has counted, in its order.
  mutating func merge(_ other: WordTable) {
    let source = other.bytes.span
    for number in 0..<other.count {
      let word = TokenPlace(in: source, other.place(number))
      add(word, in: source, count: other.counts[number])
    }
  }

  private func place(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// The slot that holds the word, or the free one where it belongs.
  @inline(__always)
  private func slot(of token: TokenPlace, in source: borrowing Span<UInt8>) -> Int {
    let slots = slots.span
    var place = token.key.hash & (slots.count - 1)
    while slots[place].successor != 0 {
      if slots[place].key == token.key,
        token.length <= 16 || hasBeginning(slots[place].number, of: token, in: source)
      {
        return place
      }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  /// Whether the bytes before the last sixteen are the token's.
  private func hasBeginning(
    _ number: Int, of token: TokenPlace, in source: borrowing Span<UInt8>
  ) -> Bool {
    let own = bytes.span
    let start = place(number).lowerBound
    return (0..<token.length - 16).allSatisfy { offset in
      own[start + offset] == source[token.start + offset]
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.successor != 0 {
      var place = slot.key.hash & (slots.count - 1)
      while slots[place].successor != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }
}

extension Int {
  /// The least power of two that is not below this number.
  fileprivate var nextPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
