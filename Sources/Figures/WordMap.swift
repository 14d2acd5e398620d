public import Plots
import Preconditions

/// A map of words, such as t-SNE makes of an embedding: near words have like vectors.
///
/// Color and shape show polarity (above 0 blue disks, below 0 rust triangles, 0 or none grey), or the
/// lists that words are in. What finds no place stays without a label, words without a color and the
/// least important rather than others, and the plot lists them.
///
/// - Parameters:
///   - words: the words.
///   - positions: where each stands; any unit.
///   - polarities: what each says of the classes, -1 (negative) to 1 (positive); nil for none.
///   - priorities: how important each is, such as its count; nil for the order given.
///   - perplexity: the perplexity of t-SNE, shown with the next two.
///   - divergence: the final Kullback-Leibler divergence, in nats.
///   - neighbourhood: the share of each word's 10 nearest neighbours that the map kept, 0 to 1.
///   - classes: what the two ends of polarity are called.
///   - highlighting: lists of words to show among the others.
///   - sizes: numbers that the areas of the marks show, such as counts; from 0 down they are dots.
///   - shades: numbers that the colors of the marks show, on the map cividis.
///   - title: the title.
/// - Precondition: as many of each as words; of polarities, lists and shades at most one.
public func wordMap(
  _ words: [String], positions: [Point], polarities: [Double]? = nil, priorities: [Double]? = nil,
  perplexity: Double? = nil, divergence: Double? = nil, neighbourhood: Double? = nil,
  classes: (negative: String, positive: String) = ("negative", "positive"),
  highlighting lists: [WordList] = [], sizes: LabelMap.Measure? = nil,
  shades: LabelMap.Measure? = nil, title: String = "Words by use"
) -> Plot {
  require(
    positions.count == words.count, "wordMap: \(words.count) words, \(positions.count) positions")
  require(
    polarities?.count ?? words.count == words.count,
    "wordMap: \(words.count) words, \(polarities?.count ?? 0) polarities")
  require(
    [polarities != nil, !lists.isEmpty, shades != nil].count { $0 } <= 1,
    "wordMap: color shows polarities, lists or shades, not several")
  let colors =
    lists.isEmpty
    ? WordGroups(polarities: polarities ?? words.map { _ in 0 }, classes: classes)
    : WordGroups(lists: lists, words: words)
  let settings = [
    "\(whole(words.count)) words",
    perplexity.map { "perplexity \(brief($0))" },
    divergence.map { "KL \(NumberFormat.fixed($0, decimals: 3)) nats" },
    neighbourhood.map { "\(NumberFormat.percent($0, decimals: 0)) of 10 nearest neighbours kept" },
  ].compactMap { $0 }
  let map = LabelMap(
    words, x: Column(positions.map(\.x)), y: Column(positions.map(\.y)),
    priorities: Column(
      importances(
        priorities ?? words.indices.map { -Double($0) },
        first: colors.memberships.map { $0 < colors.groups.count - 1 })),
    memberships: colors.memberships, groups: colors.groups, areas: sizes, shades: shades)
  return Plot(
    title: title, subtitle: settings.joined(separator: ", "),
    summary: summary(map, settings: settings), content: .map(map),
    notes: ["Near words have like vectors; distances between far groups mean nothing."],
    preferredSize: preferredSize(positions))
}

/// Importances in the same order, but for some words above all others.
private func importances(_ priorities: [Double], first: [Bool]) -> [Double] {
  guard first.contains(true) else { return priorities }
  let keys = priorities.map { $0.isNaN ? -.infinity : $0 }
  let rising = keys.indices.sorted { a, b in
    first[a] != first[b] ? first[b] : (keys[a], b) < (keys[b], a)
  }
  return rising.enumerated().reduce(into: keys) { $0[$1.element] = Double($1.offset) }
}

/// As wide as a page, and as high as the map asks for at one scale, with room for its labels.
private func preferredSize(_ positions: [Point]) -> Size {
  let finite = positions.filter { $0.x.isFinite && $0.y.isFinite }
  let xs = finite.map { $0.x / 2 }
  let ys = finite.map { $0.y / 2 }
  let width = (xs.max() ?? 1) - (xs.min() ?? 0)
  let height = (ys.max() ?? 1) - (ys.min() ?? 0)
  let aspect = width > 0 ? height / width : 1
  return Size(width: 468, height: min(max(440 * aspect + 100, 360), 612))
}

private func summary(_ map: LabelMap, settings: [String]) -> String {
  var text = "Map of \(settings.joined(separator: ", "))"
  let others = map.groups.count - 1
  let counts = map.groups.indices.map { group in map.memberships.count { $0 == group } }
  if counts.dropLast().contains(where: { $0 > 0 }) {
    let parts = (0..<others).map { "\(counts[$0]) \(map.groups[$0].name)" }
    text += "; \(parts.joined(separator: ", ")), \(counts[others]) \(map.groups[others].name)"
  }
  if let sizes = map.areas { text += "; areas show \(sizes.title)" }
  if let shades = map.shades { text += "; colors show \(shades.title)" }
  // One pair is a better idea of the map than none.
  let (xs, ys) = (map.x.values, map.y.values)
  var nearest: (distance: Double, first: Int, second: Int)?
  for first in map.texts.indices {
    for second in map.texts.indices.dropFirst(first + 1) {
      let (x, y) = (xs[first] - xs[second], ys[first] - ys[second])
      let distance = x * x + y * y
      if distance < nearest?.distance ?? .infinity { nearest = (distance, first, second) }
    }
  }
  if let nearest {
    text +=
      "; nearest to each other: \(map.texts[nearest.first]) and \(map.texts[nearest.second])"
  }
  return text + "."
}
