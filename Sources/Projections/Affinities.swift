import Glibc
import Preconditions
public import Tensors

/// How near each point is to each other one, as t-SNE sees it: a probability for every pair.
///
/// Around each point lies a Gaussian whose width is such that the entropy over the other points is the
/// logarithm of the perplexity; the two directions of a pair are averaged. All pairs are kept: N
/// points take 8 N² bytes, so a few thousand points are the limit.
///
/// Source: van der Maaten and Hinton (2008), "Visualizing data using t-SNE", equations 1 and 2.
public struct Affinities: Sendable, Hashable {
  /// The number of points.
  public let count: Int
  /// The effective number of neighbours of each point.
  public let perplexity: Double
  /// The probability of each pair, row by row: symmetric, with sum 1 and a diagonal of zeros.
  public let values: [Double]

  /// The affinities of points, `[points, dimensions]`.
  ///
  /// - Parameters:
  ///   - points: one point a row; the same point may be there more than once.
  ///   - perplexity: is lowered to a third of the number of other points, but not below 1.
  ///   - tolerance: how near the entropy must come to its goal, in nats.
  /// - Precondition: `points` has two axes, `perplexity` is at least 1.
  public init(of points: Tensor, perplexity: Double, tolerance: Double = 1e-5) {
    self.init(of: PointRows(points), perplexity: perplexity, tolerance: tolerance)
  }

  init(of points: PointRows, perplexity: Double, tolerance: Double = 1e-5) {
    require(perplexity >= 1, "Affinities: a perplexity of \(perplexity)")
    let count = points.rows.count
    let reachable = max(1, min(perplexity, Double(count - 1) / 3))
    let rows = concurrentRows(count) { range in
      zip(range, points.squaredDistances(from: range)).flatMap { point, distances in
        Self.conditional(
          distances, around: point, entropy: log(reachable), tolerance: tolerance)
      }
    }.flatMap { $0 }
    var values = [Double](repeating: 0, count: count * count)
    let divisor = Double(2 * count)
    for one in 0..<count {
      for other in 0..<one {
        let value = (rows[one * count + other] + rows[other * count + one]) / divisor
        values[one * count + other] = value
        values[other * count + one] = value
      }
    }
    self.count = count
    self.perplexity = reachable
    self.values = values
  }

  /// The probabilities of the other points as seen from one.
  ///
  /// The precision is found by Newton's steps on its logarithm, kept between bounds by bisection.
  private static func conditional(
    _ distances: [Double], around point: Int, entropy goal: Double, tolerance: Double
  ) -> [Double] {
    guard distances.count > 1 else { return [0] }
    // Taking off the least distance changes no probability and keeps exp from vanishing everywhere.
    var nearest = Double.infinity
    for other in distances.indices where other != point { nearest = min(nearest, distances[other]) }
    let excess = distances.map { $0 - nearest }
    let mean = (excess.reduce(0, +) - excess[point]) / Double(distances.count - 1)

    var weights = [Double](repeating: 0, count: distances.count)
    var precision = mean > 0 ? 1 / mean : 1
    var bounds = (lower: 0.0, upper: Double.infinity)
    var sum = 0.0
    for _ in 0..<200 {
      sum = 0
      var (first, second) = (0.0, 0.0)
      for other in excess.indices where other != point {
        let scaled = precision * excess[other]
        let weight = exp(-scaled)
        weights[other] = weight
        sum += weight
        first += weight * scaled
        second += weight * scaled * scaled
      }
      let expected = first / sum
      let surplus = log(sum) + expected - goal
      // Many equal points keep the entropy above its goal, however narrow the Gaussian.
      if abs(surplus) <= tolerance || precision > 1e100 { break }
      if surplus > 0 { bounds.lower = precision } else { bounds.upper = precision }

      // The entropy falls with the logarithm of the precision as fast as the scaled distance varies.
      let slope = second / sum - expected * expected
      let step = slope > 0 ? min(max(surplus / slope, -1), 1) : surplus > 0 ? 1 : -1
      precision *= exp(step)
      if !(bounds.lower < precision && precision < bounds.upper) {
        precision = (bounds.lower + bounds.upper) / 2
      }
    }
    return weights.map { $0 / sum }
  }
}
