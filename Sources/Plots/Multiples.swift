import Preconditions

/// Panels in rows and columns, as a rule one kind of picture for each part of the data.
public struct Multiples: Sendable, Hashable, Codable {
  /// The panels, row by row.
  public var panels: [Panel]
  /// How many stand beside each other.
  public var columns: Int
  /// Whether all have one scale of x.
  public var sharesX: Bool
  /// Whether all have one scale of y.
  public var sharesY: Bool

  /// Panels in rows and columns.
  ///
  /// - Precondition: `columns` is above 0, and shared axes are of one kind with the same limits.
  public init(_ panels: [Panel], columns: Int = 3, sharesX: Bool = true, sharesY: Bool = true) {
    require(columns > 0, "Multiples: \(columns) columns")
    func agree(_ axis: (Panel) -> Axis) -> Bool {
      panels.allSatisfy {
        axis($0).kind == axis(panels[0]).kind && axis($0).limits == axis(panels[0]).limits
      }
    }
    require(
      (!sharesX || agree(\.x)) && (!sharesY || agree(\.y)),
      "Multiples: a shared axis of several kinds or limits")
    self.panels = panels
    self.columns = columns
    self.sharesX = sharesX
    self.sharesY = sharesY
  }
}

extension Multiples {
  /// The panels with their shared scales: each axis reaches what those of the others do.
  var sharing: [Panel] {
    func ends(_ values: [Double], _ axis: Axis) -> [Double] {
      let places = values.filter { axis.kind.transformed($0) != nil }
      return [places.min(), places.max()].compactMap(\.self)
    }
    let all = panels.map { panel in
      let marks = panel.marks.map(\.inPanel)
      return (
        x: ends(marks.flatMap(\.xValues) + panel.x.includes, panel.x),
        y: ends(marks.flatMap(\.yValues) + panel.y.includes, panel.y)
      )
    }
    return panels.map { panel in
      var panel = panel
      if sharesX { panel.x.includes += all.flatMap(\.x) }
      if sharesY { panel.y.includes += all.flatMap(\.y) }
      return panel
    }
  }
}
