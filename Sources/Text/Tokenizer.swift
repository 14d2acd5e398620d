/// What turns a text into tokens.
///
/// All work on bytes, ASCII by table; texts in other scripts are lower-cased by Unicode's own mapping, letter by letter.
public enum Tokenizer: Sendable, Hashable, Codable {
  /// The words of a cleaned review, by the rules of ``Cleaner``.
  case cleaned(lowercases: Bool = true)
  /// The words alone: letters, numbers and `_` in a row, as the regular expression `\w+` finds them.
  case words(lowercases: Bool = true)
  /// What stands between blanks, with every ASCII punctuation mark as a token of its own.
  ///
  /// `It's fine.` becomes `it ' s fine .`; all 32 marks count, the backslash too.
  case wordsAndMarks(lowercases: Bool = true)
  /// The characters (Unicode scalars) one by one, blanks and line breaks included.
  ///
  /// Lower-casing is that of ASCII, so that a text keeps its length; `reversed` reads from the end.
  case characters(lowercases: Bool = true, reversed: Bool = false)

  /// The tokens of a text, in order.
  public func tokens(_ text: String) -> [String] {
    var buffer = TokenBuffer()
    buffer.fill(with: text, self)
    return buffer.tokens.map { token in
      String(decoding: buffer.bytes[token.start..<token.end], as: UTF8.self)
    }
  }

  /// How many tokens each text has; all cores share the work.
  public func tokenCounts(_ texts: [String]) -> [Int] {
    concurrentMap(over: texts) { part in
      var buffer = TokenBuffer()
      return part.map { text in
        buffer.fill(with: text, self)
        return buffer.tokens.count
      }
    }.flatMap { $0 }
  }
}
