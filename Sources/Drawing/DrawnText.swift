import Plots

extension String {
  /// The string as one line that any format can hold: line breaks and tabs become spaces, other
  /// control characters and what XML forbids become U+FFFD.
  var drawn: String {
    guard unicodeScalars.contains(where: { $0.drawn != $0 }) else { return self }
    var scalars = UnicodeScalarView()
    scalars.append(contentsOf: unicodeScalars.map(\.drawn))
    return String(scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var drawn: Unicode.Scalar {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
    case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: self
    }
  }
}

extension Font {
  /// Whether letters of this size leave ink.
  var isVisible: Bool { size > 0 && size.isFinite }
}
