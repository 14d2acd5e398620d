import Projections
import Tensors
import Testing

@Suite struct `A t-SNE map` {
  @Test(arguments: ["digits", "mixture"])
  func `diverges no more than other packages' maps and keeps neighbours as they do`(
    name: String
  ) throws {
    let fixture = try Fixture.load()
    let points = tensor(name == "digits" ? fixture.digits : fixture.mixture)
    let reference = try #require(fixture.finished[name])
    let map = TSNE().map(of: points)
    let divergence = Affinities(of: points, perplexity: 30).divergence(of: map)
    #expect(divergence <= min(reference.scikitLearn, reference.openTSNE))
    let quality = MapQuality(of: map, for: points)
    #expect(quality.preservation() > reference.preservation - 0.02)
    #expect(quality.trustworthiness() > reference.trustworthiness - 0.003)
  }

  @Test func `of thousands of points takes the steps that all pairs would`() {
    var random = SplitMix64(seed: 3)
    let points = Tensor(
      (0..<2_100 * 3).map { place in
        Float(random.next() >> 40) / Float(1 << 24) + 4 * Float(place / 3 % 3)
      }, shape: [2_100, 3])
    var schedule = Descent.Schedule()
    let grouped = Array(TSNE(schedule: schedule).descent(of: points).prefix(4))
    schedule.angle = 0
    let exact = Array(TSNE(schedule: schedule).descent(of: points).prefix(4))
    let extent = exact[3].points.reduce(0) { max($0, abs($1.x), abs($1.y)) }
    #expect(extent > 0)
    #expect(largestDifference(grouped[3].points, exact[3].points) < 0.01 * extent)
  }

  @Test func `of points that are nowhere is refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = TSNE().map(of: Tensor([1, .nan, 3, 4], shape: [2, 2]))
    }
    await #expect(processExitsWith: .failure) {
      var schedule = Descent.Schedule()
      schedule.angle = -0.5
      _ = TSNE(schedule: schedule).map(of: Tensor([1, 2, 3, 4], shape: [2, 2]))
    }
  }

  @Test func `of the same points is the same`() throws {
    let points = tensor(try Fixture.load().mixture.prefix(60))
    #expect(TSNE().map(of: points) == TSNE().map(of: points))
  }

  @Test func `by angle does not depend on the vectors' lengths`() throws {
    let rows = try Fixture.load().mixture.prefix(60)
    let longer = rows.enumerated().map { place, row in row.map { $0 * Float(1 << (place % 4)) } }
    let tsne = TSNE(distance: .cosine)
    let steps = (
      tsne.descent(of: tensor(rows)).prefix(20), tsne.descent(of: tensor(longer)).prefix(20)
    )
    let (one, other) = (Array(steps.0), Array(steps.1))
    #expect(largestDifference(one[19].points, other[19].points) < 1e-9)
    #expect(TSNE().descent(of: tensor(longer)).start != tsne.descent(of: tensor(longer)).start)
  }

  @Test func `of points in another order is the same map up to rounding`() throws {
    let rows = Array(try Fixture.load().mixture.prefix(60))
    let one = Array(TSNE().descent(of: tensor(rows)).prefix(20))
    let other = Array(TSNE().descent(of: tensor(rows.reversed())).prefix(20))
    #expect(largestDifference(one[19].points, other[19].points.reversed()) < 1e-9)
  }

  @Test(arguments: 0...5) func `of few points has a place for each`(count: Int) {
    let points = Tensor((0..<count * 2).map(Float.init), shape: [count, 2])
    let map = TSNE().map(of: points)
    #expect(map.count == count)
    #expect(map.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    #expect(Set(map).count == count)
  }

  @Test func `of equal points only sets them apart`() throws {
    let row = try Fixture.load().mixture[0]
    let map = TSNE().map(of: tensor(Array(repeating: row, count: 12)))
    #expect(Set(map).count == 12)
    #expect(map.allSatisfy { $0.x.isFinite && $0.y.isFinite })
  }

  @Test func `keeps a point and its double together`() throws {
    let rows = try Fixture.load().mixture.prefix(20)
    let map = TSNE().map(of: tensor(rows + rows))
    #expect(MapQuality(of: map, for: tensor(rows + rows)).preservation(neighbours: 1) > 0.99)
  }

  @Test func `of points on a line leaves the line`() {
    let map = TSNE().map(of: Tensor((0..<30).map { Float($0 * $0) }, shape: [30, 1]))
    #expect(map.contains { abs($0.y) > 1e-3 })
  }
}
