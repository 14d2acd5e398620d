import Glibc
import Projections
import Tensors
import Testing

@Suite struct `Affinities between points` {
  @Test func `agree with an independent computation`() throws {
    let fixture = try Fixture.load()
    let expected = fixture.affinities
    let affinities = Affinities(
      of: tensor(fixture.mixture.prefix(expected.points)), perplexity: expected.perplexity,
      tolerance: 1e-13)
    #expect(affinities.perplexity == expected.perplexity)
    for one in 0..<expected.points {
      for other in 0..<expected.points {
        let reference = expected.values[one * expected.points + other]
        #expect(abs(affinities[one, other] - reference) < 1e-10)
      }
    }
  }

  @Test(arguments: [nil, 150]) func `are symmetric, sum to one and leave each point alone`(
    neighbours: Int?
  ) throws {
    let affinities = Affinities(
      of: tensor(try Fixture.load().digits), perplexity: 30, neighbours: neighbours)
    var sum = 0.0
    for one in 0..<affinities.count {
      #expect(affinities[one, one] == 0)
      for other in 0..<one {
        #expect(affinities[one, other] == affinities[other, one])
        sum += 2 * affinities[one, other]
      }
    }
    #expect(abs(sum - 1) < 1e-12)
  }

  @Test func `among nearest neighbours are those of all pairs where neighbours are all others`()
    throws
  {
    let points = tensor(try Fixture.load().mixture.prefix(40))
    #expect(
      Affinities(of: points, perplexity: 10, neighbours: 39)
        == Affinities(of: points, perplexity: 10))
    // A quarter of the neighbours: each point's nearest is among them, from one side or the other.
    let near = Affinities(of: points, perplexity: 4, neighbours: 10)
    let all = Affinities(of: points, perplexity: 4)
    for one in 0..<40 {
      let likeliest = (0..<40).max { all[one, $0] < all[one, $1] }
      #expect(near[one, likeliest ?? one] > 0)
      #expect((0..<40).count { near[one, $0] > 0 } >= 10)
    }
    #expect((0..<40).contains { one in (0..<one).contains { near[one, $0] == 0 } })
  }

  @Test func `of equal points are equal`() {
    let affinities = Affinities(
      of: Tensor(Array(repeating: 3, count: 20), shape: [10, 2]), perplexity: 2)
    for one in 0..<10 {
      for other in 0..<10 {
        #expect(abs(affinities[one, other] - (one == other ? 0 : 1.0 / 90)) < 1e-15)
      }
    }
  }

  @Test func `lower the perplexity where there are few points`() {
    #expect(
      Affinities(of: Tensor([1, 2, 3, 4, 5, 6, 7], shape: [7, 1]), perplexity: 30).perplexity == 2)
    let pair = Affinities(of: Tensor([1, 2], shape: [2, 1]), perplexity: 30)
    #expect([pair[0, 0], pair[0, 1], pair[1, 0], pair[1, 1]] == [0, 0.5, 0.5, 0])
    #expect(Affinities(of: Tensor([1], shape: [1, 1]), perplexity: 30)[0, 0] == 0)
    #expect(Affinities(of: Tensor([], shape: [0, 1]), perplexity: 30).count == 0)
  }

  @Test func `refuse fewer neighbours than the perplexity`() async {
    await #expect(processExitsWith: .failure) {
      _ = Affinities(
        of: Tensor((0..<50).map(Float.init), shape: [50, 1]), perplexity: 10, neighbours: 9)
    }
  }

  @Test func `diverge from a map as computed elsewhere`() throws {
    let fixture = try Fixture.load()
    let affinities = Affinities(of: tensor(fixture.mixture), perplexity: 30, tolerance: 1e-13)
    let map = places(fixture.layout.points)
    #expect(abs(affinities.divergence(of: map) - fixture.layout.divergence) < 1e-10)
    let moved = map.map { $0 + SIMD2(3, -8) }
    #expect(abs(affinities.divergence(of: moved) - fixture.layout.divergence) < 1e-10)
    #expect(affinities.divergence(of: map.reversed()) > fixture.layout.divergence)
  }
}

@Suite struct `A map's quality` {
  @Test func `agrees with scikit-learn's measures`() throws {
    let fixture = try Fixture.load()
    let quality = MapQuality(of: places(fixture.layout.points), for: tensor(fixture.mixture))
    #expect(abs(quality.preservation(neighbours: 10) - fixture.layout.preservation) < 1e-12)
    #expect(abs(quality.trustworthiness(neighbours: 5) - fixture.layout.trustworthiness) < 1e-12)
  }

  @Test func `is perfect for points of the plane themselves`() {
    let map = (0..<20).map { SIMD2(cos(Double($0)) * Double($0), sin(Double($0)) * Double($0)) }
    let points = tensor(map.map { [Float($0.x), Float($0.y)] })
    let quality = MapQuality(of: map, for: points)
    #expect(quality.preservation(neighbours: 3) == 1)
    #expect(quality.trustworthiness(neighbours: 3) == 1)
  }

  @Test func `refuses as many neighbours as there are points`() async {
    await #expect(processExitsWith: .failure) {
      _ = MapQuality(of: [.zero, .one], for: Tensor([1, 2], shape: [2, 1])).preservation(
        neighbours: 2)
    }
  }
}

@Suite struct `Neighbours by direction` {
  @Test func `agree with numpy's`() throws {
    let fixture = try Fixture.load()
    let found = Neighbours(among: tensor(fixture.mixture.prefix(40))).neighbours(of: 0, count: 5)
    #expect(found.map(\.row) == fixture.neighbours.rows)
    for (own, reference) in zip(found, fixture.neighbours.similarities) {
      #expect(abs(own.similarity - reference) < 1e-12)
    }
  }

  @Test func `count a zero vector as unlike every other`() {
    let neighbours = Neighbours(among: tensor([[0, 0], [1, 0], [2, 0], [-1, 0]]))
    #expect(neighbours.neighbours(of: 1).map(\.row) == [2, 0, 3])
    #expect(neighbours.neighbours(of: 1).map(\.similarity) == [1, 0, -1])
    #expect(neighbours.neighbours(of: 0, count: 1) == neighbours.neighbours(of: 0).dropLast(2))
  }
}
