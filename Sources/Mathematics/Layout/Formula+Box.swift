extension Formula {
  /// The formula on one line.
  ///
  /// - Parameters:
  ///   - isDisplay: Whether it stands on a line of its own, where sums and fractions are larger.
  ///   - size: The size of the text around it in points.
  ///   - font: The font it is set in.
  ///   - leastSize: The size below which scripts do not shrink, in points.
  public func box(
    isDisplay: Bool, size: Double, font: some MathFont, leastSize: Double = 0
  ) -> FormulaBox {
    FormulaLayout(font: font, size: size, leastSize: leastSize)
      .list(nodes, MathStyle(isDisplay: isDisplay))
  }
}

extension MathStyle {
  /// The style in which a formula begins.
  init(isDisplay: Bool) {
    self.init(level: isDisplay ? .display : .text)
  }
}
