/// Subscripts and superscripts, `H~2~O` and `m^2^`, as pandoc reads them: no blank stands in one unless a backslash is before it.
extension InlineScanner {
  /// Opens what is lowered or raised where its mark comes again, or closes what ends here.
  mutating func scriptMark() {
    let place = text.place(at: index)
    if scriptEnds.remove(index) != nil {
      take(index..<index + 1, .scriptEnd, at: place)
      index += 1
      return
    }
    let count = markCount(at: index)
    // Two tildes strike out, and a note in place begins with `^[`.
    guard count == 1, let end = scriptEnd(at: index) else {
      index += count
      return
    }
    take(
      index..<index + 1, .scriptStart(bytes[index] == UInt8(ascii: "~") ? .lowered : .raised),
      at: place)
    scriptEnds.insert(end)
    index += 1
  }

  /// Steps over a backslash and what it escapes; a blank within a script is one that no line ends at.
  mutating func escape() {
    if case .inlines = aim { warnOfForeign() }
    let end = index + 2
    if end <= bytes.count, bytes[index + 1] == UInt8(ascii: " "),
      scriptEnds.contains(where: { $0 >= end })
    {
      take(index..<end, .blank, at: text.place(at: index))
    }
    index = end
  }

  /// Where the mark stands that closes the script whose mark stands at an offset.
  private func scriptEnd(at start: Int) -> Int? {
    let mark = bytes[start]
    var end = start + 1
    if mark == UInt8(ascii: "^"), end < bytes.count, bytes[end] == UInt8(ascii: "[") { return nil }
    while end < bytes.count {
      switch bytes[end] {
      case mark:
        let count = markCount(at: end)
        if count == 1 { return end > start + 1 ? end : nil }
        end += count
      case UInt8(ascii: "\\"):
        guard end + 1 < bytes.count, bytes[end + 1] != UInt8(ascii: "\n") else { return nil }
        end += 2
      case UInt8(ascii: "`"): end = codeEnd(at: end)
      case UInt8(ascii: "$"): end = formulaEnd(at: end) ?? end + 1
      case UInt8(ascii: "|") where isTableRow: return nil
      case let byte where byte.isBlank: return nil
      default: end += 1
      }
    }
    return nil
  }

  private var isTableRow: Bool { if case .inlines(.tableRow) = aim { true } else { false } }

  /// How often the mark at an offset follows itself, itself included.
  private func markCount(at start: Int) -> Int {
    let mark = bytes[start]
    return bytes[start...].prefix { $0 == mark }.count
  }
}
