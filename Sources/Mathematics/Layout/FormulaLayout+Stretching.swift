extension FormulaLayout {
  /// A sign at least as long along an axis as asked, or the longest that the font has.
  func stretched(
    _ scalar: Unicode.Scalar, along axis: GlyphAxis, atLeast target: Double, _ style: MathStyle
  ) -> FormulaBox {
    guard let base = font.glyph(of: scalar) else {
      var box = glyphBox(0, String(Character(scalar)), style)
      box.missing = [scalar]
      return box
    }
    let (em, text) = (em(style), String(Character(scalar)))
    let variants = font.variants(of: base, along: axis)
    if let fitting = variants.first(where: { $0.advance * em >= target - 1e-9 }) {
      return glyphBox(fitting.glyph, text, style)
    }
    let parts = font.assembly(of: base, along: axis)
    if let assembled = assembled(parts, along: axis, target: target / em, text, style) {
      return assembled
    }
    return glyphBox(variants.last?.glyph ?? base, text, style)
  }

  /// Parts put together to a length in em; nothing where they can't be.
  ///
  /// Source: MATH table, "GlyphAssembly table": extenders are repeated equally often until the least overlaps suffice,
  /// then all overlaps grow until the length is met.
  private func assembled(
    _ parts: [GlyphPart], along axis: GlyphAxis, target: Double, _ text: String, _ style: MathStyle
  ) -> FormulaBox? {
    let least = font.leastOverlap
    let extenders = parts.filter(\.isExtender)
    let gain = extenders.reduce(0) { $0 + $1.advance - least }
    guard let first = parts.first, gain > 0 else { return nil }
    let fixed = parts.filter { !$0.isExtender }.reduce(0) { $0 + $1.advance - least } + least
    let repeats = max(1, Int(((target - fixed) / gain).rounded(.up)))
    guard repeats < 10_000 else { return nil }
    let sequence = parts.flatMap {
      Array(repeating: $0, count: $0.isExtender ? repeats : 1)
    }
    let joints = Double(sequence.count - 1)
    let surplus = fixed + gain * Double(repeats) - target
    let overlap = least + (joints > 0 ? max(0, surplus) / joints : 0)
    var box = FormulaBox()
    var place = 0.0
    var previous = first
    let em = em(style)
    for (index, part) in sequence.enumerated() {
      if index > 0 {
        // Connectors say how much of two parts may lie over each other.
        place -= min(overlap, max(least, min(previous.endConnector, part.startConnector)))
      }
      let metrics = font.metrics(of: part.glyph)
      let piece = glyphBox(part.glyph, index == 0 ? text : "", style)
      switch axis {
      case .vertical:
        box.draw(piece, x: 0, y: -(place + metrics.descent) * em)
        box.width = max(box.width, piece.width)
      case .horizontal:
        box.place(piece, x: (place - min(0, metrics.inkStart)) * em, y: 0)
      }
      place += part.advance
      previous = part
    }
    if axis == .vertical { box.ascent = place * em } else { box.width = place * em }
    return box
  }

  /// A delimiter of a height, centred on the axis.
  func delimiter(
    _ scalar: Unicode.Scalar, height: Double, _ style: MathStyle
  ) -> FormulaBox {
    let sign = stretched(scalar, along: .vertical, atLeast: height, style)
    var box = FormulaBox()
    box.append(sign, y: (sign.ascent - sign.descent) / 2 - length(.axisHeight, style))
    return box
  }

  /// What stands in the place of a delimiter that isn't there: TeX's 1.2 pt at 10 pt.
  var nullDelimiter: FormulaBox { FormulaBox(width: 0.12 * size) }

  /// The heights of `\big` to `\Bigg` as amsmath has them: 1.2, 1.8, 2.4 and 3 parentheses, of which TeX asks delimiters
  /// for nine tenths, as of all they enclose.
  func bigHeight(_ level: Int) -> Double {
    let parenthesis = font.glyph(of: "(").map(font.metrics)
    let height = parenthesis.map { $0.ascent + $0.descent } ?? 1
    return FormulaLayout.share * (0.6 + 0.6 * Double(level)) * height * size
  }

  /// TeX's \delimiterfactor.
  static let share = 0.901

  /// Delimiters around a list: high enough for nine tenths of it, and at most half an em short.
  func fence(_ fence: Fence, _ style: MathStyle) -> FormulaBox {
    var body = list(fence.body, style)
    let axis = length(.axisHeight, style)
    let half = max(body.ascent - axis, body.descent + axis)
    let height = max(2 * half * FormulaLayout.share, 2 * half - 0.5 * size)
    if fence.body.contains(where: { if case .middle = $0 { true } else { false } }) {
      body = list(fence.body, style, fenceHeight: height)
    }
    var box = FormulaBox()
    box.append(fence.opening.map { delimiter($0, height: height, style) } ?? nullDelimiter)
    box.append(body)
    box.append(fence.closing.map { delimiter($0, height: height, style) } ?? nullDelimiter)
    return box
  }
}
