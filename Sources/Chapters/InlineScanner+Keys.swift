/// What an `@` refers to, alone or in brackets.
extension InlineScanner {
  /// The key at an `@`; nil when it stands in an address or before nothing.
  func key(at offset: Int) -> Key? {
    let before = scalar(before: offset)
    // A hyphen leaves the name out, as in [-@kim2014]; within a word it is the word's.
    var isBare = false
    if before == "-" {
      let previous = scalar(before: offset - 1)
      isBare = previous.map { $0 == "[" || $0 == ";" || $0.properties.isWhitespace } ?? false
      guard isBare, isInBrackets else { return nil }
    } else if let before, Label.isInside(before) || before == "." || before == "@" {
      return nil
    }
    if let (end, label, isCapitalized) = label(at: offset + 1) {
      return Key(
        offset: offset, end: end, name: label, label: label, isBare: isBare,
        isCapitalized: isCapitalized)
    }
    guard before != "/", let end = nameEnd(at: offset + 1) else { return nil }
    return Key(
      offset: offset, end: end, name: text.string(offset + 1..<end), label: nil, isBare: isBare,
      isCapitalized: false)
  }

  /// The label at an offset, without the punctuation of the sentence.
  private func label(at start: Int) -> (end: Int, label: String, isCapitalized: Bool)? {
    guard let (prefix, isCapitalized) = labelPrefix(at: start) else { return nil }
    var end = start
    while let (scalar, width) = scalar(at: end), Label.isInside(scalar) { end += width }
    while end > start, bytes[end - 1] == UInt8(ascii: "-") || bytes[end - 1] == UInt8(ascii: "_") {
      end -= 1
    }
    guard end > start + prefix.utf8.count else { return nil }
    return (end, prefix + text.string(start + prefix.utf8.count..<end), isCapitalized)
  }

  private func labelPrefix(at start: Int) -> (prefix: String, isCapitalized: Bool)? {
    guard start < bytes.count else { return nil }
    for prefix in Label.prefixes {
      let rest = prefix.utf8.dropFirst()
      guard bytes[(start + 1)...].starts(with: rest), let first = prefix.utf8.first else {
        continue
      }
      if bytes[start] == first { return (prefix, false) }
      if bytes[start] | 0x20 == first { return (prefix, true) }
    }
    return nil
  }

  /// Where the key of a work ends: letters, digits and `_`, with single marks such as `:` or `.` within.
  private func nameEnd(at start: Int) -> Int? {
    var end = start
    while let (scalar, width) = scalar(at: end) {
      if isWord(scalar) {
        end += width
      } else if end > start, ":.#$%&-+?<>~/".unicodeScalars.contains(scalar),
        let (next, _) = self.scalar(at: end + width), isWord(next)
      {
        end += width
      } else {
        break
      }
    }
    return end > start ? end : nil
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private func scalar(at offset: Int) -> (scalar: Unicode.Scalar, width: Int)? {
    guard offset < bytes.count else { return nil }
    let width =
      switch bytes[offset] {
      case ..<0x80: 1
      case 0xC0..<0xE0: 2
      case 0xE0..<0xF0: 3
      default: 4
      }
    let end = min(offset + width, bytes.count)
    return text.string(offset..<end).unicodeScalars.first.map { ($0, end - offset) }
  }

  private func scalar(before offset: Int) -> Unicode.Scalar? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return text.string(start..<offset).unicodeScalars.last
  }

  // MARK: In brackets

  /// What stands between two semicolons of a bracket.
  private struct Share {
    var range: Range<Int>
    var keys: [Key]
  }

  /// Makes one reference or citation of brackets whose every part has a key.
  mutating func closeKeys(_ bracket: Bracket, at close: Int) {
    let shares = shares(of: bracket, at: close)
    guard shares.allSatisfy({ !$0.keys.isEmpty }) else { return }
    let keys = shares.compactMap(\.keys.first)
    if let crowd = shares.first(where: { $0.keys.count > 1 }) {
      return report(
        "two keys need a ';' between them", at: text.place(at: crowd.keys[1].offset))
    }
    let isReference = keys[0].label != nil
    if let stranger = keys.first(where: { ($0.label != nil) != isReference }) {
      return report(
        "cross references and citations can't share brackets",
        at: text.place(at: stranger.offset))
    }
    let place = text.place(at: keys[0].offset)
    let kind: Piece.Kind =
      isReference
      ? .reference(CrossReference(items: shares.map { referenceItem($0, $0.keys[0]) }))
      : .citation(
        Citation(form: .parenthetical, items: shares.map { citationItem($0, $0.keys[0]) }))
    edits.removeSubrange(bracket.edits...)
    take(bracket.offset..<close + 1, kind, at: place)
  }

  /// Whether brackets behind a textual citation are its suffix: they begin with none of their own.
  func hasSuffix(_ bracket: Bracket, at close: Int) -> Bool {
    let shares = shares(of: bracket, at: close)
    return shares[0].keys.isEmpty && shares.dropFirst().allSatisfy { $0.keys.count == 1 }
      && shares.allSatisfy { share in share.keys.allSatisfy { $0.label == nil } }
      && !text.slice(shares[0].range).trimmingBlanks.bytes.isEmpty
  }

  /// Adds to a textual citation what stands in the brackets behind it.
  mutating func closeSuffix(_ bracket: Bracket, at close: Int, of edit: Int) {
    guard case .citation(var citation) = edits[edit].piece?.kind else { return }
    let shares = shares(of: bracket, at: close)
    citation.items[0].suffix = words(shares[0].range)
    citation.items += shares.dropFirst().map { citationItem($0, $0.keys[0]) }
    let range = edits[edit].range.lowerBound..<close + 1
    let place = text.place(at: range.lowerBound)
    edits.removeSubrange(edit...)
    take(range, .citation(citation), at: place)
  }

  private func shares(of bracket: Bracket, at close: Int) -> [Share] {
    let starts = [bracket.offset + 1] + bracket.semicolons.map { $0 + 1 }
    let ends = bracket.semicolons + [close]
    var keys = bracket.keys[...]
    return zip(starts, ends).map { start, end in
      let own = keys.prefix { $0.offset < end }
      keys = keys.dropFirst(own.count)
      return Share(range: start..<end, keys: Array(own))
    }
  }

  private mutating func referenceItem(_ share: Share, _ key: Key) -> CrossReference.Item {
    let prefix = words(share.range.lowerBound..<key.offset - (key.isBare ? 1 : 0))
    let suffix = words(key.end..<share.range.upperBound)
    if !suffix.isEmpty {
      report(
        "'\(suffix)' can't follow a cross reference in brackets", at: text.place(at: key.end),
        "write '\\[' for brackets of the sentence")
    }
    if key.isBare, !prefix.isEmpty {
      report(
        "a cross reference has words before it or '-', not both",
        at: text.place(at: key.offset - 1))
    }
    let form: CrossReference.Form =
      key.isBare
      ? .number : !prefix.isEmpty ? .prefixed(prefix) : key.isCapitalized ? .capitalized : .full
    return .init(label: key.name, form: form, position: position(text.place(at: key.offset)))
  }

  private func citationItem(_ share: Share, _ key: Key) -> Citation.Item {
    var suffix = text.slice(key.end..<share.range.upperBound).trimmingBlanks
    if suffix.bytes.first == UInt8(ascii: ",") {
      suffix = suffix.slice(1..<suffix.bytes.count).trimmingBlanks
    }
    return .init(
      key: key.name, prefix: words(share.range.lowerBound..<key.offset - (key.isBare ? 1 : 0)),
      suffix: words(suffix), omitsAuthor: key.isBare,
      position: position(text.place(at: key.offset)))
  }

  private func words(_ range: Range<Int>) -> String { words(text.slice(range)) }

  /// A text on one line, without backslashes before punctuation.
  private func words(_ text: PlacedText) -> String {
    var words: [UInt8] = []
    var isEscaped = false
    for byte in text.trimmingBlanks.bytes {
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
        continue
      }
      if isEscaped, byte.isLetter || byte.isDigit { words.append(UInt8(ascii: "\\")) }
      isEscaped = false
      words.append(byte == UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte)
    }
    return String(decoding: words, as: UTF8.self)
  }
}
