/// The beginning of a text, cut between words, with an ellipsis where something is left out.
public func excerpt(_ text: String, characters: Int) -> String {
  let clean = text.replacing("<br />", with: " ").split(separator: " ").joined(separator: " ")
  guard clean.count > characters else { return clean }
  let cut = clean.prefix(characters)
  return cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)] + " …"
}
