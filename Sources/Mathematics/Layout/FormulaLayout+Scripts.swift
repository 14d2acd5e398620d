extension FormulaLayout {
  /// A base with its scripts, beside it or above and below.
  func scripts(_ scripts: Scripts, _ style: MathStyle) -> FormulaBox {
    let base = scripts.base.map { atom($0, style) } ?? Atom(box: FormulaBox(), isCharacter: true)
    let superscript = scripts.superscript.map { list($0, style.superscript) }
    let `subscript` = scripts.subscript.map { list($0, style.subscript) }
    guard scripts.placement.apply(isDisplay: style.isDisplay) else {
      let isOperator = scripts.base?.atomClass == .largeOperator
      return beside(base, superscript, `subscript`, isOperator: isOperator, style)
    }
    return limits(
      base.box, above: superscript, below: `subscript`, slant: base.italicCorrection, style)
  }

  /// Appendix G, rule 18, with the MATH table's kerns at the corners.
  private func beside(
    _ base: Atom, _ superscript: FormulaBox?, _ `subscript`: FormulaBox?, isOperator: Bool,
    _ style: MathStyle
  ) -> FormulaBox {
    var box = base.box
    // The slant is within the width of a letter, and beyond that of a large operator.
    let upright = box.width - base.italicCorrection
    var (up, down) = (0.0, 0.0)
    if !base.isCharacter {
      up = box.ascent - length(.superscriptBaselineDropMax, style)
      down = box.descent + length(.subscriptBaselineDropMin, style)
    }
    if let superscript {
      up = max(
        up, length(style.isCramped ? .superscriptShiftUpCramped : .superscriptShiftUp, style),
        superscript.descent + length(.superscriptBottomMin, style))
    }
    if let `subscript` {
      down = max(down, length(.subscriptShiftDown, style))
      if superscript == nil {
        down = max(down, `subscript`.ascent - length(.subscriptTopMax, style))
      }
    }
    if let superscript, let `subscript` {
      let gap = (up - superscript.descent) - (`subscript`.ascent - down)
      let missing = length(.subSuperscriptGapMin, style) - gap
      if missing > 0 {
        down += missing
        let rise =
          length(.superscriptBottomMaxWithSubscript, style) - (up - superscript.descent)
        if rise > 0 {
          up += rise
          down -= rise
        }
      }
    }
    var end = box.width
    if let superscript {
      let kern = self.kern(
        base, .topRight, script: superscript, scriptCorner: .bottomLeft, shift: up, style)
      box.place(superscript, x: box.width + kern, y: -up)
      end = max(end, box.width + kern + superscript.width)
    }
    if let `subscript` {
      let start = isOperator || base.isCharacter ? upright : box.width
      let kern = self.kern(
        base, .bottomRight, script: `subscript`, scriptCorner: .topLeft, shift: -down, style)
      box.place(`subscript`, x: start + kern, y: down)
      end =
        superscript == nil
        ? start + kern + `subscript`.width : max(end, start + kern + `subscript`.width)
    }
    box.width = end + length(.spaceAfterScript, style)
    return box
  }

  /// How far a script moves away from a letter: what the font says at the two heights where they meet (MATH table,
  /// "MathKernInfo table"), of which the larger counts, so that they touch at neither.
  private func kern(
    _ base: Atom, _ corner: GlyphCorner, script: FormulaBox, scriptCorner: GlyphCorner,
    shift: Double, _ style: MathStyle
  ) -> Double {
    guard let glyph = base.glyph, case .glyph(let first)? = script.items.first else { return 0 }
    let isAbove = corner == .topRight
    let heights =
      isAbove
      ? [base.box.ascent, shift - script.descent] : [-base.box.descent, shift + script.ascent]
    let kerns = heights.map { height in
      font.kern(of: glyph, at: corner, height: height / em(style)) * em(style)
        + font.kern(of: first.id, at: scriptCorner, height: (height - shift) / first.size)
        * first.size
    }
    return kerns.max() ?? 0
  }

  /// Appendix G, rule 13a: limits above and below, moved apart by the slant of the operator.
  func limits(
    _ base: FormulaBox, above: FormulaBox?, below: FormulaBox?, slant: Double, _ style: MathStyle
  ) -> FormulaBox {
    let width = max(base.width, above?.width ?? 0, below?.width ?? 0)
    var box = FormulaBox(width: width)
    box.place(base, x: (width - base.width) / 2, y: 0)
    if let above {
      let gap = max(
        length(.upperLimitGapMin, style) + above.descent, length(.upperLimitBaselineRiseMin, style))
      box.place(above, x: (width - above.width + slant) / 2, y: -(base.ascent + gap))
    }
    if let below {
      let gap = max(
        length(.lowerLimitGapMin, style) + below.ascent, length(.lowerLimitBaselineDropMin, style))
      box.place(below, x: (width - below.width - slant) / 2, y: base.descent + gap)
    }
    return box
  }

  /// `\overset` and `\underset`.
  func stack(_ stack: Stack, _ style: MathStyle) -> FormulaBox {
    limits(
      list(stack.base, style), above: stack.above.map { list($0, style.superscript) },
      below: stack.below.map { list($0, style.subscript) }, slant: 0, style)
  }

  /// An arrow a little longer than its labels.
  func arrow(_ arrow: Arrow, _ style: MathStyle) -> FormulaBox {
    let above = list(arrow.above, style.superscript)
    let below = arrow.below.map { list($0, style.subscript) }
    let length = max(above.width, below?.width ?? 0) + em(style)
    let sign = stretched(arrow.sign, along: .horizontal, atLeast: length, style)
    return limits(
      sign, above: arrow.above.isEmpty ? nil : above, below: below, slant: 0, style)
  }
}
