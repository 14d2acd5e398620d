/// Distinct words and how often each was met: a hash table over bytes, with no string per word.
///
/// Words are numbered from 0 in the order in which they were first met.
struct WordTable: Sendable {
  private struct Entry {
    var start: Int32
    var length: Int32
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

  /// The number of the word in `source[start..<end]`, if it was added before.
  func number(of source: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let slot = slot(of: source, start, end, hash: hash(source, start, end))
    return slots[slot] == 0 ? nil : Self.number(in: slots[slot])
  }

  /// Adds occurrences of the word in `source[start..<end]`.
  mutating func add(_ source: borrowing Span<UInt8>, _ start: Int, _ end: Int, count: Int = 1) {
    let hash = hash(source, start, end)
    let slot = slot(of: source, start, end, hash: hash)
    guard slots[slot] == 0 else {
      entries[Self.number(in: slots[slot])].count += count
      return
    }
    entries.append(
      Entry(start: Int32(bytes.count), length: Int32(end - start), count: count))
    for index in start..<end { bytes.append(source[index]) }
    slots[slot] = UInt64(hash) << 32 | UInt64(entries.count)
    if entries.count * 2 > slots.count { grow() }
  }

  /// Adds all that another table has counted, in its order.
  mutating func merge(_ other: WordTable) {
    let source = other.bytes.span
    for entry in other.entries {
      add(source, Int(entry.start), Int(entry.start + entry.length), count: entry.count)
    }
  }

  private static func number(in slot: UInt64) -> Int {
    Int(UInt32(truncatingIfNeeded: slot)) - 1
  }

  /// The slot that holds the word, or the free one where it belongs.
  private func slot(
    of source: borrowing Span<UInt8>, _ start: Int, _ end: Int, hash: UInt32
  ) -> Int {
    let slots = slots.span
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == UInt64(hash),
        holds(Self.number(in: slots[slot]), source, start, end)
      {
        return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func holds(
    _ number: Int, _ source: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let entry = entries[number]
    guard Int(entry.length) == end - start else { return false }
    let own = bytes.span
    for offset in 0..<(end - start)
    where own[Int(entry.start) + offset] != source[start + offset] {
      return false
    }
    return true
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

  /// FNV-1a over 64 bits, folded; Fowler, Noll and Vo (1991).
  private func hash(_ source: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in start..<end { hash = (hash ^ UInt64(source[index])) &* 0x100_0000_01b3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}

extension Int {
  /// The least power of two that is not below this number.
  fileprivate var nextPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
