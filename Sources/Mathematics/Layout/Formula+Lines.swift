extension Formula {
  /// The formula on a line of its own, or on several where it is wider than asked: broken before relations, else before
  /// binary operators, its further lines indented by two em.
  ///
  /// The baseline of the box is that of the first line. A formula that can't be broken is as wide as it is.
  ///
  /// - Parameters:
  ///   - size: The size of the text around it in points.
  ///   - font: The font it is set in.
  ///   - leastSize: The size below which scripts do not shrink, in points.
  ///   - maximumWidth: The width to stay within, in points.
  public func box(
    size: Double, font: some MathFont, leastSize: Double = 0, maximumWidth: Double
  ) -> FormulaBox {
    let layout = FormulaLayout(font: font, size: size, leastSize: leastSize)
    let nodes = Spacing.spaced(nodes, in: MathStyle(isDisplay: true))
    let whole = layout.line(nodes[...])
    guard whole.width > maximumWidth else { return whole }
    let lines = FormulaLines(nodes: nodes, layout: layout, maximumWidth: maximumWidth)
    return lines.stacked()
  }
}

/// A display in lines.
private struct FormulaLines {
  let nodes: [SpacedNode]
  let layout: FormulaLayout
  let maximumWidth: Double

  private var indent: Double { 2 * layout.size }

  /// The lines below each other.
  func stacked() -> FormulaBox {
    var box = FormulaBox()
    var y = 0.0
    var previous: FormulaBox?
    for range in lines() {
      let line = layout.line(nodes[range])
      if let previous {
        y += max(1.2 * layout.size, previous.descent + line.ascent + 0.3 * layout.size)
      }
      let x = previous == nil ? 0 : indent
      box.place(line, x: x, y: y)
      box.width = max(box.width, x + line.width)
      previous = line
    }
    return box
  }

  /// What goes on each line: as much as fits up to a relation, else up to an operator, else up to the first place of all.
  private func lines() -> [Range<Int>] {
    let places = nodes.indices.dropFirst().filter {
      switch nodes[$0].atomClass {
      case .relation, .binary: nodes[$0 - 1].atomClass != .relation
      default: false
      }
    }
    var lines: [Range<Int>] = []
    var start = 0
    while start < nodes.count {
      let room = maximumWidth - (start == 0 ? 0 : indent)
      func fits(_ end: Int) -> Bool { layout.line(nodes[start..<end]).width <= room }
      let later = places.filter { $0 > start }
      guard !later.isEmpty, !fits(nodes.count) else { break }
      let fitting = later.prefix(while: fits)
      // A relation is the better place, unless it leaves most of the line empty.
      let relation = fitting.last {
        nodes[$0].atomClass == .relation
          && layout.line(nodes[start..<$0]).width >= room / 2
      }
      guard let end = relation ?? fitting.last ?? later.first else { break }
      lines.append(start..<end)
      start = end
    }
    return lines + [start..<nodes.count]
  }
}
