/// The names of categories below a panel: broken to the width of their places, or turned where that is too little.
struct CategoryNames {
  /// A name that is shown.
  struct Name {
    let full: String
    let lines: [String]
    let place: Double
  }

  let shown: [Name]
  let isTurned: Bool
  /// How far they reach down, in points.
  let height: Double

  /// The names at their places of a scale; turned ones reach down at most `limit` points, and where places are narrower than
  /// a line every so many are left out.
  init(_ names: [String], scale: Scale, limit: Double, typesetter: Typesetter) {
    let font = Style.tick
    let room = scale.length / Double(max(names.count, 1))
    let broken = typesetter.lines(of: names, width: room - 4, limit: 4, font)
    let words = names.flatMap { $0.split(whereSeparator: \.isBreakable) }
    let longest = words.map { typesetter.width(String($0), font) }.max() ?? 0
    isTurned = longest > room - 4 || broken.contains { $0.count > 3 }
    if isTurned {
      let stride = max(1, Int((font.size / max(room, 0.1) - 1e-6).rounded(.up)))
      let indices = names.indices.filter { $0 % stride == 0 }
      let lines = typesetter.lines(of: indices.map { names[$0] }, width: limit, font)
      shown = zip(indices, lines).map { index, lines in
        Name(full: names[index], lines: lines, place: scale(Double(index)) ?? scale.start)
      }
      height = shown.flatMap(\.lines).map { typesetter.width($0, font) }.max() ?? font.size
    } else {
      shown = names.indices.map {
        Name(full: names[$0], lines: broken[$0], place: scale(Double($0)) ?? scale.start)
      }
      let lines = max(broken.map(\.count).max() ?? 1, 1)
      height = font.size + Double(lines - 1) * font.lineHeight
    }
  }
}
