extension FormulaLayout {
  /// Appendix G, rule 15.
  func fraction(_ fraction: Fraction, _ outer: MathStyle) -> FormulaBox {
    let style = fraction.level.map(outer.at) ?? outer
    let numerator = list(fraction.numerator, style.numerator)
    let denominator = list(fraction.denominator, style.denominator)
    let axis = length(.axisHeight, style)
    let hasRule = fraction.kind == .quotient
    let thickness = hasRule ? length(.fractionRuleThickness, style) : 0
    var up: Double
    var down: Double
    if hasRule {
      let isDisplay = style.isDisplay
      up = max(
        length(
          isDisplay ? .fractionNumeratorDisplayStyleShiftUp : .fractionNumeratorShiftUp, style),
        numerator.descent + axis + thickness / 2
          + length(
            isDisplay ? .fractionNumeratorDisplayStyleGapMin : .fractionNumeratorGapMin, style))
      down = max(
        length(
          isDisplay ? .fractionDenominatorDisplayStyleShiftDown : .fractionDenominatorShiftDown,
          style),
        denominator.ascent - axis + thickness / 2
          + length(
            isDisplay ? .fractionDenominatorDisplayStyleGapMin : .fractionDenominatorGapMin, style))
    } else {
      up = length(style.isDisplay ? .stackTopDisplayStyleShiftUp : .stackTopShiftUp, style)
      down = length(
        style.isDisplay ? .stackBottomDisplayStyleShiftDown : .stackBottomShiftDown, style)
      let gap = (up - numerator.descent) - (denominator.ascent - down)
      let missing = length(style.isDisplay ? .stackDisplayStyleGapMin : .stackGapMin, style) - gap
      if missing > 0 {
        up += missing / 2
        down += missing / 2
      }
    }
    let width = max(numerator.width, denominator.width)
    var box = FormulaBox(width: width)
    box.place(numerator, x: (width - numerator.width) / 2, y: -up)
    if hasRule {
      box.place(
        FormulaBox.Rule(x: 0, y: -axis - thickness / 2, width: width, height: thickness))
    }
    box.place(denominator, x: (width - denominator.width) / 2, y: down)
    return delimited(box, isBinomial: fraction.kind == .binomial, style)
  }

  /// A fraction between the empty delimiters of TeX, a binomial between parentheses.
  private func delimited(
    _ body: FormulaBox, isBinomial: Bool, _ style: MathStyle
  ) -> FormulaBox {
    let axis = length(.axisHeight, style)
    // TeX's delimiters of fractions have two sizes; these grow beyond them with what they enclose.
    let height = max(
      2 * max(body.ascent - axis, body.descent + axis) * FormulaLayout.share,
      (style.isDisplay ? 2.39 : 1.01) * em(style))
    var box = FormulaBox()
    box.append(isBinomial ? delimiter("(", height: height, style) : nullDelimiter)
    box.append(body)
    box.append(isBinomial ? delimiter(")", height: height, style) : nullDelimiter)
    return box
  }

  /// Appendix G, rule 11.
  func radical(_ nodes: [Node], degree: [Node]?, _ style: MathStyle) -> FormulaBox {
    let body = list(nodes, style.cramped)
    let thickness = length(.radicalRuleThickness, style)
    var gap = length(
      style.isDisplay ? .radicalDisplayStyleVerticalGap : .radicalVerticalGap, style)
    let sign = stretched(
      "√", along: .vertical, atLeast: body.ascent + body.descent + gap + thickness, style)
    let height = sign.ascent + sign.descent
    // A sign that is longer than it need be leaves its room above and below.
    gap = max(gap, (gap + height - thickness - body.ascent - body.descent) / 2)
    let top = body.ascent + gap + thickness
    var box = FormulaBox()
    if let degree {
      let small = list(degree, MathStyle(level: .scriptScript, isCramped: style.isCramped))
      let bottom = height - top
      let raise = font.constant(.radicalDegreeBottomRaisePercent) * height - bottom
      box.width = max(0, length(.radicalKernBeforeDegree, style))
      box.append(small, y: -raise - small.descent)
      // A degree that is narrower than the kern behind it does not push the sign to the left of the beginning.
      box.width = max(0, box.width + length(.radicalKernAfterDegree, style))
    }
    box.append(sign, y: sign.ascent - top)
    box.place(FormulaBox.Rule(x: box.width, y: -top, width: body.width, height: thickness))
    box.append(body)
    box.ascent = max(box.ascent, top + length(.radicalExtraAscender, style))
    return box
  }

  /// Appendix G, rule 12.
  func accent(_ accent: Accent, _ style: MathStyle) -> Atom {
    var base = single(accent.base, style.cramped)
    if let glyph = base.glyph, case .glyph(var item)? = base.box.items.first {
      item.id = font.dotlessForm(of: glyph)
      base.box.items[0] = .glyph(item)
    }
    guard let plain = font.glyph(of: accent.mark) else {
      base.box.missing.append(accent.mark)
      return base
    }
    let width = base.box.width / em(style)
    let forms = accent.isWide ? font.variants(of: plain, along: .horizontal) : []
    let glyph = forms.last { $0.advance <= width }?.glyph ?? plain
    var mark = glyphBox(glyph, String(Character(accent.mark)), style)
    mark.descent = 0
    let place = base.accentPlace ?? base.box.width / 2
    let rise = max(0, base.box.ascent - length(.accentBaseHeight, style))
    base.box.place(
      mark, x: place - font.metrics(of: glyph).accentPlace * em(style), y: -rise)
    base.glyph = nil
    return base
  }

  /// A line, brace or arrow as long as its base (appendix G, rules 9 and 10).
  func span(_ span: Span, _ style: MathStyle) -> FormulaBox {
    let base = list(span.base, span.isAbove ? style.cramped : style)
    var box = base
    guard let mark = span.mark else {
      let thickness = length(
        span.isAbove ? .overbarRuleThickness : .underbarRuleThickness, style)
      let gap = length(span.isAbove ? .overbarVerticalGap : .underbarVerticalGap, style)
      let y = span.isAbove ? -(base.ascent + gap + thickness) : base.descent + gap
      box.place(FormulaBox.Rule(x: 0, y: y, width: base.width, height: thickness))
      if span.isAbove {
        box.ascent += length(.overbarExtraAscender, style)
      } else {
        box.descent += length(.underbarExtraDescender, style)
      }
      return box
    }
    let sign = stretched(mark, along: .horizontal, atLeast: base.width, style)
    guard case .glyph(let first)? = sign.items.first else { return box }
    let metrics = font.metrics(of: first.id)
    let gap = length(
      span.isAbove ? .stretchStackGapBelowMin : .stretchStackGapAboveMin, style)
    let y =
      span.isAbove
      ? -(base.ascent + gap) + -metrics.descent * first.size
      : base.descent + gap + metrics.ascent * first.size
    box.width = max(base.width, sign.width)
    box.items = []
    box.draw(base, x: (box.width - base.width) / 2, y: 0)
    box.draw(sign, x: (box.width - sign.width) / 2, y: y)
    let ink = (metrics.ascent + metrics.descent) * first.size
    if span.isAbove {
      box.ascent = base.ascent + gap + ink
    } else {
      box.descent = base.descent + gap + ink
    }
    return box
  }

  /// `\boxed`: LaTeX's \fboxsep and \fboxrule.
  func frame(_ nodes: [Node], _ style: MathStyle) -> FormulaBox {
    let body = list(nodes, style.at(.display))
    let (padding, thickness) = (0.3 * size, 0.04 * size)
    let (top, bottom) = (body.ascent + padding, body.descent + padding)
    let width = body.width + 2 * (padding + thickness)
    var box = FormulaBox(width: width)
    box.place(body, x: padding + thickness, y: 0)
    let height = top + bottom
    box.place(.init(x: 0, y: -top - thickness, width: width, height: thickness))
    box.place(.init(x: 0, y: bottom, width: width, height: thickness))
    box.place(.init(x: 0, y: -top, width: thickness, height: height))
    box.place(.init(x: width - thickness, y: -top, width: thickness, height: height))
    return box
  }

  /// Room without ink, or ink without room.
  func phantom(_ phantom: Phantom, _ style: MathStyle) -> FormulaBox {
    let body = list(phantom.body, style)
    var box = FormulaBox(
      width: phantom.overlap == nil ? body.width : 0,
      ascent: phantom.keepsHeight ? body.ascent : 0,
      descent: phantom.keepsHeight ? body.descent : 0)
    guard phantom.isVisible else { return box }
    let start =
      switch phantom.overlap {
      case nil, .rightwards?: 0.0
      case .centered?: -body.width / 2
      case .leftwards?: -body.width
      }
    box.draw(body, x: start, y: 0)
    return box
  }
}
