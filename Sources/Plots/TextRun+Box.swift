extension Font {
  /// What layout reserves above the baseline, in ems: capitals, ascenders and digits.
  static let inkAscent = 0.76
  /// What layout reserves below the baseline, in ems.
  static let inkDescent = 0.24
  /// Half the height of a capital, in ems: how far below the middle of a box the baseline stands.
  static let middle = 0.36

  /// The distance of baselines, in points.
  public var lineHeight: Double { size * 1.2 }
}

extension TextRun {
  /// The upright box of the letters: as wide as measured, from 0.76 em above the baseline to 0.24 em
  /// below it, turned with the text.
  ///
  /// - Precondition: `rotation` is a multiple of 90 degrees.
  public var box: Rectangle {
    let width = extent.width
    let shift =
      switch anchor {
      case .start: 0.0
      case .middle: -width / 2
      case .end: -width
      }
    let (above, below) = (font.size * Font.inkAscent, font.size * Font.inkDescent)
    switch Int(rotation) {
    case 0:
      return Rectangle(
        x: position.x + shift, y: position.y - above, width: width, height: above + below)
    case -90:
      return Rectangle(
        x: position.x - above, y: position.y - shift - width, width: above + below, height: width)
    case 90:
      return Rectangle(
        x: position.x - below, y: position.y + shift, width: above + below, height: width)
    default:
      fatalError("TextRun.box: rotation \(rotation) is no multiple of 90 degrees")
    }
  }
}
