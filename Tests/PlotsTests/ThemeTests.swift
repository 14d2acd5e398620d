import Foundation
import Plots
import TestSupport
import Testing

@Suite struct `A theme` {
  static let names = ["light", "dark", "print", "high-contrast"]

  private func theme(_ name: String) throws -> Theme {
    switch name {
    case "light": .light
    case "dark": .dark
    case "print": .print
    default: try #require(name == "high-contrast" ? Theme.highContrast : nil)
    }
  }

  /// Lightness by CIE 1976, 0 (black) to 100 (white).
  private func lightness(_ color: Color) -> Double {
    let luminance = color.luminance
    return luminance < 0.008856 ? 903.3 * luminance : 116 * cbrt(luminance) - 16
  }

  @Test(arguments: names) func `contrasts with its page`(_ name: String) throws {
    let theme = try theme(name)
    let isStrong = name == "high-contrast"
    let (text, mark) = isStrong ? (7.0, 4.5) : (4.5, 3)
    for hue in Hue.allCases {
      #expect(theme.mark(hue).contrast(against: theme.background) >= mark, "mark \(hue)")
      #expect(theme.text(hue).contrast(against: theme.background) >= text, "text \(hue)")
    }
    #expect(theme.ink.contrast(against: theme.background) >= text)
    #expect(theme.muted.contrast(against: theme.background) >= text)
    #expect(theme.leader.contrast(against: theme.background) >= mark)
    #expect(theme.axis.contrast(against: theme.background) >= (isStrong ? 3 : 2))
  }

  /// The SVG of a figure has no colors of more contrast for dark screens.
  @Test func `of dark pages has the contrast of the strong one, axes and leaders aside`() {
    for hue in Hue.allCases {
      #expect(Theme.dark.mark(hue).contrast(against: Theme.dark.background) >= 4.5)
      #expect(Theme.dark.text(hue).contrast(against: Theme.dark.background) >= 7)
    }
    #expect(Theme.dark.muted.contrast(against: Theme.dark.background) >= 7)
  }

  private struct Vision: Decodable {
    struct Theme: Decodable {
      let name: String
      let colors: [String]
      let places: [String: [[Double]]]
    }
    let themes: [Theme]
  }

  @Test(arguments: names) func `tells series apart under every deficiency of color vision`(
    _ name: String
  ) throws {
    let reference = try #require(
      try fixture("Plots/vision.json", as: Vision.self).themes.first { $0.name == name })
    // The distances hold for these colors alone: whoever changes one runs the script again.
    #expect(try theme(name).marks.prefix(5).map(\.hex) == reference.colors.map { "#\($0)" })
    #expect(reference.places.count == 4)
    for (vision, places) in reference.places {
      for first in places.indices {
        for second in places[..<first].indices {
          let distance = zip(places[first], places[second]).reduce(0) {
            $0 + ($1.0 - $1.1) * ($1.0 - $1.1)
          }.squareRoot()
          #expect(distance >= 11, "\(first) and \(second) under \(vision)")
        }
      }
    }
  }

  @Test func `for printers tells series apart by lightness alone`() {
    let series = (0..<5).map { lightness(Theme.print.mark(.series($0))) }.sorted()
    for (darker, lighter) in zip(series, series.dropFirst()) { #expect(lighter - darker >= 12) }
    // Positive and negative classes stand side by side more often than any two series.
    let (positive, negative) = (Theme.print.mark(.blue), Theme.print.mark(.rust))
    #expect(lightness(negative) - lightness(positive) >= 25)
    #expect(Theme.print.background == .white)
  }
}
