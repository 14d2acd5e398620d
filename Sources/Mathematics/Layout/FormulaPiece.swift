/// A part of a formula within a line of text, which may end a line.
public struct FormulaPiece: Sendable, Hashable {
  /// After what a line may end.
  public enum Break: Sendable, Hashable {
    /// After a relation: a better place, TeX's \relpenalty of 500.
    case relation
    /// After a binary operator: TeX's \binoppenalty of 700.
    case binaryOperator
  }

  /// What to draw, without the space behind it.
  public let box: FormulaBox
  /// The space before the next piece on the same line, in points; 0 for the last.
  public let spaceAfter: Double
  /// Why a line may end here; nothing at the end of the formula.
  public let breakAfter: Break?
}

extension Formula {
  /// The formula within a line of text, in the pieces between which it may be broken.
  ///
  /// Side by side with their spaces they are the box of the whole.
  ///
  /// - Parameters:
  ///   - size: The size of the text around it in points.
  ///   - font: The font it is set in.
  ///   - leastSize: The size below which scripts do not shrink, in points.
  public func pieces(
    size: Double, font: some MathFont, leastSize: Double = 0
  ) -> [FormulaPiece] {
    let layout = FormulaLayout(font: font, size: size, leastSize: leastSize)
    let nodes = Spacing.spaced(nodes, in: MathStyle(isDisplay: false))
    var pieces: [FormulaPiece] = []
    var start = 0
    for place in nodes.indices where place + 1 < nodes.count {
      guard let reason = FormulaPiece.Break(after: nodes[place].atomClass) else { continue }
      // Spaces that are told behind the sign belong to the end of the line.
      var next = place + 1
      var space = 0.0
      while next < nodes.count, case .space(let length) = nodes[next].node {
        space += layout.length(length, nodes[next].style)
        next += 1
      }
      guard next < nodes.count, nodes[next].atomClass != .relation else { continue }
      space += layout.length(.mu(nodes[next].space), nodes[next].style)
      pieces.append(
        FormulaPiece(
          box: layout.line(nodes[start...place]), spaceAfter: space, breakAfter: reason))
      start = next
    }
    return pieces + [
      FormulaPiece(box: layout.line(nodes[start...]), spaceAfter: 0, breakAfter: nil)
    ]
  }
}

extension FormulaPiece.Break {
  /// The reason that an atom gives.
  fileprivate init?(after atomClass: AtomClass?) {
    switch atomClass {
    case .relation: self = .relation
    case .binary: self = .binaryOperator
    default: return nil
    }
  }
}
