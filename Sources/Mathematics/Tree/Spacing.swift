/// A node with what its neighbours make of it.
struct SpacedNode {
  let node: Node
  /// Its kind among its neighbours: a binary operator with nothing to join is an ordinary sign.
  let atomClass: AtomClass?
  /// The space that TeX puts before it, in mu (18 of an em of its style).
  let space: Double
  /// The style it is set in.
  let style: MathStyle
}

/// Knuth, The TeXbook, appendix G, rules 5 and 6, and the table of chapter 18.
enum Spacing {
  /// The nodes of a list, their kinds decided and their spaces known; changes of style are carried out.
  static func spaced(_ nodes: [Node], in style: MathStyle) -> [SpacedNode] {
    let classes = resolved(nodes)
    var style = style
    var previous: AtomClass?
    var result: [SpacedNode] = []
    result.reserveCapacity(nodes.count)
    for (node, atomClass) in zip(nodes, classes) {
      if case .style(let level) = node {
        style = style.at(level)
        continue
      }
      // A delimiter in the middle of a fence closes what is before it and opens what is behind it.
      let isMiddle = if case .middle = node { true } else { false }
      let left = isMiddle ? .closing : atomClass
      var space = 0.0
      if let previous, let left { space = width(between: previous, and: left, in: style) }
      result.append(SpacedNode(node: node, atomClass: atomClass, space: space, style: style))
      if let atomClass { previous = isMiddle ? .opening : atomClass }
    }
    return result
  }

  /// The space between two atoms in mu.
  static func width(
    between left: AtomClass, and right: AtomClass, in style: MathStyle
  ) -> Double {
    let entry = table[left.rawValue][right.rawValue]
    switch entry {
    case 1: return 3
    case -1: return style.isScript ? 0 : 3
    case -2: return style.isScript ? 0 : 4
    case -3: return style.isScript ? 0 : 5
    default: return 0
    }
  }

  /// The kinds of the nodes, binary operators without two operands made ordinary.
  private static func resolved(_ nodes: [Node]) -> [AtomClass?] {
    var classes = nodes.map(\.atomClass)
    var last: Int?
    for place in classes.indices {
      guard let atomClass = classes[place] else { continue }
      let before = last.flatMap { classes[$0] }
      switch atomClass {
      case .binary:
        switch before {
        case nil, .binary, .largeOperator, .relation, .opening, .punctuation:
          classes[place] = .ordinary
        default: break
        }
      case .relation, .closing, .punctuation:
        if let last, before == .binary { classes[last] = .ordinary }
      default: break
      }
      last = place
    }
    if let last, classes[last] == .binary { classes[last] = .ordinary }
    return classes
  }

  /// 1 is a thin space; -1, -2 and -3 are thin, medium and thick ones that scripts do without.
  private static let table: [[Int]] = [
    [0, 1, -2, -3, 0, 0, 0, -1],
    [1, 1, 0, -3, 0, 0, 0, -1],
    [-2, -2, 0, 0, -2, 0, 0, -2],
    [-3, -3, 0, 0, -3, 0, 0, -3],
    [0, 0, 0, 0, 0, 0, 0, 0],
    [0, 1, -2, -3, 0, 0, 0, -1],
    [-1, -1, 0, -1, -1, -1, -1, -1],
    [-1, 1, -2, -3, -1, 0, -1, -1],
  ]
}
