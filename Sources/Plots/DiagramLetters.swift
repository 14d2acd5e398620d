/// The letters of a diagram at one level of detail.
struct DiagramLetters: Hashable {
  let title: Font
  let detail: Font

  init(title: Double, detail: Double) {
    self.title = Font(size: title, isSemibold: true)
    self.detail = Font(size: detail)
  }

  static let largest = DiagramLetters(title: 9.5, detail: 8)
  static let smallest = DiagramLetters(title: 7.5, detail: Style.smallest)
  static let levels = [largest, DiagramLetters(title: 8.5, detail: 7.5), smallest]
}

/// A box of a diagram with its text broken into lines.
struct DiagramText {
  /// Between a box's outline and its text, at the sides.
  static let padding = 5.0
  /// The same above and below.
  static let verticalPadding = 3.5

  let title: [String]
  let details: [String]
  let output: String
  /// The room that the box needs.
  let size: Size
  /// The width of what stands beside its arrow.
  let outputWidth: Double
  /// Whether all of the text is there.
  let isWhole: Bool

  /// The text of a box, at most `width` points wide with its padding, the output at most `outputLimit`.
  init(
    _ box: Diagram.Box, width: Double, outputLimit: Double, _ letters: DiagramLetters,
    _ typesetter: Typesetter
  ) {
    let limit = max(width - 2 * Self.padding, 0)
    let title = typesetter.lines(box.title, width: limit, limit: 2, letters.title)
    let details = box.details.map {
      typesetter.lines($0, width: limit, limit: 2, letters.detail)
    }
    let output = typesetter.shortened(box.output, to: outputLimit, letters.detail)
    self.title = title
    self.details = details.flatMap(\.self)
    self.output = output
    outputWidth = typesetter.width(output, letters.detail)
    let widths =
      title.map { typesetter.width($0, letters.title) }
      + self.details.map { typesetter.width($0, letters.detail) }
    size = Size(
      width: (widths.max() ?? 0) + 2 * Self.padding,
      height: Double(title.count) * letters.title.lineHeight
        + Double(self.details.count) * letters.detail.lineHeight + 2 * Self.verticalPadding)
    func isShown(_ text: String, _ lines: [String]) -> Bool {
      lines.joined(separator: " ")
        == text.split(whereSeparator: \.isBreakable).joined(separator: " ")
    }
    isWhole =
      isShown(box.title, title) && zip(box.details, details).allSatisfy(isShown)
      && output == box.output
  }

  /// The width of a box that breaks none of its words.
  static func leastWidth(
    of box: Diagram.Box, _ letters: DiagramLetters, _ typesetter: Typesetter
  ) -> Double {
    func widest(_ text: String, _ font: Font) -> Double {
      text.split(whereSeparator: \.isBreakable).map { typesetter.width(String($0), font) }.max()
        ?? 0
    }
    let details = box.details.map { widest($0, letters.detail) }
    return max(widest(box.title, letters.title), details.max() ?? 0) + 2 * padding + 1e-6
  }
}
