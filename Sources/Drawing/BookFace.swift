import Typesetting

/// A face of a book's family, whatever its size and color.
struct BookFace: Sendable, Hashable {
  let family: TextStyle.Family
  let isBold: Bool
  let isItalic: Bool
  /// Whether all digits are equally wide.
  let hasTabularFigures: Bool

  init(family: TextStyle.Family, isBold: Bool, isItalic: Bool, hasTabularFigures: Bool = false) {
    self.family = family
    self.isBold = isBold
    self.isItalic = isItalic
    self.hasTabularFigures = hasTabularFigures
  }

  /// The face of a style.
  init(_ style: TextStyle) {
    self.init(
      family: style.family, isBold: style.isBold, isItalic: style.isItalic,
      hasTabularFigures: style.hasTabularFigures)
  }

  /// All faces, each at its own `index`.
  static let all = [false, true].flatMap { isTabular in
    TextStyle.Family.allCases.flatMap { family in
      [false, true].flatMap { isBold in
        [false, true].map { isItalic in
          BookFace(
            family: family, isBold: isBold, isItalic: isItalic, hasTabularFigures: isTabular)
        }
      }
    }
  }

  /// The place among all faces.
  var index: Int {
    let family =
      switch family {
      case .text: 0
      case .heading: 1
      case .monospaced: 2
      }
    return (hasTabularFigures ? 12 : 0) + 4 * family + (isBold ? 2 : 0) + (isItalic ? 1 : 0)
  }
}

/// A face's own figures, for an em of 1.
struct FaceMetrics: Sendable, Hashable {
  /// How far letters reach above and below the baseline.
  let ascent, descent: Double
  /// The advance width of a space.
  let space: Double
  /// From the baseline up to the top of a line through the letters, and that line's width.
  let strikePosition, strikeWidth: Double
}
