/// Where a work stands in a list by authors: by the names, then the year, then the title, without case and diacritics.
struct SortKey: Comparable {
  /// The names of each author, or of what stands for them.
  private let people: [String]
  private let year: String
  private let title: String
  private let key: String

  init(_ entry: Entry) {
    let people = entry.authors.names.isEmpty ? entry.editors : entry.authors
    title = (entry.text("title") ?? "").withoutArticle.folded
    let others = people.hasOthers ? ["\u{FFFF}"] : []
    let names = people.names.map { "\($0.fullFamily) , \($0.given) , \($0.suffix)".folded }
    self.people =
      names.isEmpty
      ? [EntryFormat.institution(of: entry)?.withoutArticle.folded ?? title] : names + others
    year = entry.year ?? "\u{FFFF}"
    key = entry.key
  }

  static func < (first: SortKey, second: SortKey) -> Bool {
    for (one, other) in zip(first.people, second.people) where one != other {
      return one.precedes(other)
    }
    if first.people.count != second.people.count { return first.people.count < second.people.count }
    if first.year != second.year { return first.year.precedes(second.year) }
    if first.title != second.title { return first.title.precedes(second.title) }
    return first.key.precedes(second.key)
  }

  /// The works in the order of their keys.
  static func sorted(_ entries: [Entry]) -> [Entry] {
    entries.map { (key: SortKey($0), entry: $0) }.sorted { $0.key < $1.key }.map(\.entry)
  }
}

extension String {
  /// Letters and digits in small letters without diacritics, other characters as single spaces; the same in every locale.
  var folded: String {
    var result = ""
    for scalar in lowercased().unicodeScalars {
      if let letters = Self.ligatures[scalar] {
        result += letters
      } else if scalar.properties.generalCategory == .nonspacingMark || scalar == "'"
        || scalar == "’"
      {
        continue
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        result.unicodeScalars.append(TeXAccent.bases[scalar] ?? scalar)
      } else if scalar == "," {
        // A name ends before a comma, so that it precedes longer ones.
        result += "\u{1}"
      } else if scalar == "\u{FFFF}" {
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty, result.last != " " {
        result += " "
      }
    }
    return result
  }

  private static let ligatures: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    "ŋ": "n", "ȷ": "j",
  ]

  /// A title without the article that lists pass over.
  fileprivate var withoutArticle: String {
    for article in ["The ", "A ", "An "] where hasPrefix(article) {
      return String(dropFirst(article.count))
    }
    return self
  }

  /// Whether it stands before another by the numbers of the characters.
  fileprivate func precedes(_ other: String) -> Bool {
    unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
  }
}
