import Learning
import Plots

/// The layers of a network with what happens between them, found from a summary.
///
/// A summary is a list in the order in which layers ran. What it leaves out follows from the shapes:
///
/// - A layer that reads places, after one whose output has none left, reads what the last layer with places gave: it begins a
///   branch beside the one before.
/// - What comes behind several branches reads them side by side.
/// - A dense layer behind places reads all of them side by side if it has as many inputs as they have numbers, and one row made of
///   all if it has as many as a row.
struct NetworkSteps {
  /// A box with what it reads and gives.
  struct Step {
    var box: Diagram.Box
    /// The extents of its output for one document, places first.
    let shape: [Int]
    /// The steps that it reads.
    let inputs: [Int]
  }

  private(set) var steps: [Step] = []
  /// What no step has read yet.
  private var ends: [Int] = []
  private let unit: String
  private let pooling: String

  init(_ summary: ModelSummary, unit: String, pooling: String) {
    self.unit = unit
    self.pooling = pooling
    for row in summary.rows { add(row) }
    finish()
  }

  var arrows: [Diagram.Arrow] {
    steps.enumerated().flatMap { index, step in
      step.inputs.map { Diagram.Arrow(from: $0, to: index) }
    }
  }

  private mutating func add(_ row: ModelSummary.Row) {
    let kind = LayerKind(row.kind)
    let shape = Array(row.outputShape.dropFirst())
    if steps.isEmpty, kind.readsIds, let count = shape.first {
      append(Diagram.Box("\(whole(count)) \(unit)"), [count], reading: [])
    }
    let branchesOff = kind.readsPlaces && !ends.isEmpty && !ends.contains { hasPlaces($0) }
    if branchesOff, let trunk = steps.indices.last(where: hasPlaces) {
      append(row, kind, shape, reading: trunk)
      return
    }
    // Dropout behind one of several branches is that branch's.
    if kind != .dropout || shape.last == width(of: ends) { join() }
    if kind == .dropout, let last = ends.last {
      steps[last].box.details.append("dropout")
      return
    }
    if kind == .dense { bringTogether(for: row, shape) }
    append(row, kind, shape, reading: ends.last)
  }

  /// What the network gives stands in a box of its own, and so not beside the arrow to it.
  private mutating func finish() {
    guard ends.count == 1, let last = ends.last, !steps[last].shape.isEmpty else { return }
    let shape = steps[last].shape
    let isScores = shape.count == 1
    append(
      Diagram.Box(isScores ? "\(whole(shape[0])) score\(shape == [1] ? "" : "s")" : shape.written),
      shape, reading: [last])
    for step in [last, steps.count - 1] { steps[step].box.output = "" }
  }

  private func hasPlaces(_ step: Int) -> Bool { steps[step].shape.count > 1 }

  private mutating func append(_ box: Diagram.Box, _ shape: [Int], reading inputs: [Int]) {
    var box = box
    // The first box says itself what leaves it.
    box.output = steps.isEmpty && shape.count == 1 ? "" : shape.written
    ends.removeAll { inputs.contains($0) }
    ends.append(steps.count)
    steps.append(Step(box: box, shape: shape, inputs: inputs))
  }

  private mutating func append(
    _ row: ModelSummary.Row, _ kind: LayerKind, _ shape: [Int], reading input: Int?
  ) {
    let inputs = input.map { [$0] } ?? []
    let isOnlyPartTrained = row.trainable > 0 && row.trainable < row.parameters
    guard case .bidirectional(let name) = kind, let width = shape.last, width.isMultiple(of: 2),
      !isOnlyPartTrained
    else {
      let facts = self.facts(of: row, kind, from: input.map { steps[$0].shape } ?? [], to: shape)
      append(row.box(kind.title, hue: kind.hue, facts: facts), shape, reading: inputs)
      return
    }
    // Two layers of one size; what a summary counts is both together.
    for direction in ["forward", "backward"] {
      let box = row.box(
        "\(name), \(direction)", hue: kind.hue, part: direction, share: 2)
      append(box, shape.dropLast() + [width / 2], reading: inputs)
    }
    join()
  }

  /// Puts branches side by side.
  private mutating func join() {
    guard ends.count > 1 else { return }
    append(
      Diagram.Box("Concatenation"), steps[ends[0]].shape.dropLast() + [width(of: ends)],
      reading: ends)
  }

  /// How many numbers some steps give side by side.
  private func width(of steps: [Int]) -> Int {
    steps.reduce(0) { $0 + (self.steps[$1].shape.last ?? 0) }
  }

  /// Makes one row of numbers of all places, for a dense layer.
  private mutating func bringTogether(for row: ModelSummary.Row, _ shape: [Int]) {
    guard let last = ends.last, hasPlaces(last), shape.count == 1, let outputs = shape.first,
      outputs > 0
    else { return }
    let (from, inputs) = (steps[last].shape, row.parameters / outputs - 1)
    if inputs == from.reduce(1, *) {
      append(Diagram.Box("Flattening"), [inputs], reading: [last])
    } else if inputs == from.last {
      append(Diagram.Box("\(pooling) over all places".capitalized), [inputs], reading: [last])
    }
  }

  /// What the sizes of a convolution or a pooling say of it.
  private func facts(
    of row: ModelSummary.Row, _ kind: LayerKind, from: [Int], to: [Int]
  ) -> [String] {
    guard from.count == 2, let filters = to.last, filters > 0, from[1] > 0 else { return [] }
    var facts: [String] = []
    var places = from[0]
    if kind == .convolution {
      let weights = row.parameters / filters - 1
      guard row.parameters.isMultiple(of: filters), weights > 0, weights.isMultiple(of: from[1])
      else { return [] }
      let width = weights / from[1]
      facts.append("windows of \(width)")
      places -= width - 1
      if to.count == 1 { facts.append("\(pooling) over all places") }
    }
    guard kind == .convolution || kind == .pooling, to.count == 2, to[0] > 0, to[0] < places
    else { return facts }
    // As many rows in one as can be told: 10 of 31 are by threes only.
    let pooled = (1...places).filter { places / $0 == to[0] }
    return facts + (pooled.count == 1 ? ["pooled by \(pooled[0])"] : [])
  }
}

extension [Int] {
  /// Extents as `500 × 50`.
  fileprivate var written: String {
    map(whole).joined(separator: "\u{A0}×\u{A0}")
  }
}

extension String {
  /// The text with its first letter as a capital.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

extension ModelSummary.Row {
  /// A box with the name of the layer, what is known of it, and its parameters.
  ///
  /// - Parameters:
  ///   - part: the part of the layer that the box stands for.
  ///   - share: how many such parts the layer has.
  fileprivate func box(
    _ title: String, hue: Hue?, facts: [String] = [], part: String? = nil, share: Int = 1
  ) -> Diagram.Box {
    let path = [name, part ?? ""].filter { !$0.isEmpty }.joined(separator: ".")
    let isFrozen = parameters > 0 && trainable == 0
    let isNamed = !name.isEmpty && path.lowercased() != title.lowercased()
    var details = (isNamed ? [path] : []) + facts
    if parameters > 0 { details.append("\(whole(parameters / share)) parameters") }
    if isFrozen { details.append("frozen") }
    if trainable > 0, trainable < parameters {
      details.append("\(whole(trainable / share)) of them trained")
    }
    return Diagram.Box(title, details: details, hue: hue, isDashed: isFrozen)
  }
}
