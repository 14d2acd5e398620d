extension MathMLWriter {
  /// The spaces left and right of an operator in mu.
  typealias Spaces = (before: Double, after: Double)

  /// The element of a node; an operator at its core takes the spaces.
  func element(_ spaced: SpacedNode, spaces: Spaces) -> MathMLElement {
    let style = spaced.style
    switch spaced.node {
    case .symbol(let symbol):
      return self.symbol(symbol, as: spaced.atomClass ?? .ordinary, spaces: spaces)
    case .function(let function): return name(function.name)
    case .text(let part): return text(part, style)
    case .group(let nodes): return group(nodes, style)
    case .classed(_, let nodes): return MathMLElement("mrow", elements(nodes, style))
    case .scripts(let scripts):
      return self.scripts(scripts, as: spaced.atomClass ?? .ordinary, style, spaces: spaces)
    case .stack(let stack):
      let base = core(stack.base, as: stack.atomClass, style, spaces: spaces)
      return attached(
        base, below: stack.below.map { row($0, style.subscript) },
        above: stack.above.map { row($0, style.superscript) }, isBeside: false)
    case .arrow(let arrow): return self.arrow(arrow, style, spaces: spaces)
    case .space(let length): return space(length)
    case .delimiter(let scalar, let level, _): return delimiter(scalar, level: level)
    case .middle(let scalar): return fenceSign(scalar, ["form": "infix"])
    case .style: return MathMLElement("mrow", [])
    default: return structure(spaced.node, style)
    }
  }

  /// A letter, sign or operator.
  private func symbol(
    _ symbol: Symbol, as atomClass: AtomClass, spaces: Spaces
  ) -> MathMLElement {
    let text = String(Character(symbol.scalar))
    switch symbol.atomClass {
    case .ordinary, .inner:
      switch symbol.letter {
      case "0"..."9": return MathMLElement("mn", text: text)
      case "′", "‵": return MathMLElement("mo", text: text)
      default: break
      }
      // A single letter slants by itself.
      if symbol.alphabet == .italic, symbol.letter.properties.isAlphabetic, symbol.letter != "ı",
        symbol.letter != "ȷ"
      {
        return MathMLElement("mi", text: String(Character(symbol.letter)))
      }
      return symbol.scalar == symbol.letter
        ? MathMLElement("mi", [("mathvariant", "normal")], text: text)
        : MathMLElement("mi", text: text)
    case .opening:
      return MathMLElement("mo", [("form", "prefix"), ("stretchy", "false")], text: text)
    case .closing where symbol.letter == "!" || symbol.letter == "?":
      return MathMLElement("mo", [("lspace", "0em"), ("rspace", "0em")], text: text)
    case .closing:
      return MathMLElement("mo", [("form", "postfix"), ("stretchy", "false")], text: text)
    case .binary where atomClass == .ordinary:
      // A sign before its operand, or one with nothing to join.
      return "+−±∓".unicodeScalars.contains(symbol.letter)
        ? MathMLElement("mo", [("form", "prefix")] + self.spaces(spaces, usual: (0, 0)), text: text)
        : MathMLElement("mo", self.spaces(spaces, usual: nil), text: text)
    case .binary, .relation, .punctuation, .largeOperator:
      let sign = self.spaces(spaces, usual: symbol.usualSpaces)
      let keepsSize = symbol.atomClass == .relation && symbol.growsAlone
      return MathMLElement("mo", sign + (keepsSize ? [("stretchy", "false")] : []), text: text)
    }
  }

  private func spaces(
    _ spaces: Spaces, usual: Spaces?
  ) -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    if spaces.before != usual?.before {
      attributes.append(("lspace", (spaces.before / 18).inEm))
    }
    if spaces.after != usual?.after { attributes.append(("rspace", (spaces.after / 18).inEm)) }
    return attributes
  }

  /// The name of a function; a single letter is kept upright.
  private func name(_ name: String) -> MathMLElement {
    MathMLElement("mi", name.count == 1 ? [("mathvariant", "normal")] : [], text: name)
  }

  /// Words that were put between braces as letters of one alphabet are one identifier.
  private func group(_ nodes: [Node], _ style: MathStyle) -> MathMLElement {
    var word = ""
    for node in nodes {
      guard case .symbol(let symbol) = node, symbol.atomClass == .ordinary,
        symbol.alphabet == .upright, symbol.letter.properties.isAlphabetic
      else { return MathMLElement("mrow", elements(nodes, style)) }
      word.unicodeScalars.append(symbol.letter)
    }
    return word.isEmpty ? MathMLElement("mrow", []) : name(word)
  }

  /// Words, with the spaces at their ends kept.
  private func text(_ part: TextPart, _ style: MathStyle) -> MathMLElement {
    switch part {
    case .string(let string, let font):
      var letters = String.UnicodeScalarView()
      for scalar in string.unicodeScalars {
        letters.append(scalar == " " ? "\u{A0}" : font.alphabet.styled(scalar))
      }
      return MathMLElement("mtext", text: String(letters))
    case .formula(let nodes): return MathMLElement("mrow", elements(nodes, style))
    case .sequence(let parts): return .row(parts.map { text($0, style) })
    }
  }

  /// A length; absolute ones stay absolute.
  private func space(_ length: Length) -> MathMLElement {
    switch length {
    case .em(let number): .space(number)
    case .mu(let number): .space(number / 18)
    case .points(let number): MathMLElement("mspace", [("width", "\(number.decimal)pt")])
    }
  }

  private func arrow(
    _ arrow: Arrow, _ style: MathStyle, spaces: Spaces
  ) -> MathMLElement {
    let sign = MathMLElement(
      "mo", self.spaces(spaces, usual: (5, 5)) + [("stretchy", "true")],
      text: String(Character(arrow.sign)))
    func label(_ nodes: [Node], _ style: MathStyle) -> MathMLElement {
      MathMLElement("mrow", [.space(0.5)] + elements(nodes, style) + [.space(0.5)])
    }
    return attached(
      sign, below: arrow.below.map { label($0, style.subscript) },
      above: label(arrow.above, style.superscript), isBeside: false)
  }
}

extension Symbol {
  /// The spaces that MathML Core's operator dictionary gives the sign, where they are known for sure.
  ///
  /// Source: MathML Core, appendix B, "Operator dictionary".
  fileprivate var usualSpaces: MathMLWriter.Spaces? {
    switch atomClass {
    case .binary: "+−±∓∪∩".unicodeScalars.contains(letter) ? (4, 4) : nil
    case .relation: letter == ":" || letter == "∣" || letter == "|" ? nil : (5, 5)
    case .punctuation: letter == "," || letter == ";" ? (0, 3) : nil
    case .largeOperator: (3, 3)
    default: nil
    }
  }

  /// Whether a browser makes the relation as high as what is beside it.
  fileprivate var growsAlone: Bool { "↑↓↕⇑⇓⇕∣∥|‖↾↿⇂⇃⇈⇊".unicodeScalars.contains(letter) }
}
