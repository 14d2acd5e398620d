import Typesetting

/// Metrics that need no fonts: the widths of Times Roman for text, a little wider for headings, and 0.6 em for all of code.
///
/// Source: Adobe Core 14 AFM, `Times-Roman.afm`. What is not in the table is half an em wide.
struct TimesMetrics: TypeMetrics {
  private static let widths: [Character: Double] = {
    var widths: [Character: Double] = [:]
    let groups: [(Double, String)] = [
      (250, ",."), (278, "/:;ijlt\\"), (333, "!'()-fr[]`I’‘"), (389, "Js"), (444, "?acez“”"),
      (469, "^"), (541, "~"), (556, "FPS"), (564, "+<=>−"), (611, "ELTZ"), (667, "BCR"),
      (722, "ADGHKNOQUVXYw"), (778, "m&"), (833, "%"), (889, "M"), (921, "@"), (944, "W"),
      (1000, "—"), (200, "|\u{2009}"), (480, "{}"), (408, "\""), (333, "\u{AD}"),
    ]
    for (width, characters) in groups {
      for character in characters { widths[character] = width / 1000 }
    }
    return widths
  }()

  func width(of word: String, in style: TextStyle) -> Double {
    switch style.family {
    case .monospaced: Double(word.count) * 0.6 * style.size
    case .text, .heading:
      word.reduce(0) { $0 + (Self.widths[$1] ?? 0.5) } * style.size
        * (style.family == .heading ? 1.06 : 1) * (style.isBold ? 1.05 : 1)
    }
  }

  func space(in style: TextStyle) -> Double {
    style.family == .monospaced ? 0.6 * style.size : 0.25 * style.size
  }

  func reach(of style: TextStyle) -> (ascent: Double, descent: Double) {
    (0.89 * style.size, 0.22 * style.size)
  }
}
