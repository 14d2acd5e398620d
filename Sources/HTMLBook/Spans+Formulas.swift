import Documents

/// Spans in a row, between which lines may break or not.
struct SpanPiece {
  var spans: [Span]
  /// Whether all of it stands on one line.
  var isBound = false
}

extension [Span] {
  /// The spans with what touches a formula bound to it: brackets before it, marks and endings behind it.
  ///
  /// Browsers may break lines on both sides of a formula, even before a comma.
  var bindingFormulas: [SpanPiece] {
    var pieces: [SpanPiece] = []
    var rest = self[...]
    while let span = rest.popFirst() {
      guard case .formula = span else {
        pieces.append(SpanPiece(spans: [span]))
        continue
      }
      var bound = [span]
      if case .text(let before)? = pieces.last?.spans.last, pieces.last?.isBound == false {
        let brackets = String(before.reversed().prefix { $0.isOpeningBracket }.reversed())
        if !brackets.isEmpty {
          pieces[pieces.endIndex - 1] = SpanPiece(
            spans: [.text(String(before.dropLast(brackets.count)))])
          bound.insert(.text(brackets), at: 0)
        }
      }
      if case .text(let behind)? = rest.first {
        let ending = behind.unbrokenBeginning
        if !ending.isEmpty {
          rest[rest.startIndex] = .text(String(behind.dropFirst(ending.count)))
          bound.append(.text(ending))
        }
      }
      pieces.append(SpanPiece(spans: bound, isBound: bound.count > 1))
    }
    return pieces
  }
}

extension String {
  /// What comes before the first blank or up to the first dash, behind which a line may break.
  fileprivate var unbrokenBeginning: String {
    let word = prefix { !$0.isWhitespace || $0 == "\u{A0}" }
    guard let dash = word.firstIndex(where: { "-–—/".contains($0) }) else { return String(word) }
    return String(word[...dash])
  }
}

extension Character {
  fileprivate var isOpeningBracket: Bool { "([{“‘„‚«‹".contains(self) }
}
