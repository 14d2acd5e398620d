/// A piece of a formula: an atom, or something between atoms such as a space.
indirect enum Node: Sendable, Hashable {
  /// A letter, digit or sign.
  case symbol(Symbol)
  /// A named function, such as log.
  case function(Function)
  /// Words in the letters of text.
  case text(TextPart)
  /// Braces: one ordinary atom.
  case group([Node])
  /// `\mathrel{…}` and its like.
  case classed(AtomClass, [Node])
  /// A base with scripts.
  case scripts(Scripts)
  /// One thing above another.
  case fraction(Fraction)
  /// A root and what it is of; the degree stands on the sign.
  case radical([Node], degree: [Node]?)
  /// A sign above what it belongs to.
  case accent(Accent)
  /// A line, brace or arrow as long as what it spans.
  case span(Span)
  /// `\overset`, `\underset`, `\stackrel`.
  case stack(Stack)
  /// An arrow as long as its labels.
  case arrow(Arrow)
  /// Delimiters that grow with what is between them.
  case fence(Fence)
  /// `\middle` within a fence; nothing for the empty delimiter.
  case middle(Unicode.Scalar?)
  /// A delimiter of one of four sizes, from `\big` to `\Bigg`; nothing for the empty delimiter.
  case delimiter(Unicode.Scalar?, level: Int, AtomClass)
  /// Rows and columns.
  case table(Table)
  /// `\boxed`.
  case frame([Node])
  /// Room without ink, and ink without room.
  case phantom(Phantom)
  /// A space.
  case space(Length)
  /// `\displaystyle` and its like: holds to the end of the list.
  case style(MathStyle.Level)

  /// What TeX takes the node for, before its neighbours are looked at; nothing for what stands between atoms.
  var atomClass: AtomClass? {
    switch self {
    case .symbol(let symbol): symbol.atomClass
    case .function: .largeOperator
    case .text, .group, .fraction, .radical, .accent, .table, .frame, .phantom: .ordinary
    case .classed(let atomClass, _), .delimiter(_, _, let atomClass): atomClass
    case .scripts(let scripts): scripts.base?.atomClass ?? .ordinary
    case .span(let span): span.kind.takesLimits ? .largeOperator : .ordinary
    case .stack(let stack): stack.atomClass
    case .arrow: .relation
    case .fence: .inner
    case .middle: .relation
    case .space, .style: nil
    }
  }
}
