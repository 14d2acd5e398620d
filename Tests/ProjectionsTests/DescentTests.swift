import Projections
import Tensors
import Testing

@Suite struct `The descent of a map` {
  /// Forty points of the mixture, with tight affinities.
  private func small() throws -> (affinities: Affinities, fixture: Fixture) {
    let fixture = try Fixture.load()
    let points = tensor(fixture.mixture.prefix(fixture.affinities.points))
    return (
      Affinities(of: points, perplexity: fixture.affinities.perplexity, tolerance: 1e-13), fixture
    )
  }

  @Test func `takes the steps that numpy takes`() throws {
    let (affinities, fixture) = try small()
    let start = places(fixture.steps.start)
    let exaggerated = Array(Descent(of: affinities, from: start).prefix(10))
    #expect(exaggerated.map(\.step) == Array(1...10))
    #expect(exaggerated.allSatisfy { $0.isExaggerated && $0.divergence == nil })
    #expect(largestDifference(exaggerated[9].points, places(fixture.steps.exaggerated)) < 1e-10)

    var schedule = Descent.Schedule()
    schedule.exaggeratedSteps = 0
    let plain = Array(Descent(of: affinities, from: start, schedule: schedule).prefix(10))
    #expect(largestDifference(plain[9].points, places(fixture.steps.plain)) < 1e-10)
  }

  @Test func `follows the slope of the divergence`() throws {
    let (affinities, fixture) = try small()
    let map = places(fixture.steps.start)
    // The first step from rest is -N · 1.2 · gradient, less what keeps the map about the origin.
    var schedule = Descent.Schedule()
    schedule.exaggeratedSteps = 0
    schedule.longestStep = .infinity
    let step = try #require(
      Descent(of: affinities, from: map, schedule: schedule).first { _ in true })
    let center = map.reduce(.zero, +) / Double(map.count)
    for place in [0, 7, 39] {
      var slope = SIMD2<Double>.zero
      for axis in 0..<2 {
        let width = 1e-5
        var (ahead, behind) = (map, map)
        ahead[place][axis] += width
        behind[place][axis] -= width
        slope[axis] =
          (affinities.divergence(of: ahead) - affinities.divergence(of: behind)) / (2 * width)
      }
      let moved = step.points[place] - (map[place] - center)
      let expected = -Double(map.count) * 1.2 * slope / 4
      #expect(largestDifference([moved], [expected]) < 1e-6)
    }
  }

  @Test func `is the same wherever the start lies`() throws {
    let (affinities, fixture) = try small()
    let start = places(fixture.steps.start)
    let one = Array(Descent(of: affinities, from: start).prefix(10))
    let other = Array(Descent(of: affinities, from: start.map { $0 + SIMD2(2, -1) }).prefix(10))
    #expect(largestDifference(one[9].points, other[9].points) < 1e-9)
  }

  @Test func `ends at rest before its last step where it is allowed to`() throws {
    let (affinities, fixture) = try small()
    var schedule = Descent.Schedule()
    schedule.steps = 3000
    let descent = Descent(of: affinities, from: places(fixture.steps.start), schedule: schedule)
    let looks = descent.compactMap(\.divergence)
    #expect((5..<60).contains(looks.count))
    let last = looks.suffix(3)
    #expect(zip(last, last.dropFirst()).allSatisfy { $0 - $1 < 1e-5 * $0 })

    schedule.steps = 260
    schedule.stopsAtRest = false
    let whole = Descent(of: affinities, from: places(fixture.steps.start), schedule: schedule)
    #expect(Array(whole).count == 510)
    #expect(Array(whole).last?.divergence != nil)
  }

  @Test func `refuses a start of other points`() async {
    await #expect(processExitsWith: .failure) {
      let affinities = Affinities(of: Tensor([1, 2], shape: [2, 1]), perplexity: 1)
      _ = Descent(of: affinities, from: [.zero])
    }
  }
}
