import Foundation
import Highlighting
import Plots
import Testing

@testable import HTMLBook

@Suite struct `Colors of the pages` {
  /// Relative luminance (WCAG 2.2).
  private func luminance(_ color: String) throws -> Double {
    let number = try #require(Int(color.dropFirst(), radix: 16))
    #expect(color.utf8.count == 7 && color.hasPrefix("#"))
    return zip([16, 8, 0], [0.2126, 0.7152, 0.0722]).reduce(0) { sum, channel in
      let value = Double(number >> channel.0 & 255) / 255
      let linear = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      return sum + channel.1 * linear
    }
  }

  private func contrast(_ first: String, _ second: String) throws -> Double {
    let (a, b) = (try luminance(first), try luminance(second))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private func ground(_ name: String) throws -> Palette.Tone {
    try #require(Palette.grounds.first { $0.name == name })
  }

  /// Which letters stand on which grounds.
  private static let pairs: [(ground: String, inks: [String])] = [
    ("paper", (Palette.inks + Palette.code).map(\.name)),
    ("box", (Palette.inks + Palette.code).map(\.name)),
    ("bad-wash", ["ink", "muted", "accent", "bad"]),
    ("mark", ["ink"]),
    ("hold", ["ink", "muted", "accent"] + Palette.code.map(\.name)),
  ]

  @Test func `give every text at least 4.5 to 1`() throws {
    #expect(Self.pairs.map(\.ground) == Palette.grounds.map(\.name))
    for (name, inks) in Self.pairs {
      let ground = try ground(name)
      for ink in Palette.inks + Palette.code where inks.contains(ink.name) {
        #expect(try contrast(ink.light, ground.light) >= 4.5, "\(ink.name) on light \(name)")
        #expect(try contrast(ink.dark, ground.dark) >= 4.5, "\(ink.name) on dark \(name)")
      }
    }
  }

  @Test func `of buttons that are filled read as well the other way round`() throws {
    let accent = try #require(Palette.inks.first { $0.name == "accent" })
    #expect(try contrast(accent.light, ground("paper").light) >= 4.5)
    #expect(try contrast(accent.dark, ground("paper").dark) >= 4.5)
  }

  @Test func `have one for each kind of code`() {
    let names = Set((Palette.inks + Palette.code).map(\.name))
    for kind in Token.Kind.allCases {
      guard let color = Palette.color(of: kind) else {
        #expect(kind == .plain)
        continue
      }
      #expect(names.contains(color))
      #expect(Stylesheet.css.contains(".hl-\(kind.rawValue) { color: var(--\(color)); }"))
    }
  }

  @Test func `are all defined where they are used`() throws {
    let defined = Set(try matches(#"--([a-z-]+):"#, in: Stylesheet.css))
    for name in try matches(#"var\(--([a-z-]+)\)"#, in: Stylesheet.css) {
      // A figure says how many columns it has.
      #expect(defined.contains(name) || name == "columns", "--\(name)")
    }
  }

  @Test func `of the dark paper are those of dark figures`() throws {
    let paper = Theme.dark.background
    let hex = [paper.red, paper.green, paper.blue].map { channel in
      let digits = String(channel, radix: 16)
      return channel < 16 ? "0" + digits : digits
    }
    #expect(try ground("paper").dark == "#" + hex.joined())
  }

  @Test func `stand in a style whose brackets close`() {
    for text in [Stylesheet.css, Script.theme] {
      for (open, close) in ["{}", "()", "[]"].map({ ($0.first, $0.last) }) {
        #expect(text.count { $0 == open } == text.count { $0 == close })
      }
    }
  }
}
