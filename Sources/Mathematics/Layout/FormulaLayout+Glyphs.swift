extension FormulaLayout {
  /// A letter or sign.
  func symbol(_ symbol: Symbol, _ style: MathStyle) -> Atom {
    let text = symbol.alphabet.isPlainWhenCopied ? symbol.letter : symbol.scalar
    guard let base = glyph(of: symbol, style) else {
      var box = glyphBox(0, String(Character(text)), style)
      box.missing = [symbol.scalar]
      return Atom(box: box, isCharacter: true)
    }
    var shown = base
    if symbol.atomClass == .largeOperator, style.isDisplay {
      let least = font.constant(.displayOperatorMinHeight)
      let forms = font.variants(of: base, along: .vertical)
      shown = (forms.first { $0.advance >= least } ?? forms.last)?.glyph ?? base
    }
    let metrics = font.metrics(of: shown)
    let correction = metrics.italicCorrection * em(style)
    var box = glyphBox(shown, String(Character(text)), style)
    guard symbol.atomClass != .largeOperator else {
      var centered = FormulaBox()
      centered.append(box, y: (box.ascent - box.descent) / 2 - length(.axisHeight, style))
      return Atom(box: centered, italicCorrection: correction)
    }
    // Upright words stay together; what slants keeps clear of what follows.
    let leans = symbol.alphabet != .upright
    if leans { box.width += correction }
    return Atom(
      box: box, italicCorrection: leans ? correction : 0, isCharacter: true,
      accentPlace: metrics.accentPlace * em(style), glyph: shown)
  }

  /// The glyph of a symbol, in its alphabet or else plain.
  private func glyph(of symbol: Symbol, _ style: MathStyle) -> UInt32? {
    (font.glyph(of: symbol.scalar) ?? font.glyph(of: symbol.letter)).map { sized($0, style) }
  }

  /// The form of a glyph for the size of a style.
  private func sized(_ glyph: UInt32, _ style: MathStyle) -> UInt32 {
    style.isScript
      ? font.scriptForm(of: glyph, level: style.level == .script ? 1 : 2) : glyph
  }

  /// One glyph on the baseline.
  func glyphBox(_ glyph: UInt32, _ text: String, _ style: MathStyle) -> FormulaBox {
    let (metrics, em) = (font.metrics(of: glyph), em(style))
    return FormulaBox(
      width: metrics.advance * em, ascent: max(metrics.ascent * em, 0),
      descent: max(metrics.descent * em, 0),
      items: [.glyph(FormulaBox.Glyph(id: glyph, size: em, x: 0, y: 0, text: text))])
  }

  /// Words, letter by letter.
  func string(_ string: String, _ alphabet: Alphabet, _ style: MathStyle) -> FormulaBox {
    var box = FormulaBox()
    for letter in string.unicodeScalars {
      switch letter {
      case "\u{2009}": box.width += em(style) / 6
      case "\u{2003}": box.width += em(style)
      case "\u{A0}", " ":
        if let space = font.glyph(of: " ") {
          box.append(glyphBox(space, " ", style))
        } else {
          box.width += em(style) / 4
        }
      default:
        let symbol = Symbol(letter: letter, alphabet: alphabet, atomClass: .ordinary)
        let atom = self.symbol(symbol, style)
        box.append(atom.box)
        box.width -= atom.italicCorrection
      }
    }
    return box
  }

  /// Text with other letters and formulas in it.
  func text(_ part: TextPart, _ style: MathStyle) -> FormulaBox {
    switch part {
    case .string(let string, let font): return self.string(string, font.alphabet, style)
    case .formula(let nodes): return list(nodes, style.isDisplay ? style.at(.text) : style)
    case .sequence(let parts):
      return parts.reduce(into: FormulaBox()) { box, part in box.append(text(part, style)) }
    }
  }
}
