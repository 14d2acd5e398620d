extension Color {
  /// Pure white.
  public static let white = Color(0xFFFFFF)
  /// Pure black.
  public static let black = Color(0x000000)

  /// Relative luminance, 0 (black) to 1 (white), of the color itself, whatever its opacity (WCAG 2.2).
  public var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast ratio against `other`, 1 to 21 (WCAG 2.2).
  public func contrast(against other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Pure black or pure white, whichever contrasts more with this color; never below 4.58.
  public var textColor: Color {
    contrast(against: .white) >= contrast(against: .black) ? .white : .black
  }

  /// The color `share` of the way (0 to 1) to `other`, channel by channel.
  public func mixed(with other: Color, share: Double) -> Color {
    let share = min(max(share, 0), 1)
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8((Double(from) + (Double(to) - Double(from)) * share).rounded())
    }
    var result = self
    result.red = mix(red, other.red)
    result.green = mix(green, other.green)
    result.blue = mix(blue, other.blue)
    return result
  }
}
