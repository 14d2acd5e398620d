import Preconditions

/// The beginning of a text, cut between words, with an ellipsis where something is left out.
///
/// - Precondition: `characters` is not negative.
public func excerpt(_ text: String, characters: Int) -> String {
  require(characters >= 0, "excerpt: \(characters) characters")
  let clean = text.replacing("<br />", with: " ").split(whereSeparator: \.isWhitespace)
    .joined(separator: " ")
  guard clean.count > characters else { return clean }
  // Up to a blank that follows at once, the cut is between words.
  let cut = clean.prefix(characters + 1)
  return cut[..<(cut.lastIndex(of: " ") ?? cut.dropLast().endIndex)] + " …"
}
