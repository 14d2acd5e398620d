public import Plots

/// Text metrics that need no fonts: every character of a class is equally wide.
public struct FixedMetrics: TextMetrics, Sendable {
  /// Metrics.
  public init() {}

  /// The room of a line: characters of East Asia and emoji are an em wide, others as a sans serif has
  /// them on average.
  public func extent(of string: String, in font: Font) -> TextExtent {
    let ems = string.reduce(0.0) { $0 + width(of: $1, in: font) }
    let weight = font.isSemibold ? 1.06 : 1
    return TextExtent(
      width: ems * font.size * weight, ascent: font.size * 0.95, descent: font.size * 0.25)
  }

  private func width(of character: Character, in font: Font) -> Double {
    guard font.family == .text else { return 0.6 }
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFFEF,
      0x1F000...0x1FAFF:
      return 1
    default: break
    }
    switch character {
    case "i", "j", "l", ".", ",", ":", ";", "!", "'", "|": return 0.27
    case "f", "r", "t", " ", "\u{A0}", "(", ")", "-": return 0.36
    case "m", "w", "M", "W", "%", "…": return 0.86
    case "A"..."Z": return 0.68
    default: return 0.57
    }
  }
}
