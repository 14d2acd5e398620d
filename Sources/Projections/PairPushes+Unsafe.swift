import CKernels

/// The repulsion of a map's points by all pairs, in parts that can be worked on at once.
struct PairPushes: Sendable {
  /// What the pairs of some points contribute: a force for each point, and the sum of w over the pairs
  /// in both directions, those of the points with themselves among them.
  struct Part: Sendable {
    var x: [Double]
    var y: [Double]
    var partition = 0.0
  }

  /// How many parts there are, on any machine.
  static let parts = 4

  private let count: Int
  private let x: [Double]
  private let y: [Double]
  /// Where the points of each part begin, and where those of the last one end.
  private let starts: [Int]

  init(_ points: [SIMD2<Double>]) {
    count = points.count
    // Sixteen points are worked on at once. Those that fill up are too far away, from each other as well,
    // to push anything.
    let filling = (0..<(16 - count % 16) % 16).map { Double($0 + 1) * 1e30 }
    x = points.map { $0.x } + filling
    y = points.map { $0.y } + filling
    // Earlier points have more pairs that no other point has looked at; two points are taken at once.
    let pairs = (count + 1) / 2
    starts = (0...Self.parts).map { part in
      2 * Int(Double(pairs) * (1 - (1 - Double(part) / Double(Self.parts)).squareRoot()))
    }
  }

  /// What a part contributes.
  subscript(part: Int) -> Part {
    var result = Part(
      x: Array(repeating: 0, count: x.count), y: Array(repeating: 0, count: x.count))
    unsafe octavo_tsne_pairs(
      x, y, x.count, starts[part], starts[part + 1], &result.x, &result.y, &result.partition)
    return result
  }

  /// What all parts contribute together.
  func repulsion(_ parts: [Part]) -> Repulsion {
    var forces = Array(repeating: SIMD2<Double>.zero, count: count)
    for part in parts {
      for place in forces.indices { forces[place] += SIMD2(part.x[place], part.y[place]) }
    }
    // Each point also met itself.
    return Repulsion(
      forces: forces, partition: parts.reduce(0) { $0 + $1.partition } - Double(starts[Self.parts]))
  }
}
