/// What a map of words says about those that it doesn't show.
struct MissingWords {
  private let parts: [(sentence: String, words: [String])]

  init(_ map: LabelMap, dropped: [Int]) {
    let placed = map.placed
    let homeless =
      placed.count < map.texts.count
      ? Set(map.texts.indices).subtracting(placed).sorted() : []
    let all = NumberFormat.fixed(Double(map.texts.count), decimals: 0)
    parts = [
      ("\(homeless.count) of \(all) words without a place", homeless.map { map.texts[$0] }),
      ("\(dropped.count) of \(all) words not labelled", dropped.map { map.texts[$0] }),
    ].filter { !$0.words.isEmpty }
  }

  /// The sentences with as many of the words as `limit` lines of `width` points hold, the most important
  /// first.
  func lines(width: Double, limit: Int, typesetter: Typesetter) -> [String] {
    func lines(_ shown: Int) -> [String] {
      typesetter.lines(text(showing: shown), width: width, Style.note)
    }
    // The most words that fit, by bisection.
    var (fits, fails) = (0, parts.reduce(0) { $0 + $1.words.count } + 1)
    while fails - fits > 1 {
      let middle = (fits + fails) / 2
      if lines(middle).count <= limit { fits = middle } else { fails = middle }
    }
    return Array(lines(fits).prefix(limit))
  }

  private func text(showing count: Int) -> String {
    var left = count
    return parts.map { part in
      let shown = part.words.prefix(left)
      left -= shown.count
      let rest = part.words.count - shown.count
      if shown.isEmpty { return part.sentence + "." }
      let list = shown.joined(separator: ", ")
      return "\(part.sentence): \(list)" + (rest > 0 ? " and \(rest) more." : ".")
    }.joined(separator: " ")
  }
}
