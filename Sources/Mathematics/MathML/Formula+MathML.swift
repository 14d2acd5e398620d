extension Formula {
  /// The formula as MathML Core, with its TeX source as annotation and alternative text.
  ///
  /// - Parameter isDisplay: Whether it stands on a line of its own.
  public func mathML(isDisplay: Bool) -> String {
    let row = MathMLElement(
      "mrow", MathMLWriter().elements(nodes, MathStyle(isDisplay: isDisplay)))
    let annotation = MathMLElement(
      "annotation", [("encoding", "application/x-tex")], text: source)
    let display = isDisplay ? [("display", "block")] : []
    let math = MathMLElement(
      "math",
      [("xmlns", "http://www.w3.org/1998/Math/MathML")] + display + [("alttext", source)],
      [MathMLElement("semantics", [row, annotation])])
    return math.xml
  }
}
