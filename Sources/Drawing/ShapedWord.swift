/// A word as glyphs, for an em of 1: drawn at any size, since nothing is hinted.
struct ShapedWord: Sendable {
  /// A glyph of a font.
  struct Glyph: Sendable, Hashable {
    /// Its number in the font.
    let index: UInt32
    /// Where it stands from the left end of the word's baseline, in ems; y grows downwards.
    let x, y: Double
    /// How much of its advance width a PDF leaves out, in ems.
    let cut: Double
  }

  /// Some bytes of the text and the glyphs that draw them together.
  struct Cluster: Sendable, Hashable {
    let bytes, glyphs: Int
  }

  /// A stretch of a word in one font and one direction.
  struct Piece: Sendable, Hashable {
    /// The place of the font among the shaper's.
    let font: Int
    /// The glyphs from left to right.
    let glyphs: [Glyph]
    /// The characters as they are read, in UTF-8.
    let text: [UInt8]
    /// The clusters as they are read.
    let clusters: [Cluster]
    /// Whether it is read from the right to the left, so that the first cluster has the last glyphs.
    let isBackward: Bool
  }

  /// The advance width, in ems.
  let width: Double
  /// The pieces from left to right.
  let pieces: [Piece]
  /// The characters that no font has, each once; white squares stand in their places.
  var missing: [Character] = []

  /// How many fonts its letters are of.
  var letterFonts: Int {
    guard pieces.count > 1 else { return pieces.count }
    let lettered = pieces.filter {
      String(decoding: $0.text, as: UTF8.self).contains(where: \.isLetter)
    }
    return Set(lettered.map(\.font)).count
  }
}
