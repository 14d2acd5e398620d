/// A map of words, measured: where points and labels stand.
struct MapLayout {
  /// A word with its places.
  struct Label {
    let index: Int
    let text: String
    let point: SIMD2<Double>
    let place: LabelPlacement.Place?
  }

  private static let crowdReach = 28.0

  let labels: [Label]
  let font: Font
  /// The words without a label.
  let dropped: [Int]

  /// Places the words of `map` in `room`, in the largest letters that leave none without a label, or in
  /// the smallest.
  init(_ map: LabelMap, in room: Rectangle, typesetter: Typesetter) {
    let placed = map.texts.indices.filter {
      map.x.values[$0].isFinite && map.y.values[$0].isFinite
    }
    let points = Self.points(placed.map { (map.x.values[$0], map.y.values[$0]) }, in: room)
    let priorities = placed.map { index in
      let priority = map.priorities.values[index]
      return priority.isNaN ? -.infinity : priority
    }
    var result: (labels: [Label], dropped: [Int], font: Font)?
    for size in [10.0, 9, 8, 7] {
      let font = Font(size: size)
      let texts = placed.map {
        typesetter.shortened(map.texts[$0], to: min(room.size.width * 0.4, 160), font)
      }
      let sizes = texts.map { SIMD2(typesetter.width($0, font), font.size) }
      // Labels that cover much of the page push each other far away: the next size, at once.
      let area = sizes.map { ($0.x + 2) * ($0.y + 2) }.reduce(0, +)
      let isDense = area > 0.3 * room.size.width * room.size.height
      if size > 7, isDense { continue }
      // In a crowd, a long line from a word to its point is worse than no word.
      var placement = LabelPlacement(
        points: points, sizes: sizes, in: room,
        farthest: placed.count > 150 ? Self.crowdReach : 100)
      let isClean = placement.conflicted.isEmpty && !placement.chosen.contains(-1)
      guard isClean || size == 7 else { continue }
      let dropped = isClean ? [] : placement.dropConflicts(priorities: priorities)
      result = (
        placed.indices.map {
          Label(
            index: placed[$0], text: texts[$0], point: points[$0], place: placement.place(of: $0))
        }, dropped.map { placed[$0] }, font
      )
      break
    }
    labels = result?.labels ?? []
    dropped = result?.dropped ?? []
    font = result?.font ?? Font(size: 7)
  }

  /// The points of the page: one scale for both directions, in the middle of `room`, with space for
  /// labels around.
  private static func points(
    _ places: [(x: Double, y: Double)], in room: Rectangle
  ) -> [SIMD2<Double>] {
    let inner = room.inset(by: 12)
    let (xs, ys) = (places.map { $0.x / 2 }, places.map { $0.y / 2 })
    guard let left = xs.min(), let right = xs.max(), let low = ys.min(), let high = ys.max() else {
      return []
    }
    let scale = min(
      right > left ? inner.size.width / (right - left) : .infinity,
      high > low ? inner.size.height / (high - low) : .infinity)
    let middle = SIMD2(left / 2 + right / 2, low / 2 + high / 2)
    return zip(xs, ys).map { x, y in
      let offset = SIMD2(x - middle.x, middle.y - y)
      let moved = scale.isFinite ? offset * scale : SIMD2(0, 0)
      return SIMD2(inner.center.x, inner.center.y) + moved
    }
  }
}
