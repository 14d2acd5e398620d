extension MathMLElement {
  /// Whether MathML takes the element for space: text, spaces, and rows of nothing else.
  ///
  /// Source: MathML Core, section 3.2.5 "Operator, Fence, Separator or Accent", space-like elements.
  fileprivate var isSpaceLike: Bool {
    switch name {
    case "mtext", "mspace": true
    case "mrow", "mstyle", "mphantom", "mpadded": content.allSatisfy(\.isSpaceLike)
    default: false
    }
  }

  /// Whether the element is an operator, alone or with scripts.
  fileprivate var isOperator: Bool {
    switch name {
    case "mo": true
    case "msub", "msup", "msubsup", "munder", "mover", "munderover":
      content.first?.isOperator ?? false
    default: false
    }
  }
}

extension [MathMLElement] {
  /// Whether a row of these is, to MathML, just their one operator, though it has words beside it.
  var isOperatorAmongText: Bool {
    let solid = filter { !$0.isSpaceLike }
    return solid.count == 1 && solid[0].isOperator
      && contains { $0.isSpaceLike && $0.name != "mspace" }
  }
}
