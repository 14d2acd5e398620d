/// A map of words, measured: where points and labels stand.
struct MapLayout {
  /// A word with its places.
  struct Label {
    let index: Int
    let text: String
    let point: SIMD2<Double>
    let radius: Double
    let place: LabelPlacement.Place?
  }

  /// More words than this are a crowd: long lines and small letters are worse than a word without a label.
  static let crowd = 150
  private static let crowdReach = 50.0
  /// How many candidates may be looked at, for each word, after all have found places for themselves.
  private static let effort = 2_400
  /// How much of a map's area its labels may take before they become smaller.
  private static let density = 0.3

  let labels: [Label]
  let font: Font
  /// The words without a label, the most important first.
  let dropped: [Int]

  /// Places the words of `map` in `room`, in the largest letters that leave none without a label and hardly
  /// any in another's way, or in the smallest.
  init(_ map: LabelMap, in room: Rectangle, typesetter: Typesetter) {
    let placed = map.placed
    let radii = map.radii
    let reaches = placed.map { map.groups[map.memberships[$0]].shape.reach(of: radii[$0]) }
    let points = Self.points(
      placed.map { (map.x.values[$0], map.y.values[$0]) }, in: room,
      margin: 12 + (reaches.max() ?? 0))
    let isCrowd = placed.count > Self.crowd
    let ranks = map.ranks(of: placed)
    var result: (labels: [Label], dropped: [Int], font: Font)?
    var largest = 10.0
    for size in [10.0, 9, 8, 7] where size <= largest {
      let font = Font(size: size)
      let texts = placed.map {
        typesetter.shortened(map.texts[$0], to: min(room.size.width * 0.4, 160), font)
      }
      let sizes = texts.map { text in
        text.allSatisfy(\.isWhitespace)
          ? SIMD2(0, 0) : SIMD2(typesetter.width(text, font), font.size)
      }
      // Labels that cover much of the page push each other far away: the next size, at once.
      let area = sizes.map { ($0.x + 2) * ($0.y + 2) }.reduce(0, +)
      if size > 7, area > Self.density * room.size.width * room.size.height { continue }
      var placement = LabelPlacement(
        points: points, sizes: sizes, radii: reaches, in: room,
        farthest: isCrowd ? Self.crowdReach : 100)
      // Nothing that exchanges could mend.
      let harmful = placement.harmful
      if size > 7, harmful * 4 > placed.count {
        // Where more than half do harm, letters a point smaller don't help enough either.
        if harmful * 2 > placed.count { largest = max(size - 2, 7) }
        continue
      }
      placement.dropConflicts(priorities: ranks.map { -Double($0) })
      let effort = Self.effort * placed.count
      // Nine words in ten have labels even if these do more harm.
      for factor in [1.0, 2, 4] where factor == 1 || placement.missing.count * 10 > placed.count {
        placement.exchange(
          absences: ranks.map { factor * Self.absence(rank: $0, of: placed.count) },
          effort: factor == 1 ? effort : effort / 4)
      }
      let isClean = placement.missing.isEmpty && placement.harmful * 25 <= placed.count
      guard isClean || size == 7 else { continue }
      placement.squeeze(ranks: ranks, leaving: placed.count / 10, effort: effort / 4)
      result = (
        placed.indices.map {
          Label(
            index: placed[$0], text: texts[$0], point: points[$0], radius: radii[placed[$0]],
            place: placement.place(of: $0))
        }, placement.missing.sorted { ranks[$0] < ranks[$1] }.map { placed[$0] }, font
      )
      break
    }
    labels = result?.labels ?? []
    dropped = result?.dropped ?? []
    font = result?.font ?? Font(size: 7)
  }

  /// What the word of a rank, 0 for the most important, costs without a label: in a crowd as much as hiding
  /// a few markers, the first ones a few more, else more than any other harm.
  private static func absence(rank: Int, of count: Int) -> Double {
    let share = Double(rank) / Double(count)
    let importance = 1 - share
    return count > crowd
      ? 800 + 2_000 * importance * importance * importance : 100_000 * (1 + importance)
  }

  /// The points of the page: one scale for both directions, in the middle of `room`, with space for
  /// labels around.
  private static func points(
    _ places: [(x: Double, y: Double)], in room: Rectangle, margin: Double
  ) -> [SIMD2<Double>] {
    let inner = room.inset(by: margin)
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

extension MapLayout {
  /// Whether a label's box has no mark and no line to one in it.
  func isClear(_ place: LabelPlacement.Place) -> Bool {
    labels.allSatisfy { other in
      let reach = SIMD2(repeating: other.radius)
      let (low, high) = (other.point - reach, other.point + reach)
      guard !overlap(place.box, SIMD4(low.x, low.y, high.x, high.y)) else { return false }
      guard let there = other.place, there.hasLeader else { return true }
      return !crosses(there.leader, box: place.box)
    }
  }
}
