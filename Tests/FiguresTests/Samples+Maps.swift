import Figures
import Plots

extension Samples {
  private static var places: [Point] {
    words.indices.map { Point(x: Double(($0 * 37) % 101), y: Double(($0 * 53) % 89)) }
  }

  static let maps: [(name: String, plot: Plot)] = [
    (
      "word-map-of-lists",
      wordMap(
        words, positions: places,
        highlighting: [
          WordList("praise", ["great", "moving", "funny", "charming"], hue: .green),
          WordList("blame", ["awful", "boring", "dull", "mess"], hue: .vermillion),
        ])
    ),
    (
      "word-map-of-sizes",
      wordMap(
        words, positions: places, polarities: words.indices.map { Double($0 % 3 - 1) },
        sizes: LabelMap.Measure("occurrences", words.indices.map { 2_000 / Double($0 + 1) }))
    ),
    (
      "word-map-of-shades",
      wordMap(
        words, positions: places,
        sizes: LabelMap.Measure("occurrences", words.indices.map { 2_000 / Double($0 + 1) }),
        shades: LabelMap.Measure(
          "reviews", words.indices.map { 900 / Double($0 + 1) }, isLogarithmic: true))
    ),
  ]
}
