public import Plots
import Preconditions

/// A map of words, such as t-SNE makes of an embedding: near words have like vectors.
///
/// Polarity shows as color and shape: above 0 blue disks, below 0 rust triangles, 0 or none grey. What
/// finds no place stays without a label, the least important first, and the plot says how many.
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
///   - title: the title.
/// - Precondition: as many of each as words.
public func wordMap(
  _ words: [String], positions: [Point], polarities: [Double]? = nil, priorities: [Double]? = nil,
  perplexity: Double? = nil, divergence: Double? = nil, neighbourhood: Double? = nil,
  classes: (negative: String, positive: String) = ("negative", "positive"),
  title: String = "Words by use"
) -> Plot {
  require(
    positions.count == words.count, "wordMap: \(words.count) words, \(positions.count) positions")
  require(
    polarities?.count ?? words.count == words.count,
    "wordMap: \(words.count) words, \(polarities?.count ?? 0) polarities")
  let memberships = words.indices.map { index in
    guard let polarity = polarities?[index], polarity != 0, !polarity.isNaN else { return 2 }
    return polarity > 0 ? 0 : 1
  }
  let settings = [
    "\(whole(words.count)) words",
    perplexity.map { "perplexity \(brief($0))" },
    divergence.map { "KL \(NumberFormat.fixed($0, decimals: 3)) nats" },
    neighbourhood.map { "\(NumberFormat.percent($0, decimals: 0)) of 10 nearest neighbours kept" },
  ].compactMap { $0 }
  let map = LabelMap(
    words, x: Column(positions.map(\.x)), y: Column(positions.map(\.y)),
    priorities: Column(priorities ?? words.indices.map { -Double($0) }),
    memberships: memberships,
    groups: [
      LabelMap.Group(classes.positive, hue: .blue, shape: .circle),
      LabelMap.Group(classes.negative, hue: .rust, shape: .triangle),
      LabelMap.Group("neither", hue: .grey, shape: .circle),
    ])
  return Plot(
    title: title, subtitle: settings.joined(separator: ", "),
    summary: summary(
      words: words, positions: positions, memberships: memberships, classes: classes,
      settings: settings),
    content: .map(map),
    notes: ["Near words have like vectors; distances between far groups mean nothing."],
    preferredSize: preferredSize(positions))
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

private func summary(
  words: [String], positions: [Point], memberships: [Int],
  classes: (negative: String, positive: String), settings: [String]
) -> String {
  var text = "Map of \(settings.joined(separator: ", "))"
  let counts = (0..<3).map { group in memberships.count { $0 == group } }
  if counts[0] + counts[1] > 0 {
    text += "; \(counts[0]) lean to \(classes.positive), \(counts[1]) to \(classes.negative)"
  }
  // One pair is a better idea of the map than none.
  var nearest: (distance: Double, first: Int, second: Int)?
  for first in positions.indices {
    for second in positions.indices.dropFirst(first + 1) {
      let (x, y) = (
        positions[first].x - positions[second].x, positions[first].y - positions[second].y
      )
      let distance = x * x + y * y
      if distance < nearest?.distance ?? .infinity { nearest = (distance, first, second) }
    }
  }
  if let nearest {
    text += "; nearest to each other: \(words[nearest.first]) and \(words[nearest.second])"
  }
  return text + "."
}
