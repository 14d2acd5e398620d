import Synchronization
import Typesetting

/// The words of a book's fonts: shaped one at a time behind a lock, and kept where many threads can look at once.
final class WordEngine: Sendable {
  private let shaper: Mutex<WordShaper>
  private let metrics: [FaceMetrics]
  private let cache = WordCache()

  /// An engine for the families of a book.
  init(_ families: BookFamilies, language: String) throws(DrawingError) {
    shaper = Mutex(
      try Turn.take { () throws(DrawingError) in try WordShaper(families, language: language) })
    metrics = try shaper.withLock { (shaper) throws(DrawingError) in
      try Turn.take { () throws(DrawingError) in
        var metrics: [FaceMetrics] = []
        for face in BookFace.all { metrics.append(try shaper.metrics(of: face)) }
        return metrics
      }
    }
  }

  /// A face's own figures, in ems.
  func metrics(of face: BookFace) -> FaceMetrics { metrics[face.index] }

  /// The advance width of a word, in ems; a space in it is as wide as between words.
  func width(of word: String, in face: BookFace) -> Double {
    if let known = cache.word(word, in: face) { return known.width }
    let line = word.drawn
    guard line == word, !line.utf8.contains(UInt8(ascii: " ")) else {
      return line.words.map { width(of: String($0), in: face) }.reduce(0, +)
        + Double(line.words.count - 1) * metrics(of: face).space
    }
    return self.word(word, in: face).width
  }

  /// The characters of a line that no font has, each as often as words have it.
  func missing(in line: String, face: BookFace) -> [Character] {
    // Every font has those of ASCII, as most words are.
    line.drawn.words.filter { $0.utf8.contains { $0 >= 0x80 } }
      .flatMap { word(String($0), in: face).missing }
  }

  /// A word as glyphs.
  private func word(_ word: String, in face: BookFace) -> ShapedWord {
    if let known = cache.word(word, in: face) { return known }
    let shaped = Turn.take { shaper.withLock { $0.shape(word, in: face) } }
    cache.insert(shaped, for: word, in: face)
    return shaped
  }

  /// Lends the shaper to `body`, who finds words by `word(_:in:by:)`.
  func withShaper<Value: Sendable>(
    _ body: (inout WordShaper) throws(DrawingError) -> Value
  ) throws(DrawingError) -> Value {
    try Turn.take { () throws(DrawingError) in
      try shaper.withLock { (shaper) throws(DrawingError) in try body(&shaper) }
    }
  }

  /// A word as glyphs.
  func word(_ word: String, in face: BookFace, by shaper: inout WordShaper) -> ShapedWord {
    if let known = cache.word(word, in: face) { return known }
    let shaped = shaper.shape(word, in: face)
    cache.insert(shaped, for: word, in: face)
    return shaped
  }
}

extension String {
  /// The words between the spaces of a line, empty ones included.
  var words: [Substring] { split(separator: " ", omittingEmptySubsequences: false) }
}
