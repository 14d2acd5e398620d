import Chapters

extension BibliographyReader {
  /// Reads an entry from its key to the bracket that closes it.
  mutating func readEntry(type: String, typePlace: Int, start: Int, closer: UInt8) {
    let kind = EntryKind(type: type)
    if kind == nil {
      report(
        "unknown type of entry '\(type)', taken as misc", at: typePlace, severity: .warning,
        suggestion: Suggestion.nearest(to: type, among: EntryKind.allCases.map(\.rawValue)))
    }
    skipBlanks()
    let keyPlace = position
    skip { !$0.isSpace && $0 != UInt8(ascii: ",") && $0 != closer && $0 != UInt8(ascii: "=") }
    let key = text(keyPlace..<position)
    skipBlanks()
    if key.isEmpty || byte == UInt8(ascii: "=") {
      report("this entry has no key", at: keyPlace)
      if byte == UInt8(ascii: "=") { position = keyPlace }
    }
    let isNamed = position > keyPlace && !key.isEmpty
    var fields: [String: String] = [:]
    var values: [String: Int] = [:]
    if isNamed, byte != UInt8(ascii: ","), byte != closer, byte != nil {
      report("a comma is missing after the key", at: keyPlace + key.utf8.count)
    }
    while true {
      skip { $0.isSpace || $0 == UInt8(ascii: ",") }
      guard let next = byte, !isAtEntry else {
        report(
          "this entry is never closed", at: start,
          suggestion: suggestion(for: fields, places: values))
        break
      }
      if next == closer {
        position += 1
        break
      }
      let namePlace = position
      guard let (name, value, valuePlace) = readField() else {
        skipToNextField(closer: closer)
        continue
      }
      if fields[name] != nil {
        report(
          "the field '\(name)' is given twice; the first counts", at: namePlace, severity: .warning)
      } else {
        fields[name] = value
        values[name] = valuePlace
      }
      reportMissingComma(closer: closer)
    }
    guard isNamed else { return }
    if let line = linesOfKeys[key] {
      return report("the key '\(key)' is already taken on line \(line)", at: keyPlace)
    }
    let entry = Entry(
      key: key, kind: kind ?? .misc, position: position(of: keyPlace), fields: fields)
    linesOfKeys[key] = entry.position.line
    entries.append(entry)
    places.append((keyPlace, values))
  }

  /// A value that seems to hold the next field may have swallowed the brace that the entry lacks.
  private func suggestion(for fields: [String: String], places: [String: Int]) -> String? {
    let suspects = fields.filter { $0.value.contains(/, *[A-Za-z]+ *=/) }
      .compactMap { field in places[field.key].map { (place: $0, name: field.key) } }
    guard let first = suspects.min(by: { $0.place < $1.place }) else { return nil }
    return
      "does the value of '\(first.name)' on line \(position(of: first.place).line) lack its end?"
  }

  /// After a value stands a comma or the end; between two fields its lack is said where it should be.
  private mutating func reportMissingComma(closer: UInt8) {
    let end = position
    skipBlanks()
    guard let next = byte, next != UInt8(ascii: ","), next != closer, !isAtEntry else { return }
    report("a comma is missing after this value", at: end)
  }

  /// Goes on after a mistake, behind the next comma or before what ends the entry.
  private mutating func skipToNextField(closer: UInt8) {
    var depth = 0
    while let next = byte {
      if isAtEntry { return }
      if depth == 0, next == UInt8(ascii: ",") || next == closer { return }
      if next == UInt8(ascii: "{") { depth += 1 }
      if next == UInt8(ascii: "}") { depth = max(0, depth - 1) }
      position += 1
    }
  }

  /// Fills fields that an entry lacks from the one that its `crossref` names.
  mutating func inheritFields() {
    let known = Dictionary(
      entries.enumerated().map { ($0.element.key, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let originals = entries
    for index in entries.indices {
      guard let target = originals[index].fields["crossref"] else { continue }
      guard let parent = known[target].map({ originals[$0] }), parent.key != originals[index].key
      else {
        report(
          "no entry has the key '\(target)'", at: places[index].fields["crossref"] ?? 0,
          suggestion: Suggestion.nearest(
            to: target, among: originals.map(\.key).filter { $0 != originals[index].key }))
        continue
      }
      let isPart = originals[index].kind.isPart
      for (name, value) in parent.fields where !["crossref", "title", "booktitle"].contains(name) {
        if entries[index].fields[name] == nil { entries[index].fields[name] = value }
      }
      let title = isPart ? "booktitle" : "title"
      if entries[index].fields[title] == nil {
        entries[index].fields[title] =
          (isPart ? parent.fields["booktitle"] : nil) ?? parent.fields["title"]
      }
    }
  }

  mutating func reportMissingFields() {
    for (index, entry) in entries.enumerated() {
      for group in entry.kind.required where !entry.hasAny(group) {
        report(
          "\(entry.kind.rawValue) '\(entry.key)' has no \(group.joined(separator: " or "))",
          at: places[index].key, severity: .warning)
      }
    }
  }
}
