/// Turns the nodes of a formula into elements of MathML Core.
///
/// TeX decides the spaces here too: they become `lspace` and `rspace` of operators where they differ from those that
/// browsers know, and `mspace` between what is no operator.
struct MathMLWriter {
  /// The elements of a list.
  func elements(_ nodes: [Node], _ style: MathStyle) -> [MathMLElement] {
    let spaced = Spacing.spaced(nodes, in: style)
    var elements: [MathMLElement] = []
    var place = 0
    while place < spaced.count {
      if let number = number(at: place, of: spaced) {
        if place > 0, sideways(before: place, in: spaced) == nil {
          elements += gap(spaced[place].space)
        }
        elements.append(MathMLElement("mn", text: number.text))
        place += number.count
        continue
      }
      let current = spaced[place]
      if place > 0, sideways(before: place, in: spaced) == nil, !isOperator(current) {
        elements += gap(current.space)
      }
      let sides = (before: before(place, in: spaced), after: after(place, in: spaced))
      let element = element(current, spaces: sides)
      elements.append(styled(element, current.style, within: style))
      place += 1
    }
    // Among nothing but text an operator would give its spaces away to the outside of the row.
    return elements.isOperatorAmongText ? elements + [MathMLElement("mi")] : elements
  }

  /// A list as a single element.
  func row(_ nodes: [Node], _ style: MathStyle) -> MathMLElement { .row(elements(nodes, style)) }

  /// An element in the style that a command asked for.
  private func styled(
    _ element: MathMLElement, _ style: MathStyle, within outer: MathStyle
  ) -> MathMLElement {
    guard style.level != outer.level else { return element }
    return MathMLElement("mstyle", style.level.attributes, [element])
  }

  private func gap(_ mu: Double) -> [MathMLElement] { mu == 0 ? [] : [.space(mu / 18)] }

  /// Digits in a row, with a point between them.
  private func number(
    at place: Int, of spaced: [SpacedNode]
  ) -> (text: String, count: Int)? {
    var text = ""
    var count = 0
    while place + count < spaced.count, let digit = digit(spaced[place + count], allowsPoint: true)
    {
      if digit == "." {
        guard place + count + 1 < spaced.count,
          self.digit(spaced[place + count + 1], allowsPoint: false) != nil
        else { break }
      }
      text.unicodeScalars.append(digit)
      count += 1
    }
    return count == 0 ? nil : (text, count)
  }

  private func digit(_ spaced: SpacedNode, allowsPoint: Bool) -> Unicode.Scalar? {
    guard case .symbol(let symbol) = spaced.node else { return nil }
    switch symbol.letter {
    case "0"..."9": return symbol.scalar
    case ".": return allowsPoint ? "." : nil
    default: return nil
    }
  }

  // MARK: Spaces of operators

  /// Whether the node becomes an operator of MathML that carries spaces, or has one at its core.
  func isOperator(_ spaced: SpacedNode) -> Bool {
    switch spaced.node {
    case .symbol: spaced.node.isPlainOperator
    case .scripts(let scripts): scripts.base?.isPlainOperator ?? false
    case .stack(let stack): stack.base.count == 1 && stack.base[0].isPlainOperator
    case .arrow: true
    default: false
    }
  }

  /// The space before a node if the operator on its left carries it; nothing if none does.
  private func sideways(before place: Int, in spaced: [SpacedNode]) -> Double? {
    isOperator(spaced[place - 1]) ? spaced[place].space : nil
  }

  private func before(_ place: Int, in spaced: [SpacedNode]) -> Double {
    place > 0 && sideways(before: place, in: spaced) == nil ? spaced[place].space : 0
  }

  private func after(_ place: Int, in spaced: [SpacedNode]) -> Double {
    place + 1 < spaced.count ? spaced[place + 1].space : 0
  }
}

extension Node {
  /// Whether the node is a sign that becomes an operator with spaces.
  fileprivate var isPlainOperator: Bool {
    guard case .symbol(let symbol) = self else { return false }
    switch symbol.atomClass {
    case .binary, .relation, .punctuation, .largeOperator: return true
    case .ordinary, .inner, .opening, .closing: return false
    }
  }
}

extension MathStyle.Level {
  /// The style as attributes.
  var attributes: [(name: String, value: String)] {
    let level = max(0, rawValue - MathStyle.Level.text.rawValue)
    return [("displaystyle", self == .display ? "true" : "false"), ("scriptlevel", "\(level)")]
  }
}
