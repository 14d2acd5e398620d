extension Typesetter {
  /// No line holds more characters; measuring the rest of a very long word for each of its lines would take long.
  private static let longestLine = 2_000

  /// `paragraph` cut into lines of at most `width` points, with nothing left out.
  ///
  /// A line ends after spaces, which may stand beyond `width`, or between characters of scripts that have none. What is longer
  /// than a line is cut between characters.
  func wrapped(_ paragraph: Substring, width: Double, _ font: Font) -> [Substring] {
    var lines: [Substring] = []
    var rest = paragraph
    while !rest.isEmpty {
      let end = lineEnd(of: rest.prefix(Self.longestLine), width: width, font)
      lines.append(rest[..<end])
      rest = rest[end...]
    }
    return lines
  }

  private func lineEnd(of rest: Substring, width: Double, _ font: Font) -> String.Index {
    var end = rest.startIndex
    while end < rest.endIndex {
      let next = rest.breakPlace(after: end)
      guard fits(rest[..<next], width: width, font) else { break }
      end = next
    }
    return rest[..<end].contains { !$0.isWhitespace }
      ? end : cut(rest, width: width, font)
  }

  private func fits(_ line: Substring, width: Double, _ font: Font) -> Bool {
    self.width(String(line.withoutSpacesAtEnd), font) <= width
  }

  /// The end of the most characters that fit, at least one; found by doubling, then by bisection.
  private func cut(_ rest: Substring, width: Double, _ font: Font) -> String.Index {
    func end(_ count: Int) -> String.Index {
      rest.index(rest.startIndex, offsetBy: count, limitedBy: rest.endIndex) ?? rest.endIndex
    }
    var fails = 2
    while end(fails) < rest.endIndex, fits(rest[..<end(fails)], width: width, font) { fails *= 2 }
    guard !fits(rest[..<end(fails)], width: width, font) else { return end(fails) }
    var fitting = 1
    while fails - fitting > 1 {
      let middle = (fitting + fails) / 2
      if fits(rest[..<end(middle)], width: width, font) { fitting = middle } else { fails = middle }
    }
    return end(fitting)
  }
}

extension Substring {
  /// The text as far as its last character that is no space.
  var withoutSpacesAtEnd: Substring {
    self[..<(lastIndex { !$0.isBreakable }.map(index(after:)) ?? startIndex)]
  }

  /// The first place after `start` where a line may end.
  fileprivate func breakPlace(after start: Index) -> Index {
    var place = index(after: start)
    while place < endIndex {
      let (last, next) = (self[index(before: place)], self[place])
      let isAfterSpace = last.isBreakable && !next.isBreakable
      // Closing marks stay with what they close, opening ones with what they open.
      let isBetweenIdeographs =
        (last.isIdeograph || next.isIdeograph) && !last.isOpening && !next.isClosing
        && !next.isBreakable
      if isAfterSpace || isBetweenIdeographs { break }
      place = index(after: place)
    }
    return place
  }
}

extension Character {
  /// Whether it belongs to a script that is written without spaces: ideographs, kana and their punctuation.
  fileprivate var isIdeograph: Bool {
    switch unicodeScalars.first?.value ?? 0 {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  fileprivate var isOpening: Bool {
    unicodeScalars.first.map {
      [.openPunctuation, .initialPunctuation].contains($0.properties.generalCategory)
    } ?? false
  }

  fileprivate var isClosing: Bool {
    unicodeScalars.first.map {
      [.closePunctuation, .finalPunctuation, .otherPunctuation]
        .contains($0.properties.generalCategory)
    } ?? false
  }
}
