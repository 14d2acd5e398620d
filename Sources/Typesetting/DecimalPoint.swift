/// Where the point of a number is, on which columns are aligned.
enum DecimalPoint {
  /// The number of characters before the point, or before what follows the digits if there is no point; nil if a text is no number.
  ///
  /// Signs, digits with commas, thin and no-break spaces between them and U+2212 belong to a number; anything may follow it.
  static func offset(in text: String) -> Int? {
    let characters = Array(text)
    var place = 0
    while place < characters.count, "+-\u{2212}~<>≈±".contains(characters[place]) { place += 1 }
    var digits = 0
    while place < characters.count {
      let character = characters[place]
      if character.isASCII, character.isNumber {
        digits += 1
      } else {
        let isSeparator = ",\u{2009}\u{A0}\u{202F}".contains(character)
        let next = place + 1 < characters.count ? characters[place + 1] : " "
        guard isSeparator, digits > 0, next.isASCII, next.isNumber else { break }
      }
      place += 1
    }
    if digits == 0 {
      let isPoint = place + 1 < characters.count && characters[place] == "."
      guard isPoint, characters[place + 1].isNumber else { return nil }
    }
    return place
  }
}
