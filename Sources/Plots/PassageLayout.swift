/// A passage, measured: where its lines and the pieces of its stretches stand, but no colors.
struct PassageLayout {
  /// A line of text.
  struct Line {
    let text: String
    /// The distance from the top of the passage to the baseline.
    let baseline: Double
    let isRightToLeft: Bool
    let pieces: [Piece]
  }

  /// What of a stretch stands on one line.
  struct Piece {
    /// The stretch, by its place in the passage.
    let stretch: Int
    /// Its bytes in the line.
    let place: Range<Int>
  }

  /// Baselines are so many ems apart: a tint and an underline stand between them.
  static let leading = 1.6
  /// A blank line is lower, by this share.
  private static let blank = 0.6
  private static let sizes = [11.0, 10, 9, 8, 7]

  let font: Font
  /// The lines that have room.
  let lines: [Line]
  /// How many lines there would be with more room.
  let count: Int
  /// The height of the lines that have room.
  let height: Double

  /// Breaks `passage` into lines for `room`, in the largest letters that leave nothing out, or in the smallest.
  init(_ passage: Passage, in room: Size, typesetter: Typesetter) {
    var layout = Self(passage, room, Font(size: Self.sizes[0]), typesetter)
    for size in Self.sizes.dropFirst() where layout.lines.count < layout.count {
      layout = Self(passage, room, Font(size: size), typesetter)
    }
    self = layout
  }

  private init(_ passage: Passage, _ room: Size, _ font: Font, _ typesetter: Typesetter) {
    let pitch = font.size * Self.leading
    var all: [Line] = []
    var top = 0.0
    var shownHeight = 0.0
    var shown = 0
    for paragraph in passage.text.paragraphs {
      let lines =
        paragraph.allSatisfy(\.isWhitespace)
        ? [] : typesetter.wrapped(paragraph, width: room.width, font)
      if lines.isEmpty { top += pitch * Self.blank }
      for line in lines {
        let text = line.withoutSpacesAtEnd
        all.append(
          Line(
            text: String(text), baseline: top + font.size * 1.1,
            isRightToLeft: paragraph.readsRightToLeft, pieces: passage.pieces(on: text)))
        top += pitch
        if top <= room.height {
          shown = all.count
          shownHeight = top
        }
      }
    }
    self.font = font
    lines = Array(all.prefix(shown))
    count = all.count
    height = shownHeight
  }
}

extension String {
  /// The text between line breaks, from the first line to the last one with something on it.
  fileprivate var paragraphs: [Substring] {
    let all = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let isBlank = { (paragraph: Substring) in paragraph.allSatisfy(\.isWhitespace) }
    return Array(all.reversed().drop(while: isBlank).reversed().drop(while: isBlank))
  }
}

extension Passage {
  /// The stretches on a line of the text, by whole characters: a mark on a letter belongs to it.
  fileprivate func pieces(on line: Substring) -> [PassageLayout.Piece] {
    let start = text.utf8.distance(from: text.startIndex, to: line.startIndex)
    return stretches.enumerated().compactMap { index, stretch in
      let place = stretch.place.clamped(to: start..<start + line.utf8.count)
      guard !place.isEmpty, stretch.value != 0, !stretch.value.isNaN else { return nil }
      return PassageLayout.Piece(
        stretch: index,
        place: line.characters(over: place.lowerBound - start..<place.upperBound - start))
    }
  }
}

extension Substring {
  /// The bytes of all characters that have a part in some bytes.
  fileprivate func characters(over place: Range<Int>) -> Range<Int> {
    var whole = place
    var start = 0
    for character in self {
      let bytes = start..<start + character.utf8.count
      if bytes.contains(place.lowerBound) { whole = bytes.lowerBound..<whole.upperBound }
      if bytes.contains(place.upperBound - 1) { whole = whole.lowerBound..<bytes.upperBound }
      start = bytes.upperBound
    }
    return whole
  }
}
