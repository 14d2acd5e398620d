extension Names {
  /// The people of a field of BibTeX: `First von Last`, `von Last, First` or `von Last, Jr, First`, with `and` between them.
  init(_ field: String) {
    var names: [Name] = []
    var hasOthers = false
    for part in TeXWords(field).people {
      if part == ["others"] {
        hasOthers = true
      } else if let name = Name(words: part) {
        names.append(name)
      }
    }
    self.init(names: names, hasOthers: hasOthers)
  }
}

extension Name {
  /// A name from its words, among which commas stand alone; nil when there is none.
  init?(words: [String]) {
    let parts = words.split(separator: ",", omittingEmptySubsequences: false).map(Array.init)
    guard words.contains(where: { $0 != "," }) else { return nil }
    let given: [String]
    let last: [String]
    if parts.count == 1 {
      let all = parts[0]
      // The family's name begins with the first word in small letters, or is the last word.
      let start = all.dropLast().firstIndex { $0.beginsSmall } ?? all.count - 1
      given = Array(all[..<start])
      last = Array(all[start...])
    } else {
      // A name that begins with a comma has but one part.
      given = parts[0].isEmpty ? [] : parts[parts.count == 2 ? 1 : 2]
      last = parts[0].isEmpty ? parts[1] : parts[0]
    }
    let end = last.dropLast().lastIndex { $0.beginsSmall }.map { $0 + 1 } ?? 0
    // More commas than the format has divide given names.
    let more = parts.dropFirst(3).flatMap { $0 }
    self.init(
      given: Self.plain(given + more), particle: Self.plain(Array(last[..<end])),
      family: Self.plain(Array(last[end...])), suffix: parts.count > 2 ? Self.plain(parts[1]) : "")
  }

  private static func plain(_ words: [String]) -> String {
    TeXText.plain(words.joined(separator: " "))
  }
}

extension String {
  /// Whether the first letter of a word is small; that of `{\'e}` counts, but what other braces hold has no case.
  fileprivate var beginsSmall: Bool {
    let scalars = Array(unicodeScalars)
    var place = 0
    var depth = 0
    while place < scalars.count {
      let next = scalars[place]
      let isSpecial =
        next == "{" && scalars.indices.contains(place + 1) && scalars[place + 1] == "\\"
      if depth == 0, isSpecial || next == "\\" {
        let rest = String(String.UnicodeScalarView(scalars[place...]))
        let letter = TeXText.plain(rest).unicodeScalars.first { $0.properties.isAlphabetic }
        return letter?.properties.isLowercase ?? false
      }
      if next == "{" { depth += 1 }
      if next == "}" { depth -= 1 }
      if depth == 0, next.properties.isAlphabetic { return next.properties.isLowercase }
      place += 1
    }
    return false
  }
}

/// A field of names cut into words.
private struct TeXWords {
  /// The words of each person; a comma outside of braces is a word.
  let people: [[String]]

  init(_ field: String) {
    var people: [[String]] = [[]]
    var word = ""
    var depth = 0
    func end() {
      if word.lowercased() == "and" {
        people.append([])
      } else if !word.isEmpty {
        people[people.count - 1].append(word)
      }
      word = ""
    }
    for character in field.unicodeScalars {
      if character == "{" { depth += 1 }
      if character == "}" { depth = Swift.max(0, depth - 1) }
      if depth == 0,
        character == " " || character == "~" || character == "," || character == "\n"
          || character == "\t"
      {
        end()
        if character == "," { people[people.count - 1].append(",") }
      } else {
        word.unicodeScalars.append(character)
      }
    }
    end()
    self.people = people.filter { !$0.isEmpty }
  }
}
