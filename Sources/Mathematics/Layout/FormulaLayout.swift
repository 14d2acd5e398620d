/// Sets the nodes of formulas in a font: Knuth, The TeXbook, appendix G, with the constants of an OpenType MATH table
/// in the place of TeX's font parameters.
struct FormulaLayout {
  let font: any MathFont
  /// The size of text style in points.
  let size: Double
  /// The size below which scripts do not shrink, in points.
  var leastSize = 0.0

  /// Something set, with what its scripts and accents want to know of it.
  struct Atom {
    var box: FormulaBox
    /// The share of the width that a subscript does not keep clear of.
    var italicCorrection = 0.0
    /// Whether it counts as a single character, whose scripts sit at fixed heights.
    var isCharacter = false
    /// Where an accent goes, from the left.
    var accentPlace: Double?
    /// The glyph that scripts are kerned against.
    var glyph: UInt32?
  }

  /// An em in points.
  func em(_ style: MathStyle) -> Double {
    switch style.level {
    case .display, .text: size
    case .script: legible(size * font.constant(.scriptPercentScaleDown))
    case .scriptScript: legible(size * font.constant(.scriptScriptPercentScaleDown))
    }
  }

  private func legible(_ em: Double) -> Double { max(em, min(size, leastSize)) }

  /// A constant of the font in points.
  func length(_ constant: MathConstant, _ style: MathStyle) -> Double {
    font.constant(constant) * em(style)
  }

  /// A length in points.
  func length(_ length: Length, _ style: MathStyle) -> Double {
    switch length {
    case .em(let number): number * em(style)
    case .mu(let number): number * em(style) / 18
    case .points(let number): number
    }
  }

  /// A list on one line.
  func list(_ nodes: [Node], _ style: MathStyle, fenceHeight: Double? = nil) -> FormulaBox {
    line(Spacing.spaced(nodes, in: style)[...], fenceHeight: fenceHeight)
  }

  /// Nodes on one line, without the space before the first.
  func line(_ nodes: ArraySlice<SpacedNode>, fenceHeight: Double? = nil) -> FormulaBox {
    var box = FormulaBox()
    for (place, spaced) in zip(nodes.indices, nodes) {
      if place > nodes.startIndex { box.width += length(.mu(spaced.space), spaced.style) }
      switch spaced.node {
      case .space(let width): box.width += length(width, spaced.style)
      case .middle(let scalar):
        if let scalar, let fenceHeight {
          box.append(delimiter(scalar, height: fenceHeight, spaced.style))
        }
      default: box.append(atom(spaced.node, spaced.style).box)
      }
    }
    return box
  }

  /// Sets a node.
  func atom(_ node: Node, _ style: MathStyle) -> Atom {
    switch node {
    case .symbol(let symbol): self.symbol(symbol, style)
    case .function(let function):
      Atom(box: string(function.name, .upright, style))
    case .text(let part): Atom(box: text(part, style))
    case .group(let nodes): single(nodes, style)
    case .classed(let atomClass, let nodes):
      atomClass == .largeOperator && nodes.count == 1
        ? centered(nodes, style) : single(nodes, style)
    case .scripts(let scripts): Atom(box: self.scripts(scripts, style))
    case .fraction(let fraction): Atom(box: self.fraction(fraction, style))
    case .radical(let nodes, let degree): Atom(box: radical(nodes, degree: degree, style))
    case .accent(let accent): self.accent(accent, style)
    case .span(let span): Atom(box: self.span(span, style))
    case .stack(let stack): Atom(box: self.stack(stack, style))
    case .arrow(let arrow): Atom(box: self.arrow(arrow, style))
    case .fence(let fence): Atom(box: self.fence(fence, style))
    case .delimiter(let scalar, let level, _):
      Atom(box: scalar.map { delimiter($0, height: bigHeight(level), style) } ?? nullDelimiter)
    case .table(let table): Atom(box: self.table(table, style))
    case .frame(let nodes): Atom(box: frame(nodes, style))
    case .phantom(let phantom): Atom(box: self.phantom(phantom, style))
    case .space, .style, .middle: Atom(box: FormulaBox())
    }
  }

  /// A list as a base: a list of one keeps what is known of it.
  func single(_ nodes: [Node], _ style: MathStyle) -> Atom {
    nodes.count == 1 ? atom(nodes[0], style) : Atom(box: list(nodes, style))
  }

  /// A single sign that was made an operator stands at the height of the axis.
  private func centered(_ nodes: [Node], _ style: MathStyle) -> Atom {
    guard case .symbol(var symbol) = nodes[0] else { return single(nodes, style) }
    if !symbol.letter.properties.isAlphabetic { symbol.atomClass = .largeOperator }
    return self.symbol(symbol, style)
  }
}
