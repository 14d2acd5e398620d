import Glibc
import Preconditions
public import Tensors

/// How near each point is to each other one, as t-SNE sees it: a probability for every pair.
///
/// Around each point lies a Gaussian whose width is such that the entropy over the other points is the
/// logarithm of the perplexity; the two directions of a pair are averaged. What is kept are the pairs
/// whose probability is not zero, row by row.
///
/// Source: van der Maaten and Hinton (2008), "Visualizing data using t-SNE", equations 1 and 2; over
/// nearest neighbours alone after van der Maaten (2014), "Accelerating t-SNE using tree-based
/// algorithms", section 4.1.
public struct Affinities: Sendable, Hashable {
  /// The number of points.
  public let count: Int
  /// The effective number of neighbours of each point.
  public let perplexity: Double
  /// Where the pairs of each point begin, and where the last ones end: multiples of 16.
  let offsets: [Int]
  /// The other point of each pair, rising for each point; filled up with the point itself.
  let neighbours: [Int32]
  /// The probability of each pair; 0 where it fills up.
  let values: [Double]

  /// The affinities of points, `[points, dimensions]`.
  ///
  /// - Parameters:
  ///   - points: one point a row; the same point may be there more than once.
  ///   - perplexity: is lowered to a third of the number of other points, but not below 1.
  ///   - neighbours: how many of the nearest points the Gaussian of each reaches; when nil, all of
  ///     them, which for N points takes 12 N² bytes, and some times
  ///     that while they are made.
  ///   - tolerance: how near the entropy must come to its goal, in nats.
  /// - Precondition: `points` has two axes; `perplexity` is at least 1, and `neighbours` at least the perplexity.
  public init(
    of points: Tensor, perplexity: Double, neighbours: Int? = nil, tolerance: Double = 1e-5
  ) {
    self.init(
      of: PointRows(points), perplexity: perplexity, neighbours: neighbours, tolerance: tolerance)
  }

  /// - Parameter negligible: what a neighbour means to a point, as a share of the mean, below which it
  ///   is left out; so all that is left out is less than this share of the whole.
  init(
    of points: PointRows, perplexity: Double, neighbours: Int?, tolerance: Double = 1e-5,
    negligible: Double = 0
  ) {
    require(perplexity >= 1, "Affinities: a perplexity of \(perplexity)")
    let count = points.rows.count
    let reachable = max(1, min(perplexity, Double(count - 1) / 3))
    let reach = min(neighbours ?? .max, count - 1)
    require(
      Double(reach) >= reachable || count < 2,
      "Affinities: a perplexity of \(reachable) among \(reach) neighbours")
    let columns = PointColumns(points)
    let least = negligible / Double(count)
    let rows = concurrentRows(count) { range in
      range.map { point in
        let distances = columns.squaredDistances(from: point)
        let near = nearest(reach, to: point, of: distances)
        let shares = gaussian(
          near.map { distances[$0] }, entropy: log(reachable), tolerance: tolerance)
        return PairRow(zip(near, shares).filter { $0.1 > least })
      }
    }.flatMap { $0 }
    self.init(perplexity: reachable, rows: PairRow.symmetrized(rows))
  }

  /// The affinities of rows whose values sum to one together.
  private init(perplexity: Double, rows: [PairRow]) {
    var offsets = [0]
    var (neighbours, values): ([Int32], [Double]) = ([], [])
    for (point, row) in rows.enumerated() {
      let filling = (16 - row.values.count % 16) % 16
      neighbours += row.neighbours + Array(repeating: Int32(point), count: filling)
      values += row.values + Array(repeating: 0, count: filling)
      offsets.append(values.count)
    }
    count = rows.count
    self.perplexity = perplexity
    self.offsets = offsets
    self.neighbours = neighbours
    self.values = values
  }

  /// The probability of a pair; 0 for a point and itself.
  ///
  /// - Precondition: both are at least 0 and below `count`.
  public subscript(one: Int, other: Int) -> Double {
    require(
      (0..<count).contains(one) && (0..<count).contains(other),
      "Affinities: points \(one) and \(other) of \(count)")
    return (offsets[one]..<offsets[one + 1]).first { neighbours[$0] == other && values[$0] > 0 }
      .map { values[$0] } ?? 0
  }
}
