/// What typesetting needs to know of a font engine.
public protocol TypeMetrics {
  /// The advance width in points of a word, shaped by itself.
  ///
  /// A word holds no space; U+00AD in it is a hyphen. A run of text is as wide as its words and the spaces between them: no
  /// kerning reaches over a space.
  func width(of word: String, in style: TextStyle) -> Double

  /// The advance width in points of a space.
  func space(in style: TextStyle) -> Double

  /// How far the letters of a style reach above and below the baseline, in points: the font's own figures, whatever the
  /// letters are.
  func reach(of style: TextStyle) -> (ascent: Double, descent: Double)
}
