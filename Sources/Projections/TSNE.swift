import Preconditions
public import Tensors

/// t-SNE: points in the plane whose neighbours are those that they have in many dimensions.
///
/// In three stages, each a value that can be looked at: `Affinities`, a start from the two largest
/// principal components, and the `Descent`. Nothing is random: the same points give the same map, on
/// any number of cores.
///
///     let map = TSNE(distance: .cosine).map(of: vectors)
///
/// Source: van der Maaten and Hinton (2008), "Visualizing data using t-SNE"; the start after Kobak and
/// Berens (2019), "The art of using t-SNE for single-cell transcriptomics".
public struct TSNE: Sendable, Hashable, Codable {
  /// What makes two points far from each other.
  public enum Distance: String, Sendable, Hashable, Codable {
    /// The length of their difference.
    case euclidean
    /// The angle between them: points are scaled to length one first. The choice for word vectors.
    case cosine
  }

  /// The effective number of neighbours of a point; lowered where there are few points.
  public var perplexity: Double
  /// What makes two points far from each other.
  public var distance: Distance
  /// How the map moves downhill.
  public var schedule: Descent.Schedule

  /// A way to make maps.
  ///
  /// - Precondition: `perplexity` is at least 1.
  public init(
    perplexity: Double = 30, distance: Distance = .euclidean,
    schedule: Descent.Schedule = Descent.Schedule()
  ) {
    require(perplexity >= 1, "TSNE: a perplexity of \(perplexity)")
    self.perplexity = perplexity
    self.distance = distance
    self.schedule = schedule
  }

  /// The map of points, `[points, dimensions]`: one place in the plane for each, about the origin.
  ///
  /// - Precondition: `points` has two axes.
  public func map(of points: Tensor) -> [SIMD2<Double>] {
    descent(of: points).end
  }

  /// The way to the map of points, `[points, dimensions]`, step by step.
  ///
  /// Points of more than 50 dimensions are reduced to their 50 largest principal components first. Up to
  /// 250 points the affinities of all pairs count; up to 2,000 a point leaves out those that are less than a
  /// hundredth of its mean one, usually together less than a thousandth; beyond that each point's are
  /// spread over as many nearest neighbours as three times the perplexity.
  ///
  /// - Precondition: `points` has two axes.
  public func descent(of points: Tensor) -> Descent {
    var rows = PointRows(points)
    if distance == .cosine { rows = rows.unitLength }
    if rows.dimensions > 50 { rows = PrincipalComponents(of: rows, count: 50).project(rows) }
    return Descent(of: affinities(of: rows), from: startingMap(of: rows), schedule: schedule)
  }

  /// All pairs, or those that count for something, or for many points only those of nearest neighbours.
  private func affinities(of points: PointRows) -> Affinities {
    switch points.rows.count {
    case ...250: Affinities(of: points, perplexity: perplexity, neighbours: nil)
    case ...2_000:
      Affinities(of: points, perplexity: perplexity, neighbours: nil, negligible: 1e-2)
    default:
      Affinities(
        of: points, perplexity: perplexity, neighbours: Int((3 * perplexity).rounded(.up)))
    }
  }
}
