public import Mathematics
import Synchronization

extension Typeface {
  /// TeX Gyre Pagella Math, which goes with the body of the PDF book.
  static let mathematics = Typeface(
    path: "/usr/share/texmf/fonts/opentype/public/tex-gyre-math/texgyrepagella-math.otf",
    package: "fonts-texgyre-math")
}

/// A math font file; what it says depends on its bytes only.
public final class MathTypeface: MathFont {
  /// The distance within which an overlap of parts is allowed to be no less, in em.
  public let leastOverlap: Double
  private let constants: [MathConstant: Double]
  private let tables: Mutex<MathTables>

  /// The path of its file.
  public static var file: String { Typeface.mathematics.path }

  /// TeX Gyre Pagella Math, or why there is none.
  static let pinned = Result { () throws(DrawingError) in try MathTypeface(.mathematics) }

  init(_ typeface: Typeface) throws(DrawingError) {
    let tables = try MathTables(typeface)
    leastOverlap = tables.leastOverlap
    var constants: [MathConstant: Double] = [:]
    for constant in MathConstant.allCases { constants[constant] = tables.constant(constant) }
    self.constants = constants
    self.tables = Mutex(tables)
  }

  /// A constant of the MATH table.
  public func constant(_ constant: MathConstant) -> Double { constants[constant] ?? 0 }

  /// The glyph of a character, if there is one.
  public func glyph(of scalar: Unicode.Scalar) -> UInt32? {
    tables.withLock { $0.glyph(of: scalar) }
  }

  /// How much room a glyph takes.
  public func metrics(of glyph: UInt32) -> GlyphMetrics {
    tables.withLock { $0.metrics(of: glyph) }
  }

  /// The glyph and its larger forms.
  public func variants(of glyph: UInt32, along axis: GlyphAxis) -> [GlyphVariant] {
    tables.withLock { $0.variants(of: glyph, along: axis) }
  }

  /// The parts of which any larger form is put together.
  public func assembly(of glyph: UInt32, along axis: GlyphAxis) -> [GlyphPart] {
    tables.withLock { $0.assembly(of: glyph, along: axis) }
  }

  /// How far a script at a corner moves away.
  public func kern(of glyph: UInt32, at corner: GlyphCorner, height: Double) -> Double {
    tables.withLock { $0.kern(of: glyph, at: corner, height: height) }
  }

  /// The form for scripts, by the feature `ssty`.
  public func scriptForm(of glyph: UInt32, level: Int) -> UInt32 {
    tables.withLock { $0.alternate(of: glyph, feature: "ssty", number: level - 1) }
  }

  /// The form that carries an accent, by the feature `dtls`.
  public func dotlessForm(of glyph: UInt32) -> UInt32 {
    tables.withLock { $0.alternate(of: glyph, feature: "dtls", number: 0) }
  }
}
