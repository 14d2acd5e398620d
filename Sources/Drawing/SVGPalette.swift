import Plots

/// The colors of an SVG: light ones as attributes, dark ones as rules of one class for each pair.
struct SVGPalette {
  /// The property that a color fills.
  enum Property: String {
    case fill
    case stroke
  }

  private struct Pair: Hashable {
    let property: Property
    let light: Color
    let dark: Color
  }

  private var classes: [Pair: Int] = [:]
  private var rules: [String] = []

  /// The class and the attributes of one item's colors; no class where dark equals light.
  mutating func attributes(_ paints: [(property: Property, light: Color, dark: Color)]) -> String {
    let names = paints.compactMap { name(of: Pair(property: $0, light: $1, dark: $2)) }
    let style = names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
    return paints.reduce(into: style) { attributes, paint in
      let name = paint.property.rawValue
      attributes += " \(name)=\"\(paint.light.svg)\""
      if paint.light.opacity < 1 {
        attributes += " \(name)-opacity=\"\(paint.light.opacity.svg)\""
      }
    }
  }

  /// The rules for a dark screen, each under the identifier of the figure.
  func style(under id: String) -> String {
    guard !rules.isEmpty else { return "" }
    let scoped = rules.map { "#\(id) \($0)" }.joined()
    return "<style>@media screen and (prefers-color-scheme:dark){\(scoped)}</style>\n"
  }

  private mutating func name(of pair: Pair) -> String? {
    guard pair.light != pair.dark else { return nil }
    if let known = classes[pair] { return "c\(known)" }
    let number = classes.count
    classes[pair] = number
    let property = pair.property.rawValue
    let opacity =
      pair.dark.opacity == pair.light.opacity
      ? "" : ";\(property)-opacity:\(pair.dark.opacity.svg)"
    rules.append(".c\(number){\(property):\(pair.dark.svg)\(opacity)}")
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
