import Mathematics
import Plots
import Typesetting

/// Sets formulas with the fonts of a book.
struct FormulaSetter {
  let font: any MathFont
  let metrics: any TypeMetrics

  /// The pieces of a formula within a line: one box if it is short, else boxes between which lines may end.
  func pieces(of formula: Formula, in style: TextStyle, measure: Double) -> [Paragraph.Piece] {
    let whole = formula.box(
      isDisplay: false, size: style.size, font: font, leastSize: BookStyle.leastSize)
    guard whole.width > measure / 4 else { return [.box(inlineBox(whole, formula.source))] }
    var pieces: [Paragraph.Piece] = []
    let parts = formula.pieces(size: style.size, font: font, leastSize: BookStyle.leastSize)
    for part in parts {
      // Parts are read one by one, so each says only what it shows.
      pieces.append(.box(inlineBox(part.box, part.box.text)))
      if part.breakAfter != nil { pieces.append(space(part.spaceAfter, in: style)) }
    }
    return pieces
  }

  /// A formula on a line of its own, broken where it is wider than asked.
  func box(of formula: Formula, in style: TextStyle, maximumWidth: Double) -> InlineBox {
    inlineBox(
      formula.box(
        size: style.size, font: font, leastSize: BookStyle.leastSize, maximumWidth: maximumWidth),
      formula.source)
  }

  private func inlineBox(_ box: FormulaBox, _ alternative: String) -> InlineBox {
    InlineBox(
      width: box.width, ascent: box.ascent, descent: box.descent,
      elements: [
        .tagged(.formula(alternative: alternative), [.formula(box, at: Point(x: 0, y: 0))])
      ])
  }

  /// A space of a width, where a line may end and which vanishes there.
  private func space(_ width: Double, in style: TextStyle) -> Paragraph.Piece {
    let own = metrics.space(in: style)
    guard width > 0, own > 0 else { return .text("\u{200B}", style) }
    var style = style
    style.size *= width / own
    return .text(" ", style)
  }
}
