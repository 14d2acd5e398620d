/// A piece of a citation in its sentence.
public enum CitedPiece: Sendable, Hashable {
  /// Characters.
  case text(String)
  /// Characters that lead to the work with a key in the list.
  case link(String, key: String)

  /// Its characters.
  public var text: String {
    switch self {
    case .text(let text), .link(let text, _): text
    }
  }
}

extension [CitedPiece] {
  /// The pieces with texts in a row as one, and none empty.
  var joined: [CitedPiece] {
    reduce(into: []) { pieces, piece in
      if piece.text.isEmpty { return }
      if case .text(let text) = piece, case .text(let before)? = pieces.last {
        pieces[pieces.count - 1] = .text(before + text)
      } else {
        pieces.append(piece)
      }
    }
  }
}
