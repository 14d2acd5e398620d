import Plots

/// The words of a map in groups that color and shape tell apart.
struct WordGroups {
  let groups: [LabelMap.Group]
  /// The group of each word.
  let memberships: [Int]

  /// Groups by polarity: above 0, below 0, and the others.
  init(polarities: [Double], classes: (negative: String, positive: String)) {
    memberships = polarities.map { $0 > 0 ? 0 : $0 < 0 ? 1 : 2 }
    groups = [
      LabelMap.Group(classes.positive, hue: .blue, shape: .circle),
      LabelMap.Group(classes.negative, hue: .rust, shape: .triangle),
      LabelMap.Group("neither", hue: .grey, shape: .circle),
    ]
  }

  /// Groups by lists, each word in the first that has it, and the others, as small dots.
  init(lists: [WordList], words: [String]) {
    let shapes: [PointShape] = [.circle, .triangle, .ring]
    var places: [String: Int] = [:]
    for (place, list) in lists.enumerated() {
      for word in list.words where places[word] == nil { places[word] = place }
    }
    memberships = words.map { places[$0] ?? lists.count }
    groups =
      lists.enumerated().map { place, list in
        LabelMap.Group(
          list.name, hue: list.hue, shape: list.shape ?? shapes[place % shapes.count], radius: 2)
      } + [LabelMap.Group("others", hue: .grey, shape: .circle, radius: 1)]
  }
}
