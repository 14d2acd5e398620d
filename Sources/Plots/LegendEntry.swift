/// An entry of a legend: a sample of a mark and its name.
struct LegendEntry: Hashable {
  enum Sample: Hashable {
    case line(dash: [Double])
    case point(PointShape)
    case bar
    case area(opacity: Double)
    case tint(dash: [Double])
    case gradient(ColorScale)
  }

  let name: String
  let hue: Hue
  let sample: Sample

  /// What panels have to say in a legend above them, each entry once.
  ///
  /// - Parameter withLines: whether names that could stand beside their lines come here too.
  static func entries(of panels: [Panel], withLines: Bool) -> [LegendEntry] {
    var entries: [LegendEntry] = []
    for panel in panels where panel.legend == .automatic {
      for mark in panel.marks {
        if let entry = mark.inPanel.legendEntry(withLines: withLines), !entries.contains(entry) {
          entries.append(entry)
        }
      }
    }
    return entries
  }

  /// The points that the sample takes along a line of text.
  func sampleWidth(_ typesetter: Typesetter) -> Double {
    guard case .gradient(let colors) = sample else { return 20 }
    return Self.gradientWidth
      + colors.ends.map { typesetter.width($0, Style.note) + 4 }.reduce(0, +)
  }

  static let gradientWidth = 64.0
}

extension ColorScale {
  /// The values at the ends of the map, as the legend writes them.
  var ends: [String] {
    limits.map { [written($0.lowerBound), written($0.upperBound)] } ?? []
  }
}
