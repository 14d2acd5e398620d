/// Distinct sequences of words, each a node below the sequence without its last word.
///
/// A word's id is the node of the word alone; longer sequences are numbered from `words` on, in the order in which they were
/// added. A hash table tells the node of a sequence from that of its beginning, with no string or array per sequence.
struct PhraseTree: Sendable {
  /// A longer sequence: the node of its beginning, and the word that follows.
  struct Phrase: Sendable, Hashable {
    let beginning: Int32
    let word: Int32

    var key: UInt64 {
      UInt64(UInt32(bitPattern: beginning)) << 32 | UInt64(UInt32(bitPattern: word))
    }
  }

  private struct Slot {
    var key: UInt64 = 0
    /// The node; 0 when free, for no longer sequence has that number.
    var node: Int32 = 0
  }

  /// How many ids of words there are, at least one.
  let words: Int
  /// The longer sequences, by node less `words`.
  private(set) var phrases: [Phrase] = []
  /// Open addressing with linear probing.
  private var slots = Array(repeating: Slot(), count: 16)

  init(words: Int) { self.words = words }

  /// How many nodes there are.
  var count: Int { words + phrases.count }

  /// The node of a sequence and one more word, if it was added.
  @inline(__always)
  func node(after beginning: Int, _ word: Int32) -> Int? {
    let node = slots[slot(of: Phrase(beginning: Int32(beginning), word: word).key)].node
    return node == 0 ? nil : Int(node)
  }

  /// The node of a sequence and one more word, added where it is new.
  @inline(__always)
  mutating func add(after beginning: Int, _ word: Int32) -> Int {
    let phrase = Phrase(beginning: Int32(beginning), word: word)
    let slot = slot(of: phrase.key)
    if slots[slot].node != 0 { return Int(slots[slot].node) }
    let node = count
    slots[slot] = Slot(key: phrase.key, node: Int32(node))
    phrases.append(phrase)
    if phrases.count * 4 > slots.count * 3 { grow() }
    return node
  }

  /// The nodes one word longer than each node, by their last words, and where each node's begin; after the last, where they end.
  var children: (nodes: [Int32], starts: [Int]) {
    var starts = Array(repeating: 0, count: count + 1)
    for phrase in phrases { starts[Int(phrase.beginning) + 1] += 1 }
    for node in 0..<count { starts[node + 1] += starts[node] }
    var free = starts
    var nodes = Array(repeating: Int32(0), count: phrases.count)
    for (place, phrase) in phrases.enumerated() {
      nodes[free[Int(phrase.beginning)]] = Int32(words + place)
      free[Int(phrase.beginning)] += 1
    }
    for node in 0..<count where starts[node + 1] - starts[node] > 1 {
      nodes[starts[node]..<starts[node + 1]].sort {
        phrases[Int($0) - words].word < phrases[Int($1) - words].word
      }
    }
    return (nodes, starts)
  }

  /// The slot that holds the key, or the free one where it belongs.
  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let slots = slots.span
    var place = hash(key) & (slots.count - 1)
    while slots[place].node != 0 && slots[place].key != key {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for taken in old where taken.node != 0 { slots[slot(of: taken.key)] = taken }
  }
}

/// The folded product of Wang Yi (2019), wyhash.
@inline(__always)
private func hash(_ key: UInt64) -> Int {
  let product = (key ^ 0xa076_1d64_78bd_642f).multipliedFullWidth(by: 0xe703_7ed1_a0b4_28db)
  return Int(truncatingIfNeeded: product.high ^ product.low)
}
