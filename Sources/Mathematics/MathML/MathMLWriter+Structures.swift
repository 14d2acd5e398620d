extension MathMLWriter {
  /// A base with scripts beside it, or above and below.
  func scripts(
    _ scripts: Scripts, as atomClass: AtomClass, _ style: MathStyle, spaces: Spaces
  ) -> MathMLElement {
    let base = core(
      scripts.base.map { [$0] } ?? [], as: atomClass, style, spaces: spaces,
      movesLimits: !style.isDisplay && scripts.placement.apply(isDisplay: style.isDisplay))
    return attached(
      base, below: scripts.subscript.map { row($0, style.subscript) },
      above: scripts.superscript.map { superscript($0, style) },
      isBeside: !scripts.placement.apply(isDisplay: style.isDisplay))
  }

  /// A superscript, its primes put back and at full size: the font has raised them already, and browsers raise them again.
  private func superscript(_ nodes: [Node], _ style: MathStyle) -> MathMLElement {
    let primes = nodes.prefix {
      if case .symbol(let symbol) = $0 { symbol.letter == "′" } else { false }
    }
    guard !primes.isEmpty else { return row(nodes, style.superscript) }
    let level = max(0, style.level.rawValue - MathStyle.Level.text.rawValue)
    let signs = MathMLElement(
      "mpadded", [("voffset", "-0.35em"), ("height", "0.4em")],
      primes.map { _ in MathMLElement("mo", [("lspace", "0em"), ("rspace", "0em")], text: "′") })
    let lowered = MathMLElement("mstyle", [("scriptlevel", "\(level)")], [signs])
    return .row([lowered] + elements(Array(nodes.dropFirst(primes.count)), style.superscript))
  }

  /// The base of scripts, which takes the spaces if it is an operator.
  func core(
    _ nodes: [Node], as atomClass: AtomClass, _ style: MathStyle, spaces: Spaces,
    movesLimits: Bool = false
  ) -> MathMLElement {
    guard nodes.count == 1 else { return row(nodes, style) }
    let node = SpacedNode(node: nodes[0], atomClass: atomClass, space: 0, style: style)
    var element = element(node, spaces: spaces)
    // Otherwise browsers put the limits of a formula within text beside the sign.
    if movesLimits, element.name == "mo" { element.attributes.append(("movablelimits", "false")) }
    return element
  }

  /// The element that holds a base and its scripts.
  func attached(
    _ base: MathMLElement, below: MathMLElement?, above: MathMLElement?, isBeside: Bool
  ) -> MathMLElement {
    switch (below, above) {
    case (let below?, let above?):
      MathMLElement(isBeside ? "msubsup" : "munderover", [base, below, above])
    case (let below?, nil): MathMLElement(isBeside ? "msub" : "munder", [base, below])
    case (nil, let above?): MathMLElement(isBeside ? "msup" : "mover", [base, above])
    case (nil, nil): base
    }
  }

  /// What is built of lists.
  func structure(_ node: Node, _ style: MathStyle) -> MathMLElement {
    switch node {
    case .fraction(let fraction): return self.fraction(fraction, style)
    case .radical(let nodes, let degree?):
      let small = MathStyle(level: .scriptScript)
      return MathMLElement("mroot", [row(nodes, style.cramped), row(degree, small)])
    case .radical(let nodes, nil):
      return MathMLElement("msqrt", elements(nodes, style.cramped))
    case .accent(let accent):
      let sign = MathMLElement(
        "mo", [("stretchy", accent.isWide ? "true" : "false")], text: accent.spacingMark)
      return MathMLElement("mover", [("accent", "true")], [row(accent.base, style.cramped), sign])
    case .span(let span): return self.span(span, style)
    case .fence(let fence):
      return MathMLElement(
        "mrow",
        (fence.opening == nil ? [] : [fenceSign(fence.opening, ["form": "prefix"])])
          + [MathMLElement("mrow", elements(fence.body, style))]
          + (fence.closing == nil ? [] : [fenceSign(fence.closing, ["form": "postfix"])]))
    case .table(let table): return self.table(table, style)
    case .frame(let nodes):
      return MathMLElement(
        "mrow", [("style", "border: 0.04em solid; padding: 0.3em")],
        [
          MathMLElement(
            "mstyle", MathStyle.Level.display.attributes,
            elements(nodes, style.at(.display)))
        ])
    case .phantom(let phantom): return self.phantom(phantom, style)
    default: return MathMLElement("mrow", [])
    }
  }

  private func span(_ span: Span, _ style: MathStyle) -> MathMLElement {
    let base = elements(span.base, span.isAbove ? style.cramped : style)
    // Few fonts have a line that browsers can stretch.
    guard let mark = span.mark else {
      let side = span.isAbove ? "top" : "bottom"
      return MathMLElement(
        "mrow", [("style", "border-\(side): 0.06em solid; padding-\(side): 0.12em")], base)
    }
    let sign = MathMLElement("mo", [("stretchy", "true")], text: String(Character(mark)))
    let accent = span.isAbove ? ("accent", "true") : ("accentunder", "true")
    return MathMLElement(
      span.isAbove ? "mover" : "munder", span.kind.takesLimits ? [] : [accent], [.row(base), sign])
  }

  private func fraction(_ fraction: Fraction, _ outer: MathStyle) -> MathMLElement {
    let style = fraction.level.map(outer.at) ?? outer
    let quotient = MathMLElement(
      "mfrac", fraction.kind == .quotient ? [] : [("linethickness", "0")],
      [row(fraction.numerator, style.numerator), row(fraction.denominator, style.denominator)])
    let body =
      fraction.kind == .binomial
      ? MathMLElement(
        "mrow",
        [fenceSign("(", ["form": "prefix"]), quotient, fenceSign(")", ["form": "postfix"])])
      : quotient
    return fraction.level == nil
      ? body : MathMLElement("mstyle", style.level.attributes, [body])
  }

  /// A delimiter as high as what is between its like.
  func fenceSign(_ scalar: Unicode.Scalar?, _ form: KeyValuePairs<String, String>) -> MathMLElement
  {
    guard let scalar else { return MathMLElement("mrow", []) }
    return MathMLElement(
      "mo",
      form.map { (name: $0.key, value: $0.value) } + [
        ("fence", "true"), ("stretchy", "true"), ("lspace", "0em"), ("rspace", "0em"),
      ], text: String(Character(scalar)))
  }

  /// A delimiter of a size of its own.
  func delimiter(_ scalar: Unicode.Scalar?, level: Int) -> MathMLElement {
    guard let scalar else { return MathMLElement("mrow", []) }
    let size = (0.6 + 0.6 * Double(level)).inEm
    return MathMLElement(
      "mo",
      [
        ("fence", "true"), ("stretchy", "true"), ("symmetric", "true"), ("minsize", size),
        ("maxsize", size), ("lspace", "0em"), ("rspace", "0em"),
      ], text: String(Character(scalar)))
  }

  private func phantom(_ phantom: Phantom, _ style: MathStyle) -> MathMLElement {
    let content = elements(phantom.body, style)
    let ink =
      phantom.isVisible ? content : [MathMLElement("mphantom", content)]
    var attributes: [(name: String, value: String)] = []
    if !phantom.keepsHeight { attributes += [("height", "0"), ("depth", "0")] }
    switch phantom.overlap {
    case nil: break
    case .rightwards?: attributes.append(("width", "0"))
    case .centered?:
      attributes += [("width", "0"), ("style", "display: flex; justify-content: center")]
    case .leftwards?:
      attributes += [("width", "0"), ("style", "display: flex; justify-content: end")]
    }
    return attributes.isEmpty ? .row(ink) : MathMLElement("mpadded", attributes, ink)
  }

  private func table(_ table: Table, _ outer: MathStyle) -> MathMLElement {
    let style = MathStyle(level: table.form.level)
    let rows = table.rows.enumerated().map { place, row in
      MathMLElement(
        "mtr",
        row.enumerated().map { column, cell in
          MathMLElement(
            "mtd", [("style", table.css(row: place, column: column))], elements(cell, style))
        })
    }
    let grid = MathMLElement(
      "mtable", [("displaystyle", style.isDisplay ? "true" : "false")], rows)
    guard style.level == .script, !outer.isScript else { return grid }
    return MathMLElement("mstyle", [("scriptlevel", "1")], [grid])
  }
}

extension Accent {
  /// The sign as a character of its own, which browsers place better than a combining one.
  fileprivate var spacingMark: String {
    switch mark {
    case "\u{302}" where !isWide: "ˆ"
    case "\u{303}" where !isWide: "˜"
    case "\u{304}": "¯"
    case "\u{307}": "˙"
    case "\u{308}": "¨"
    case "\u{30C}" where !isWide: "ˇ"
    case "\u{306}": "˘"
    case "\u{301}": "´"
    case "\u{300}": "`"
    case "\u{30A}": "˚"
    // Combining marks that have no other form stand on a space; those that are to grow must stand alone.
    default: isWide ? String(mark) : "\u{A0}" + String(mark)
    }
  }
}

extension Table {
  /// The alignment, the distances and the lines of a cell.
  fileprivate func css(row: Int, column: Int) -> String {
    let side =
      switch alignment(ofColumn: column) {
      // Centred is usual. Chromium aligns mathematics by a value of its own, which others pass over.
      case .leading: "text-align: left; "
      case .center: ""
      case .trailing: "text-align: right; text-align: -webkit-right; "
      }
    let (left, right) = (
      gap(beforeColumn: column) / (column == 0 ? 1 : 2),
      column + 1 < width ? gap(beforeColumn: column + 1) / 2 : form.margin
    )
    let height = (0.22 * form.stretch + form.rowGap / 2).inEm
    var css = "\(side)padding: \(height) \(right.inEm) \(height) \(left.inEm)"
    if horizontalRules.contains(row) { css += "; border-top: 0.04em solid" }
    if row + 1 == rows.count, horizontalRules.contains(rows.count) {
      css += "; border-bottom: 0.04em solid"
    }
    if verticalRules.contains(column) { css += "; border-left: 0.04em solid" }
    if column + 1 == width, verticalRules.contains(width) {
      css += "; border-right: 0.04em solid"
    }
    return css
  }
}
