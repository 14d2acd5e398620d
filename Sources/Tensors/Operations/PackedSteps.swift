/// Which way a recurrent layer reads.
public enum ReadingDirection: String, Sendable, Hashable, Codable {
  /// From the first token to the last.
  case forward
  /// From the last token to the first.
  case backward
}

/// The tokens of some documents in the order in which a recurrent layer takes them: step by step, and within a step
/// those documents that take so many, the one with the most steps first.
///
/// Each document is a stretch of positions, so that shorter ones cost no more than they hold (as packed sequences do in
/// PyTorch), and the documents of a step are always the first ones: their states are one matrix.
struct PackedSteps: Sendable {
  /// The documents' numbers, the one with the most steps first.
  let documents: [Int]
  /// How many steps each of `documents` takes.
  let counts: [Int]
  /// Where the rows of each step begin; one more at the end.
  let offsets: [Int]
  /// For every row its place among all tokens, `document * length + position`.
  let places: [Int32]
  /// Positions of every document, valid or not.
  let length: Int
  let direction: ReadingDirection
  /// Whether one output a document is asked for, not all of them.
  let areForOnePosition: Bool

  /// The steps that the outputs depend on: all of them, or the one at a position of each document (none where it is -1).
  init(
    documents: Int, length: Int, direction: ReadingDirection, lengths: [Int]?, positions: [Int]?
  ) {
    let steps = (0..<documents).map { document in
      let end = lengths?[document] ?? length
      guard let position = positions?[document] else { return end }
      if position < 0 { return 0 }
      return switch direction {
      case .forward: min(end, position + 1)
      case .backward: max(0, end - position)
      }
    }
    // Equals stay in order, so that equal lengths leave all documents in theirs.
    let order = (0..<documents).sorted { (steps[$1], $0) < (steps[$0], $1) }
    counts = order.map { steps[$0] }
    self.documents = order
    self.length = length
    self.direction = direction
    areForOnePosition = positions != nil

    var offsets = [0]
    var places: [Int32] = []
    places.reserveCapacity(counts.reduce(0, +))
    var active = documents
    for step in 0..<(counts.first ?? 0) {
      while counts[active - 1] <= step { active -= 1 }
      for document in order[..<active] {
        let end = lengths?[document] ?? length
        let position = direction == .forward ? step : end - 1 - step
        places.append(Int32(document * length + position))
      }
      offsets.append(places.count)
    }
    self.offsets = offsets
    self.places = places
  }

  /// How many tokens are read.
  var rowCount: Int { places.count }

  /// The rows of a step.
  func rows(of step: Int) -> Range<Int> { offsets[step]..<offsets[step + 1] }

  /// The rows of some steps.
  func rows(of steps: Range<Int>) -> Range<Int> {
    offsets[steps.lowerBound]..<offsets[steps.upperBound]
  }

  /// The steps in groups of at least `rows` rows, except for the last.
  func groups(of rows: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var first = 0
    for step in 0..<(offsets.count - 1)
    where offsets[step + 1] - offsets[first] >= rows || step == offsets.count - 2 {
      groups.append(first..<step + 1)
      first = step + 1
    }
    return groups
  }
}
