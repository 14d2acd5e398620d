/// What layout asks of a mark of a panel.
protocol PanelMark {
  /// The values that x must reach.
  var xValues: [Double] { get }
  /// The values that y must reach.
  var yValues: [Double] { get }
  /// Whether what it draws begins at zero, as bars do.
  var startsAtZero: Bool { get }
  /// Whether it fills the panel to its ends along x, and along y.
  var fillsPanel: (x: Bool, y: Bool) { get }
  /// The name at the right end of the mark, at the height of its last value.
  var endLabel: PanelStack.EndLabel? { get }
  /// What the mark says above its panel.
  func headLabels(xTitle: String) -> [PanelStack.HeadLabel]
  /// The entry of the legend.
  ///
  /// - Parameter withLines: whether names that could stand beside their lines come here too.
  func legendEntry(withLines: Bool) -> LegendEntry?
  /// The values that the mark reaches at a height of its panel.
  func values(at row: Double) -> [Double]
  /// What stands beyond the ends of its rows.
  var rowLabels: [RowLabel] { get }
  /// Its data: the series, the place and the value, and what a color stands for where it does.
  func records(in panel: Panel) -> [[String]]
  /// Draws it.
  func draw(on sketch: inout Sketch, in frame: PanelFrame)
}

extension PanelMark {
  var startsAtZero: Bool { false }
  var fillsPanel: (x: Bool, y: Bool) { (false, false) }
  var endLabel: PanelStack.EndLabel? { nil }
  func headLabels(xTitle: String) -> [PanelStack.HeadLabel] { [] }
  func legendEntry(withLines: Bool) -> LegendEntry? { nil }
  func values(at row: Double) -> [Double] { [] }
  var rowLabels: [RowLabel] { [] }
}

extension Mark {
  /// The mark as layout sees it.
  var inPanel: any PanelMark {
    switch self {
    case .line(let line): line
    case .points(let points): points
    case .rule(let rule): rule
    case .bars(let bars): bars
    case .area(let area): area
    case .intervals(let intervals): intervals
    case .cells(let cells): cells
    case .texts(let texts): texts
    case .labels(let labels): labels
    case .arrows(let arrows): arrows
    }
  }
}
