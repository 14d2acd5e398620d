/// What is left of a text that went through the programs of a feed.
enum FeedResidue {
  /// `text` with apostrophes and quotation marks as halves of the codes that once stood for them.
  static func applied(to text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "'": result += " #39;"
      case "\"": result += "quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
