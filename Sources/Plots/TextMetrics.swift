/// What layout needs to know of a font engine.
public protocol TextMetrics {
  /// The room a line of text takes.
  func extent(of string: String, in font: Font) -> TextExtent

  /// Where some bytes of a line stand: from and to so many points from its left end. They stand in more than one place
  /// where directions of writing mix.
  func stretches(of place: Range<Int>, in line: String, font: Font) -> [ClosedRange<Double>]
}

extension TextMetrics {
  /// Where some bytes of a line stand, by the widths of what is before them: right where all of the line reads from left to
  /// right.
  public func stretches(
    of place: Range<Int>, in line: String, font: Font
  ) -> [ClosedRange<Double>] {
    func width(_ bytes: Int) -> Double {
      let beginning = String(decoding: line.utf8.prefix(bytes), as: UTF8.self)
      return beginning.isEmpty ? 0 : extent(of: beginning, in: font).width
    }
    let (start, end) = (width(place.lowerBound), width(place.upperBound))
    return [start...max(start, end)]
  }
}
