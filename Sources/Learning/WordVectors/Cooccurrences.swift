import Preconditions

/// How often words stand near each other: each meeting counts 1 / distance.
///
/// Source: Pennington, Socher and Manning (2014), "GloVe: global vectors for word representation", section 4.2.
struct Cooccurrences: Sendable {
  /// A cell of the matrix that is not zero.
  struct Cell: Sendable, Hashable {
    let word: Int32
    let context: Int32
    let count: Double
  }

  /// Words and contexts, `word << 32 | context`, where the window is to the left; -1 is a free place.
  private var keys: [Int64]
  /// The counts in units of 2^-32: sums of whole numbers do not depend on their order.
  private var sums: [UInt64]
  private var used = 0

  /// The unit of a meeting at distance 1.
  private static let one = Double(1 << 32)

  /// Counts the words of documents within `window` words to either side.
  ///
  /// - Precondition: ids are not negative; the window has at least one word.
  init(counting documents: some Sequence<[Int32]>, window: Int) {
    require(window > 0, "Cooccurrences: a window of \(window)")
    keys = Array(repeating: -1, count: 1 << 12)
    sums = Array(repeating: 0, count: 1 << 12)
    let weights = (1...window).map { UInt64((Self.one / Double($0)).rounded()) }
    for document in documents {
      for place in document.indices.dropFirst() {
        for distance in 1...min(window, place) {
          add(document[place], document[place - distance], weights[distance - 1])
        }
      }
    }
  }

  /// The cells of the symmetric matrix by word, then context; a word that meets itself is counted from both sides.
  var cells: [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(2 * used)
    for (place, key) in keys.enumerated() where key >= 0 {
      let (word, context) = (Int32(key >> 32), Int32(truncatingIfNeeded: key))
      let count = Double(sums[place]) / Self.one
      if word == context {
        cells.append(Cell(word: word, context: context, count: 2 * count))
      } else {
        cells.append(Cell(word: word, context: context, count: count))
        cells.append(Cell(word: context, context: word, count: count))
      }
    }
    return cells.sorted { ($0.word, $0.context) < ($1.word, $1.context) }
  }

  /// Adds a meeting of two words, whichever comes first.
  private mutating func add(_ one: Int32, _ other: Int32, _ weight: UInt64) {
    if 2 * used >= keys.count { grow() }
    let key = Int64(min(one, other)) << 32 | Int64(max(one, other))
    let place = place(of: key)
    if keys[place] < 0 {
      keys[place] = key
      used += 1
    }
    sums[place] += weight
  }

  /// The place that holds `key`, or the free one where it belongs: Fibonacci hashing, then the next free place.
  private func place(of key: Int64) -> Int {
    let bits = keys.count.trailingZeroBitCount
    var place = Int((UInt64(bitPattern: key) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
    while keys[place] >= 0 && keys[place] != key { place = (place + 1) & (keys.count - 1) }
    return place
  }

  /// Doubles the places.
  private mutating func grow() {
    let old = (keys, sums)
    keys = Array(repeating: -1, count: 2 * keys.count)
    sums = Array(repeating: 0, count: keys.count)
    for (number, key) in old.0.enumerated() where key >= 0 {
      let place = place(of: key)
      keys[place] = key
      sums[place] = old.1[number]
    }
  }
}
