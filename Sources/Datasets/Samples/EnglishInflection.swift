/// The little of English word forms that a grammar's modifiers need.
enum EnglishInflection {
  /// Words that begin with a vowel and are spoken with a consonant, by their beginnings.
  private static let spokenWithConsonant = [
    "uni", "use", "usu", "uti", "eu", "one", "once", "ubiq", "ukulele",
  ]
  /// Words that begin with a consonant and are spoken with a vowel, by their beginnings.
  private static let spokenWithVowel = [
    "hour", "honest", "honor", "honour", "heir", "8", "11 ", "18",
  ]
  /// Words that `spokenWithConsonant` would catch wrongly.
  private static let exceptions = ["unin", "unim", "oner"]
  /// Endings that take -es.
  private static let hissing = ["s", "x", "z", "ch", "sh"]
  /// Endings in -man that are no men.
  private static let notMen = ["human", "german", "roman", "talisman"]

  /// "a" or "an", as `phrase` is spoken.
  static func article(before phrase: String) -> String {
    let spoken = phrase.drop { $0 == "\"" || $0 == "'" || $0 == "(" }.lowercased()
    if spokenWithVowel.contains(where: spoken.hasPrefix) { return "an" }
    let isException = exceptions.contains(where: spoken.hasPrefix)
    if !isException, spokenWithConsonant.contains(where: spoken.hasPrefix) { return "a" }
    guard let first = spoken.first else { return "a" }
    return "aeiou".contains(first) ? "an" : "a"
  }

  /// The plural of a phrase whose last word is a regular noun, or one in -man.
  static func plural(of phrase: String) -> String {
    if phrase.hasSuffix("man"), !notMen.contains(where: phrase.hasSuffix) {
      return phrase.dropLast(2) + "en"
    }
    if hissing.contains(where: phrase.hasSuffix) { return phrase + "es" }
    let beforeLast = phrase.dropLast().last
    if phrase.hasSuffix("y"), let beforeLast, !"aeiou".contains(beforeLast) {
      return phrase.dropLast() + "ies"
    }
    return phrase + "s"
  }
}
