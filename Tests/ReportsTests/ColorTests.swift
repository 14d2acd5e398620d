import Foundation
import Highlighting
import Testing

@testable import Reports

@Suite struct `Colors of the pages` {
  /// Relative luminance (WCAG 2.2).
  private func luminance(_ hex: String) throws -> Double {
    let number = try #require(Int(hex, radix: 16))
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

  @Test(arguments: [0, 1]) func `give every text at least 4.5 to 1`(theme: Int) throws {
    let part = Stylesheet.colors.components(separatedBy: "@media")[theme]
    let colors = Dictionary(
      uniqueKeysWithValues: part.matches(of: /--([a-z-]+): #([0-9a-f]{6})/).map {
        (String($0.1), String($0.2))
      })
    func color(_ name: String) throws -> String { try #require(colors[name]) }
    for name in ["ink", "muted", "accent", "bad", "note", "tip", "warn", "important"] {
      for ground in ["paper", "box"] {
        #expect(try contrast(color(name), color(ground)) >= 4.5, "\(name) on \(ground)")
      }
    }
    for name in ["ink", "muted", "accent", "bad"] {
      #expect(try contrast(color(name), color("bad-wash")) >= 4.5, "\(name) on bad-wash")
    }
    for kind in Token.Kind.allCases where kind != .plain {
      #expect(try contrast(color("hl-\(kind.rawValue)"), color("box")) >= 4.5, "\(kind)")
    }
  }
}
