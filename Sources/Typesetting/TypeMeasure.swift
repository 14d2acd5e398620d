/// Widths of words and places to hyphenate them, each asked for once.
struct TypeMeasure {
  private let metrics: any TypeMetrics
  private let hyphenation: (String) -> [Int]
  /// How wide a space of justified lines may become where nothing else helps, in widths of a space.
  let widestSpace: Double
  private(set) var styles: [TextStyle] = []
  private var spaces: [Double] = []
  private var widths: [[String: Double]] = []
  private var hyphens: [String: [Int]] = [:]

  init(
    metrics: any TypeMetrics, hyphenation: @escaping (String) -> [Int] = { _ in [] },
    widestSpace: Double = 1.5
  ) {
    self.metrics = metrics
    self.widestSpace = widestSpace
    self.hyphenation = hyphenation
  }

  /// The place of a style in `styles`: comparing numbers is cheaper than comparing styles.
  mutating func index(of style: TextStyle) -> Int {
    if let known = styles.lastIndex(of: style) { return known }
    styles.append(style)
    spaces.append(metrics.space(in: style))
    widths.append([:])
    return styles.count - 1
  }

  /// The width of a word, in points.
  mutating func width(of word: String, in style: Int) -> Double {
    if let known = widths[style][word] { return known }
    let width = word.isEmpty ? 0 : metrics.width(of: word, in: styles[style])
    widths[style][word] = width
    return width
  }

  /// The width of a space, in points.
  func space(in style: Int) -> Double { spaces[style] }

  /// The width of characters among which are spaces, in points.
  mutating func width(ofText text: some StringProtocol, in style: Int) -> Double {
    var width = 0.0
    for (place, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if place > 0 { width += space(in: style) }
      if !word.isEmpty { width += self.width(of: String(word), in: style) }
    }
    return width
  }

  /// How far letters reach above and below the baseline, in points.
  func reach(of style: TextStyle) -> (ascent: Double, descent: Double) { metrics.reach(of: style) }

  /// After how many characters a word may be hyphenated.
  mutating func breaks(in word: String) -> [Int] {
    if let known = hyphens[word] { return known }
    let places = hyphenation(word)
    hyphens[word] = places
    return places
  }
}
