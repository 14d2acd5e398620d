import Preconditions

/// The way of a map downhill, one step at a time: a lazy sequence that can be watched and stopped.
///
/// Each step follows the gradient of the divergence with momentum and a gain for every coordinate,
/// which grows while the gradient keeps its direction. For the first steps the affinities are
/// exaggerated, so that groups find each other. The rate is the number of points divided by the
/// exaggeration, and no point moves farther than `longestStep` at once: at few points this keeps the
/// map from being thrown about, where a constant rate of 200 does not.
///
/// Source: van der Maaten and Hinton (2008), section 3.4 and algorithm 1; gains after Jacobs (1988);
/// the rate after Belkina et al. (2019), "Automated optimized parameters for t-distributed stochastic
/// neighbor embedding".
public struct Descent: Sequence, Sendable {
  /// How the steps are taken.
  public struct Schedule: Sendable, Hashable, Codable {
    /// The factor on the affinities at first.
    public var exaggeration = 12.0
    /// The number of steps with exaggerated affinities.
    public var exaggeratedSteps = 250
    /// The number of steps after those, unless the descent comes to rest before.
    public var steps = 750
    /// The part of a step that the next one keeps, 0 to 1.
    public var momentum = 0.8
    /// The same while the affinities are exaggerated; van der Maaten and Hinton took 0.5.
    public var exaggeratedMomentum = 0.8
    /// The longest way of a point in one step, in units of the map.
    public var longestStep = 5.0
    /// Whether to stop when the divergence has twice fallen by less than a hundred-thousandth over 50
    /// steps, though not before 250 steps without exaggeration.
    public var stopsAtRest = true
    /// The angle of Barnes and Hut, 0 to 1: the largest extent of a group of points that pushes others
    /// as one, as a share of its distance.
    ///
    /// When nil, all pairs are counted up to 2,000 points, and beyond that the angle is 0.5.
    public var angle: Double? = nil

    /// The usual 250 and 750 steps.
    public init() {}
  }

  /// The map after a step.
  public struct Snapshot: Sendable, Hashable {
    /// The number of steps taken.
    public let step: Int
    /// Whether the affinities were exaggerated in this step.
    public let isExaggerated: Bool
    /// The points of the map, about the origin.
    public let points: [SIMD2<Double>]
    /// The divergence in nats; looked at only every 50 steps after the exaggeration and at the last.
    public let divergence: Double?
  }

  /// What the map is to show.
  public let affinities: Affinities
  /// Where the points start.
  public let start: [SIMD2<Double>]
  /// How the steps are taken.
  public let schedule: Schedule

  /// The descent of a map from its start.
  ///
  /// - Precondition: as many points as the affinities have, all finite; an exaggeration and a longest step above 0, and an
  ///   angle of 0 to 1.
  public init(
    of affinities: Affinities, from start: [SIMD2<Double>], schedule: Schedule = Schedule()
  ) {
    require(
      start.count == affinities.count,
      "Descent: \(start.count) points to start from, affinities of \(affinities.count)")
    require(
      start.allSatisfy { $0.x.isFinite && $0.y.isFinite },
      "Descent: a point to start from is nowhere")
    require(
      schedule.exaggeration > 0 && schedule.longestStep > 0
        && (0...1).contains(schedule.angle ?? 0),
      "Descent: an exaggeration of \(schedule.exaggeration), steps of \(schedule.longestStep), "
        + "an angle of \(schedule.angle ?? 0)")
    self.affinities = affinities
    self.start = start
    self.schedule = schedule
  }

  /// The map after the last step; all steps are taken each time it is asked for.
  public var end: [SIMD2<Double>] { reduce(start) { $1.points } }

  /// The steps from the start on.
  public func makeIterator() -> Iterator { Iterator(self) }
}

extension Descent {
  /// Takes the steps one by one.
  public struct Iterator: IteratorProtocol, Sendable {
    private let descent: Descent
    private var points: [SIMD2<Double>]
    private var updates: [SIMD2<Double>]
    private var gains: [SIMD2<Double>]
    private var step = 0
    private var lastDivergence = Double.infinity
    /// How many times in a row the divergence hardly fell.
    private var restfulLooks = 0

    init(_ descent: Descent) {
      self.descent = descent
      points = descent.start
      updates = Array(repeating: .zero, count: points.count)
      gains = Array(repeating: .one, count: points.count)
    }

    /// The map after one more step, or nil when the descent is over.
    public mutating func next() -> Snapshot? {
      let schedule = descent.schedule
      let plainSteps = step - schedule.exaggeratedSteps
      let isAtRest = schedule.stopsAtRest && restfulLooks >= 2 && plainSteps >= 250
      guard plainSteps < schedule.steps, !isAtRest else { return nil }
      let isExaggerated = plainSteps < 0
      move(exaggeration: isExaggerated ? schedule.exaggeration : 1)
      step += 1
      return Snapshot(
        step: step, isExaggerated: isExaggerated, points: points,
        divergence: isExaggerated ? nil : lookedAt())
    }

    private mutating func move(exaggeration: Double) {
      let schedule = descent.schedule
      let rate = Double(points.count) / exaggeration
      let momentum =
        step < schedule.exaggeratedSteps ? schedule.exaggeratedMomentum : schedule.momentum
      let gradient = Forces(on: points, of: descent.affinities, angle: angle)
        .gradient(exaggeration: exaggeration)
      var center = SIMD2<Double>.zero
      for place in points.indices {
        let slope = gradient[place]
        let turns = slope.signs .!= updates[place].signs
        gains[place] = (gains[place] * 0.8).replacing(with: gains[place] + 0.2, where: turns)
        gains[place].clamp(
          lowerBound: SIMD2(repeating: 0.01), upperBound: SIMD2(repeating: .infinity))
        var update = momentum * updates[place] - rate * gains[place] * slope
        let length = (update * update).sum().squareRoot()
        if length > schedule.longestStep { update *= schedule.longestStep / length }
        updates[place] = update
        points[place] += update
        center += points[place]
      }
      center /= Double(Swift.max(1, points.count))
      for place in points.indices { points[place] -= center }
    }

    /// The angle of Barnes and Hut; 0 where all pairs are counted.
    private var angle: Double { descent.schedule.angle ?? (points.count > 2_000 ? 0.5 : 0) }

    /// The divergence, where this is a step at which to look.
    private mutating func lookedAt() -> Double? {
      let plainSteps = step - descent.schedule.exaggeratedSteps
      guard plainSteps.isMultiple(of: 50) || plainSteps == descent.schedule.steps else {
        return nil
      }
      let repulsion = angle > 0 ? Repulsion.grouped(points, angle: angle) : .exact(points)
      let divergence = descent.affinities.divergence(
        of: points, partition: repulsion.partition)
      let hasFallen = lastDivergence - divergence >= 1e-5 * abs(lastDivergence)
      restfulLooks = hasFallen ? 0 : restfulLooks + 1
      lastDivergence = divergence
      return divergence
    }
  }
}

extension SIMD2<Double> {
  /// -1, 0 or 1 for each element.
  fileprivate var signs: SIMD2<Double> {
    SIMD2.zero.replacing(with: 1, where: self .> 0).replacing(with: -1, where: self .< 0)
  }
}
