extension DocumentDate {
  /// The PDF with its dates spelled as ISO 32000-1 section 7.9.4 asks, every object in its place.
  ///
  /// Cairo 1.16 writes a date that it was given without the `D:` in front. The zone `+00'00`
  /// leaves as many bytes as `D:` and `Z` need, so the cross-reference table stays true.
  func corrected(in pdf: [UInt8]) -> [UInt8] {
    let wrong = Array("(\(digits)+00'00)".utf8)
    let right = Array("(D:\(digits)Z)   ".utf8)
    guard let place = pdf.lastRange(of: wrong) else { return pdf }
    var corrected = pdf
    corrected.replaceSubrange(place, with: right.prefix(wrong.count))
    return corrected
  }
}

extension [UInt8] {
  /// The last place of `needle`.
  fileprivate func lastRange(of needle: [UInt8]) -> Range<Int>? {
    guard count >= needle.count else { return nil }
    return (0...(count - needle.count)).last { self[$0..<$0 + needle.count].elementsEqual(needle) }
      .map { $0..<$0 + needle.count }
  }
}
