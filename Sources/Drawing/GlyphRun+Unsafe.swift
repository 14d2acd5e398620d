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

  /// How far Cairo's pen is ahead of a reader's, in ems.
  ///
  /// Cairo moves its pen by whole advance widths and says of the next glyph how far from there it stands; a reader's pen moves by
  /// the widths that the file has.
  private var drift = 0.0
  /// A glyph that is higher or lower than the last one by more than this, in ems, is placed anew.
  private static let level = 0.001

  /// Whether a piece of a word can stand in this run.
  func takes(_ piece: ShapedWord.Piece) -> Bool {
    // Cairo takes the glyphs of a backward run from its end, so that two pieces would change places.
    font == nil || font == piece.font && !isBackward && !piece.isBackward
  }

  /// Adds a piece of a word that begins at `place`.
  mutating func add(_ piece: ShapedWord.Piece, at place: Point, size: Double) {
    font = piece.font
    isBackward = piece.isBackward
    let first = glyphs.count
    for glyph in isBackward ? piece.glyphs.reversed() : piece.glyphs {
      let y = place.y + glyph.y * size
      if let last = glyphs.last, abs(y - last.y) > Self.level * size { drift = 0 }
      glyphs.append(
        cairo_glyph_t(
          index: UInt(glyph.index), x: place.x + (glyph.x + drift) * size, y: y))
      drift += glyph.cut
    }
    if isBackward { glyphs[first...].reverse() }
    for cluster in piece.clusters {
      clusters.append(
        cairo_text_cluster_t(num_bytes: CInt(cluster.bytes), num_glyphs: CInt(cluster.glyphs)))
    }
    for byte in piece.text { text.append(CChar(bitPattern: byte)) }
  }

  /// Moves the glyphs by a hair when they begin on the same baseline as `last`, and returns their baseline.
  mutating func part(from last: Double?, size: Double) -> Double? {
    if let last, let first = glyphs.first, abs(first.y - last) < 1.5 * Self.level * size {
      for index in glyphs.indices { glyphs[index].y += 2 * Self.level * size }
    }
    return glyphs.last?.y
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
    drift = 0
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
  }
}
