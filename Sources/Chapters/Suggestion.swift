/// The known name nearest to a mistyped one.
package enum Suggestion {
  /// `Did you mean "x"?` for the nearest of `names`, when one is near enough to be meant.
  package static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    let ranked = names.map { (name: $0, distance: distance(name.lowercased(), $0.lowercased())) }
    guard let best = ranked.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }),
      best.distance <= max(2, name.count / 3)
    else { return nil }
    return "did you mean '\(best.name)'?"
  }

  /// The nearest name, or all of them where none is near; nil where there are none.
  static func nearestOrAll(to name: String, among names: [String], mark: String = "") -> String? {
    if let nearest = nearest(to: name, among: names) { return nearest }
    guard !names.isEmpty else { return nil }
    return "known are \(names.sorted().map { mark + $0 }.joined(separator: ", "))"
  }

  /// The optimal string alignment distance: insertions, deletions, substitutions and swaps of
  /// neighbours.
  static func distance(_ first: String, _ second: String) -> Int {
    let (a, b) = (Array(first), Array(second))
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var best = min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, rows[i - 1][j - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
