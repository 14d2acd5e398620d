public import Typesetting

/// What typesetting needs to know of a book's fonts, by Pango: equal on every thread and for every machine with these fonts.
///
/// A word is shaped once; after that its width in any size and color is looked up.
public struct BookMetrics: TypeMetrics, Sendable {
  private let engine: WordEngine

  /// The metrics of a book's fonts.
  public init(_ fonts: BookFonts) {
    engine = fonts.engine
  }

  /// The advance width in points of a word, shaped by itself.
  public func width(of word: String, in style: TextStyle) -> Double {
    guard style.isVisible else { return 0 }
    return engine.width(of: word, in: BookFace(style)) * style.size
  }

  /// The advance width in points of a space.
  public func space(in style: TextStyle) -> Double {
    guard style.isVisible else { return 0 }
    return engine.metrics(of: BookFace(style)).space * style.size
  }

  /// The characters of a run of text that no font has, each as often as words have it; a white square is drawn for each.
  public func missing(in text: String, style: TextStyle) -> [Character] {
    style.isVisible ? engine.missing(in: text, face: BookFace(style)) : []
  }

  /// The font's ascent and descent, in points.
  public func reach(of style: TextStyle) -> (ascent: Double, descent: Double) {
    guard style.isVisible else { return (0, 0) }
    let metrics = engine.metrics(of: BookFace(style))
    return (metrics.ascent * style.size, metrics.descent * style.size)
  }
}

extension TextStyle {
  /// Whether letters of this size leave ink.
  var isVisible: Bool { size > 0 && size.isFinite }
}
