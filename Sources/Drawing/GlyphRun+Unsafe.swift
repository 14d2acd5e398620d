import CPangoCairo
import Plots

/// Glyphs of one font and direction that Cairo shows together, with the text that they draw.
struct GlyphRun {
  /// The place of the font among the shaper's; nil while the run is empty.
  private(set) var font: Int?
  private var isBackward = false
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []
  private var text: [CChar] = []

  /// Whether a piece of a word can stand in this run.
  func takes(_ piece: ShapedWord.Piece) -> Bool {
    // Cairo takes the glyphs of a backward run from its end, so that two pieces would change places.
    font == nil || font == piece.font && !isBackward && !piece.isBackward
  }

  /// Adds a piece of a word that begins at `place`.
  mutating func add(_ piece: ShapedWord.Piece, at place: Point, size: Double) {
    font = piece.font
    isBackward = piece.isBackward
    for glyph in piece.glyphs {
      glyphs.append(
        cairo_glyph_t(
          index: UInt(glyph.index), x: place.x + glyph.x * size, y: place.y + glyph.y * size))
    }
    for cluster in piece.clusters {
      clusters.append(
        cairo_text_cluster_t(num_bytes: CInt(cluster.bytes), num_glyphs: CInt(cluster.glyphs)))
    }
    for byte in piece.text { text.append(CChar(bitPattern: byte)) }
  }

  /// Shows the glyphs in the context's font and color.
  func show(on context: OpaquePointer) {
    unsafe cairo_show_text_glyphs(
      context, text, CInt(text.count), glyphs, CInt(glyphs.count), clusters, CInt(clusters.count),
      isBackward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(0))
  }

  /// Empties the run, and keeps its room.
  mutating func clear() {
    font = nil
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }
}
