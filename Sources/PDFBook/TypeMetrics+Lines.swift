import Typesetting

extension TypeMetrics {
  /// The width in points of words on one line.
  func width(ofLine line: String, in style: TextStyle) -> Double {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    return words.reduce(Double(words.count - 1) * space(in: style)) {
      $0 + ($1.isEmpty ? 0 : width(of: String($1), in: style))
    }
  }

  /// The words as far as they fit on a line of a width, with an ellipsis where some are left out.
  func shortened(_ line: String, to width: Double, in style: TextStyle) -> String {
    guard self.width(ofLine: line, in: style) > width else { return line }
    let words = line.split(separator: " ")
    for count in stride(from: words.count - 1, to: 0, by: -1) {
      let short = words.prefix(count).joined(separator: " ") + "\u{2009}…"
      if self.width(ofLine: short, in: style) <= width { return short }
    }
    return ""
  }
}
