/// An element with its attributes: those that could stand at a group around it apart from its own.
struct SVGElement {
  let name: String
  /// Colors, lines and fonts.
  let look: String
  /// Where it stands, and how wide.
  let place: String
  /// What is inside; nil for nothing.
  let content: String?

  /// Elements that look alike, inside a group that says so once when there are several.
  static func grouped(_ alike: [SVGElement]) -> String {
    guard alike.count > 1, let look = alike.first?.look else {
      return alike.map { $0.written(look: $0.look) }.joined()
    }
    return "<g\(look)>\n" + alike.map { $0.written(look: "") }.joined() + "</g>\n"
  }

  private func written(look: String) -> String {
    let start = "<\(name)\(place)\(look)"
    return content.map { "\(start)>\($0)</\(name)>\n" } ?? "\(start)/>\n"
  }
}
