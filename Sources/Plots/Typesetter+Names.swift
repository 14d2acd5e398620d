extension Typesetter {
  /// Names that stand side by side, each in at most `limit` lines of `width` points.
  ///
  /// Those that would read alike, since all that tells them apart was cut off, are shortened in the middle of their last line.
  func lines(
    of names: some Sequence<String>, width: Double, limit: Int = 1, _ font: Font
  ) -> [[String]] {
    let all = names.map { (name: $0, lines: lines($0, width: width, limit: limit, font)) }
    let alike = Dictionary(grouping: all, by: \.lines).mapValues { Set($0.map(\.name)).count > 1 }
    return all.map { name, lines in
      guard alike[lines] == true, lines.last?.hasSuffix("…") == true else { return lines }
      let set = lines.dropLast()
      return set + [squeezed(rest(of: name, after: set), to: width, font)]
    }
  }

  /// What a name has left when some lines hold its beginning.
  private func rest(of name: String, after lines: ArraySlice<String>) -> String {
    var count = lines.joined().count { !$0.isBreakable }
    return String(
      name.drop { character in
        if count > 0, !character.isBreakable { count -= 1 } else if count == 0 { return false }
        return true
      }
      .drop(while: \.isBreakable))
  }

  /// As much of both ends of a string as `width` points hold, with an ellipsis between.
  private func squeezed(_ string: String, to width: Double, _ font: Font) -> String {
    func kept(_ count: Int) -> String {
      string.prefix(count - count / 2) + "…" + string.suffix(count / 2)
    }
    // The most characters that fit, by bisection.
    var (fits, fails) = (0, string.count)
    while fails - fits > 1 {
      let middle = (fits + fails) / 2
      if self.width(kept(middle), font) <= width { fits = middle } else { fails = middle }
    }
    return fits > 1 ? kept(fits) : shortened(string, to: width, font)
  }
}
