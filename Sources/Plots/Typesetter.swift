/// Measures, shortens and breaks text.
package struct Typesetter {
  let metrics: any TextMetrics

  /// What measures with these metrics.
  package init(metrics: any TextMetrics) { self.metrics = metrics }

  package func width(_ string: String, _ font: Font) -> Double {
    string.isEmpty ? 0 : metrics.extent(of: string, in: font).width
  }

  /// The largest of the letters of labels in which a text fits `width` by `height` points; nil when none is small enough.
  func font(for string: String, width: Double, height: Double = .infinity) -> Font? {
    [Style.tick, Style.note, Font(size: Style.smallest)].first {
      self.width(string, $0) <= width && $0.lineHeight <= height
    }
  }

  /// `string`, or as much of its beginning as `width` points hold, with an ellipsis.
  func shortened(_ string: String, to width: Double, _ font: Font) -> String {
    guard self.width(string, font) > width else { return string }
    let characters = Array(string)
    // The longest beginning that fits, by bisection.
    var (fits, fails) = (0, characters.count)
    while fails - fits > 1 {
      let middle = (fits + fails) / 2
      if self.width(String(characters[..<middle]) + "…", font) <= width {
        fits = middle
      } else {
        fails = middle
      }
    }
    guard fits > 0 else { return self.width("…", font) <= width ? "…" : "" }
    var beginning = String(characters[..<fits])
    while beginning.hasSuffix(" ") { beginning.removeLast() }
    return beginning + "…"
  }

  /// `string` broken at spaces, but not at no-break ones, into lines of at most `width` points; words that are longer are broken,
  /// and what exceeds `limit` lines is shortened.
  package func lines(
    _ string: String, width: Double, limit: Int = .max, _ font: Font
  ) -> [String] {
    var lines: [String] = []
    var rest = string.split(whereSeparator: \.isBreakable).map(String.init)[...]
    while let word = rest.first, lines.count < limit {
      if lines.count == limit - 1 {
        lines.append(shortened(rest.joined(separator: " "), to: width, font))
        break
      }
      var line = word
      rest.removeFirst()
      if self.width(line, font) > width {
        let head = String(shortened(line, to: width, font).dropLast())
        guard !head.isEmpty, word.hasPrefix(head) else { break }
        lines.append(head)
        let tail = String(word.dropFirst(head.count))
        if !tail.isEmpty { rest = [tail] + rest }
        continue
      }
      while let next = rest.first, self.width(line + " " + next, font) <= width {
        line += " " + next
        rest.removeFirst()
      }
      lines.append(line)
    }
    return lines
  }
}

extension Character {
  /// Whether a line may end here: white space other than a no-break space.
  var isBreakable: Bool { isWhitespace && self != "\u{A0}" }
}
