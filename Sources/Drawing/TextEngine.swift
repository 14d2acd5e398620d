import Plots
import Synchronization

/// The one shaper of figures, behind a lock.
///
/// Pango's font maps belong to one thread at a time. What it returns depends on its arguments only.
final class TextEngine: Sendable {
  private let shaper: Mutex<TextShaper>

  /// The engine with the pinned fonts, or why there is none.
  static var pinned: Result<TextEngine, DrawingError> { Turn.take { loaded } }
  private static let loaded = Result { () throws(DrawingError) in
    try TextEngine(Typeface.pinned)
  }

  /// An engine with `faces`.
  init(_ faces: [Typeface]) throws(DrawingError) {
    shaper = Mutex(try TextShaper(faces))
  }

  /// Lends the shaper to `body`.
  func withShaper<Value: Sendable>(
    _ body: (borrowing TextShaper) throws(DrawingError) -> Value
  ) throws(DrawingError) -> Value {
    try Turn.take { () throws(DrawingError) in
      try shaper.withLock { (shaper) throws(DrawingError) in try body(shaper) }
    }
  }

  /// The room that a line takes.
  func extent(of string: String, in font: Font) -> TextExtent {
    Turn.take { shaper.withLock { $0.extent(of: string, in: font) } }
  }

  /// Where some bytes of a line stand.
  func stretches(of place: Range<Int>, in line: String, font: Font) -> [ClosedRange<Double>] {
    Turn.take { shaper.withLock { $0.stretches(of: place, in: line, font: font) } }
  }
}
