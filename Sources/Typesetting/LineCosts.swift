/// What makes a line bad, after Knuth and Plass (1981), with TeX's constants.
///
/// A line whose spaces are stretched or shrunk by the share r of what they can costs (10 + 100 |r|³)², more where it ends inside of a
/// word, and more again beside a line that is much tighter or looser, or that ends with a hyphen as well.
struct LineCosts: Sendable {
  /// How tight or loose a line is: TeX's classes.
  enum Fitness: Int {
    case tight, decent, loose, veryLoose
  }

  /// A line between two places.
  struct Line {
    /// How far its spaces are stretched, as a share of what they can, or shrunk, if negative.
    var ratio: Double
    var fitness: Fitness
    var demerits: Double
  }

  /// How lines stand.
  var isJustified: Bool
  /// The share of a justified line's stretch that is allowed.
  var tolerance = 1.0
  /// The widths of the first line and of the others, in points.
  var firstWidth: Double
  var width: Double

  private static let line = 10.0
  private static let twoHyphens = 10_000.0
  private static let lastHyphen = 5_000.0
  private static let adjacent = 10_000.0
  private static let lonelyWord = 8_000.0
  static let overfull = 1e12
  /// The empty share of a ragged line at which it counts as bad as a fully stretched one.
  private static let raggedness = 0.2
  /// The share of the measure below which a last line of one word is lonely.
  private static let loneliness = 0.12
  /// Differences of sums are no more exact than this, in points.
  static let rounding = 1e-7

  /// The line from one place to another, or nil if it cannot be set; one without a place to break always can, if ragged.
  func line(
    from start: BreakPlace, to end: BreakPlace, isFirst: Bool, isLast: Bool, isUnbreakable: Bool
  ) -> Line? {
    let natural = end.end.width - start.start.width + end.before
    let room = (isFirst ? firstWidth : width) - natural
    guard
      let ratio = ratio(
        of: room, stretch: end.end.stretch - start.start.stretch,
        shrink: end.end.shrink - start.start.shrink, isLast: isLast)
    else {
      guard !isJustified, isUnbreakable else { return nil }
      return Line(ratio: 0, fitness: .decent, demerits: Self.overfull - room)
    }
    let badness = Self.line + 100 * abs(ratio * ratio * ratio)
    var demerits = badness * badness + end.penalty * end.penalty
    if isLast, !isFirst, isUnbreakable, natural < Self.loneliness * width {
      demerits += Self.lonelyWord
    }
    return Line(ratio: ratio, fitness: Self.fitness(of: ratio), demerits: demerits)
  }

  /// The share of a line that stays empty, unless its spaces are stretched.
  func emptiness(from start: BreakPlace, to end: BreakPlace, isFirst: Bool) -> Double {
    let natural = end.end.width - start.start.width + end.before
    let width = isFirst ? firstWidth : width
    return width > 0 ? max(0, width - natural) / width : 0
  }

  /// The share of its stretch or shrink that a line needs.
  private func ratio(of room: Double, stretch: Double, shrink: Double, isLast: Bool) -> Double? {
    guard isJustified else {
      if room < -Self.rounding { return nil }
      return isLast ? 0 : max(0, room) / (Self.raggedness * width)
    }
    if room < -Self.rounding {
      return room + shrink < -Self.rounding ? nil : max(-1, room / shrink)
    }
    if isLast || room <= Self.rounding { return 0 }
    return room > tolerance * stretch + Self.rounding ? nil : min(tolerance, room / stretch)
  }

  private static func fitness(of ratio: Double) -> Fitness {
    ratio < -0.5 ? .tight : ratio <= 0.5 ? .decent : ratio <= 1 ? .loose : .veryLoose
  }

  /// What two lines that follow each other cost beside what each does.
  func demerits(
    between first: Fitness, endingIn flag: Bool, and second: Fitness, endingIn nextFlag: Bool,
    isLast: Bool
  ) -> Double {
    var demerits = 0.0
    if flag, nextFlag { demerits += Self.twoHyphens }
    if flag, isLast { demerits += Self.lastHyphen }
    if isJustified, abs(first.rawValue - second.rawValue) > 1 { demerits += Self.adjacent }
    return demerits
  }
}
