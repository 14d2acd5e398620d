import Synchronization

/// Shaped words in several drawers with a lock each, so that threads seldom wait for each other.
final class WordCache: Sendable {
  private static let count = 32

  private let drawers = (0..<count).map { _ in Drawer() }

  /// The word as it was shaped before, if it was.
  func word(_ word: String, in face: BookFace) -> ShapedWord? {
    drawer(of: word).words.withLock { $0[WordKey(word: word, face: UInt8(face.index))] }
  }

  /// Keeps a shaped word.
  func insert(_ shaped: ShapedWord, for word: String, in face: BookFace) {
    drawer(of: word).words.withLock { $0[WordKey(word: word, face: UInt8(face.index))] = shaped }
  }

  private func drawer(of word: String) -> Drawer {
    let bytes = word.utf8
    let mixed = bytes.count &+ 5 &* Int(bytes.first ?? 0) &+ 11 &* Int(bytes.last ?? 0)
    return drawers[mixed % Self.count]
  }

  private final class Drawer: Sendable {
    let words = Mutex<[WordKey: ShapedWord]>([:])
  }
}

/// A word of exactly these bytes: two strings can be equal and still be written, and drawn, in other characters.
private struct WordKey: Hashable {
  let word: String
  let face: UInt8

  static func == (first: WordKey, second: WordKey) -> Bool {
    first.face == second.face && first.word.utf8.elementsEqual(second.word.utf8)
  }
}
