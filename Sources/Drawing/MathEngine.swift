public import Mathematics
import Plots
import Synchronization

/// Formulas in TeX Gyre Pagella Math: their boxes, and their drawing.
public struct MathEngine: Sendable {
  /// The font.
  public let font: MathTypeface
  let pen: MathPen

  private static let shared = Result { () throws(DrawingError) in
    MathEngine(font: try MathTypeface.pinned.get(), pen: try MathPen(.mathematics))
  }

  /// The engine of the pinned font.
  ///
  /// - Throws: `DrawingError.missingFont` with the Debian package to install.
  public static func pinned() throws(DrawingError) -> MathEngine { try shared.get() }

  /// A formula on one line, at a size in points.
  public func box(_ formula: Formula, isDisplay: Bool, size: Double) -> FormulaBox {
    formula.box(isDisplay: isDisplay, size: size, font: font)
  }

  /// A formula on lines of its own, no wider than asked where it can be broken; sizes in points.
  public func box(_ formula: Formula, size: Double, maximumWidth: Double) -> FormulaBox {
    formula.box(size: size, font: font, maximumWidth: maximumWidth)
  }

  /// A formula in the pieces between which a line of text may end.
  public func pieces(_ formula: Formula, size: Double) -> [FormulaPiece] {
    formula.pieces(size: size, font: font)
  }
}
