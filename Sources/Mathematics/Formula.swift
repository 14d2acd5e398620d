/// A formula in TeX's notation, read and understood.
///
/// It is a value: the same source gives the same MathML, and the same box with the same font.
public struct Formula: Sendable, Hashable {
  /// The TeX source, without the dollar signs around it.
  public let source: String
  let nodes: [Node]

  /// Reads a formula such as `\frac{1}{n} \sum_{i=1}^n \ell(f(x_i), y_i)`.
  ///
  /// - Throws: the first thing that can't be read, with its place.
  public init(tex: String) throws(FormulaError) {
    var parser = Parser(tex)
    source = tex
    nodes = try parser.formula()
  }
}
