import Plots

/// The colors of an SVG: light ones as attributes, those of other screens as rules of one class for each combination.
struct SVGPalette {
  /// The property that a color fills.
  enum Property: String {
    case fill
    case stroke
  }

  /// What one property of an item is painted with.
  struct Paint: Hashable {
    let property: Property
    let light: Color
    /// The colors on the other screens, in their order.
    let others: [Color]
  }

  private let screens: [SVGScreen]
  private var classes: [Paint: Int] = [:]
  /// The rules of each screen.
  private var rules: [[String]]

  /// A palette without colors, for light pages and these screens.
  init(for screens: [SVGScreen]) {
    self.screens = screens
    rules = screens.map { _ in [] }
  }

  /// The class and the attributes of one item's colors; no class where all screens have the same.
  mutating func attributes(_ paints: [Paint]) -> String {
    let names = paints.compactMap { name(of: $0) }
    let style = names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
    return paints.reduce(into: style) { attributes, paint in
      let name = paint.property.rawValue
      attributes += " \(name)=\"\(paint.light.svg)\""
      if paint.light.opacity < 1 {
        attributes += " \(name)-opacity=\"\(paint.light.opacity.svg)\""
      }
    }
  }

  /// The rules for the other screens, each under the identifier of the figure.
  func style(under id: String) -> String {
    let blocks = zip(screens, rules).filter { !$1.isEmpty }.map { screen, rules in
      "@media \(screen.rawValue){\(rules.map { "#\(id) \($0)" }.joined())}"
    }
    return blocks.isEmpty ? "" : "<style>\(blocks.joined())</style>\n"
  }

  private mutating func name(of paint: Paint) -> String? {
    guard paint.others.contains(where: { $0 != paint.light }) else { return nil }
    if let known = classes[paint] { return "c\(known)" }
    let number = classes.count
    classes[paint] = number
    let property = paint.property.rawValue
    for (place, color) in paint.others.enumerated() where color != paint.light {
      let opacity =
        color.opacity == paint.light.opacity
        ? "" : ";\(property)-opacity:\(color.opacity.svg)"
      rules[place].append(".c\(number){\(property):\(color.svg)\(opacity)}")
    }
    return "c\(number)"
  }
}

extension Color {
  /// The color as `#rrggbb`, without its opacity.
  fileprivate var svg: String {
    "#"
      + [red, green, blue].map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }
      .joined()
  }
}
