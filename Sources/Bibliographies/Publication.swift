import Chapters

/// Where a work was published, in sentences without their ends.
struct Publication {
  private let entry: Entry

  init(_ entry: Entry) { self.entry = entry }

  /// What is said between the title and the address of the work.
  var sentences: [[Inline]] {
    switch entry.kind {
    case .article: [journal]
    case .book, .proceedings: [edition, volume, publisher]
    case .inbook where entry.value("booktitle") == nil: [edition, volume, chapter, publisher]
    case .inbook, .incollection, .inproceedings: [container, publisher]
    case .phdthesis: [thesis("PhD thesis")]
    case .mastersthesis: [thesis("Master’s thesis")]
    case .techreport: [report]
    case .manual: [edition, publisher]
    case .online: hasPeople ? [text("organization")] : []
    case .misc: [entry.inlines("howpublished") ?? [], publisher]
    case .unpublished: []
    }
  }

  /// Whether people stand before the title; else an institution does, which is not said again.
  private var hasPeople: Bool { !entry.authors.names.isEmpty || !entry.editors.names.isEmpty }

  /// A journal with its volume, number and pages: `15 (2): 3–10`.
  private var journal: [Inline] {
    guard let name = entry.inlines("journal") else { return pages.map { [.text($0)] } ?? [] }
    var rest = entry.text("volume").map { " \($0)" } ?? ""
    if let number = entry.text("number") {
      rest += rest.isEmpty ? ", no. \(number)" : " (\(number))"
    }
    if let pages { rest += (rest.isEmpty ? ", " : ": ") + pages }
    return [.emphasis(name)] + (rest.isEmpty ? [] : [.text(rest)])
  }

  /// The book of a part, its editors, volume and pages: `In Book, edited by Someone, vol. 2, 3–10`.
  private var container: [Inline] {
    var parts: [[Inline]] = []
    let editors = entry.editors
    if !entry.authors.names.isEmpty, !editors.names.isEmpty {
      let names = editors.names.map(\.natural)
      let list =
        editors.hasOthers
        ? names.joined(separator: ", ") + " et al." : names.joinedByAnd(hasCommaBeforeAnd: false)
      parts.append([.text("edited by \(list)")])
    }
    if !edition.isEmpty { parts.append(edition) }
    if !series.isEmpty {
      parts.append(series)
    } else if let volume = entry.text("volume") {
      parts.append([.text("vol. \(volume)")])
    }
    parts.append(part)
    if let title = entry.inlines("booktitle") {
      parts.insert([.text("In "), .emphasis(title)], at: 0)
    }
    let separator: [Inline] = [.text(", ")]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: separator))
  }

  /// The chapter and the pages: `chap. 3, 10–20`.
  private var part: [Inline] {
    let texts = [entry.text("chapter").map { "chap. \($0)" }, pages].compactMap { $0 }
    return texts.isEmpty ? [] : [.text(texts.joined(separator: ", "))]
  }

  /// The part as a sentence.
  private var chapter: [Inline] {
    guard case .text(let text)? = part.first else { return [] }
    return [.text(text.hasPrefix("c") ? "C" + text.dropFirst() : text)]
  }

  /// The edition by its number, `2nd ed.`, or as it is named.
  private var edition: [Inline] {
    guard let edition = entry.text("edition") else { return [] }
    if let number = Int(edition) { return [.text("\(number)\(Self.ending(of: number)) ed.")] }
    if let number = Self.numberOfEdition[edition.lowercased()] { return [.text("\(number) ed.")] }
    // Neither `2nd edition` nor `Version 15.0` needs the word.
    let isOrdinal = edition.first?.isNumber == true && !edition.lowercased().contains(" ed")
    return [.text(isOrdinal ? "\(edition) ed." : edition)]
  }

  private static let numberOfEdition = [
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th",
    "sixth": "6th",
    "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th",
  ]

  private static func ending(of number: Int) -> String {
    if (11...13).contains(number % 100) { return "th" }
    return [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
  }

  /// The series with its number, or the volume.
  private var volume: [Inline] {
    if !series.isEmpty { return series }
    return entry.text("volume").map { [.text("Vol. \($0)")] } ?? []
  }

  private var series: [Inline] {
    guard let series = entry.inlines("series") else { return [] }
    let number = entry.text("volume") ?? entry.text("number")
    return series + (number.map { [.text(" \($0)")] } ?? [])
  }

  /// The publisher behind its place.
  private var publisher: [Inline] {
    let isAuthor = !hasPeople && EntryFormat.institution(of: entry) != nil
    let name = entry.text("publisher") ?? (isAuthor ? nil : entry.text("organization"))
    return [.text([entry.text("address"), name].compactMap { $0 }.nonempty(joined: ": "))]
      .filter { $0 != .text("") }
  }

  private func thesis(_ kind: String) -> [Inline] {
    let parts = [entry.text("type") ?? kind, entry.text("school"), entry.text("address")]
    return [.text(parts.compactMap { $0 }.joined(separator: ", "))]
  }

  private var report: [Inline] {
    let number = entry.text("number").map { " \($0)" } ?? ""
    let kind = (entry.text("type") ?? "Technical report") + number
    let parts = [kind, hasPeople ? entry.text("institution") : nil, entry.text("address")]
    return [.text(parts.compactMap { $0 }.joined(separator: ", "))]
  }

  private func text(_ field: String) -> [Inline] { entry.inlines(field) ?? [] }

  /// The pages with en dashes, whatever was typed between numbers.
  private var pages: String? {
    entry.text("pages").map { pages in
      var result = ""
      for character in pages {
        switch character {
        case "-", "–", "—":
          if result.last != "–" { result += "–" }
        case " " where result.last == "–": break
        default: result.append(character)
        }
      }
      return result.replacingBlanksBeforeDashes
    }
  }
}

extension String {
  /// The text without spaces before its en dashes.
  fileprivate var replacingBlanksBeforeDashes: String {
    reduce(into: "") { result, character in
      if character == "–" {
        while result.last == " " { result.removeLast() }
      }
      result.append(character)
    }
  }
}
