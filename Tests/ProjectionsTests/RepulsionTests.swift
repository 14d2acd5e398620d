import Foundation
@testable import Projections
import Tensors
import Testing

/// Points in clumps, some of them twice.
private func clumps(_ count: Int) -> [SIMD2<Double>] {
  var random = SplitMix64(seed: 5)
  return (0..<count).map { place in
    let clump = Double(place % 7)
    let noise = { Double(random.next() >> 40) / Double(1 << 24) - 0.5 }
    return place % 10 == 9
      ? SIMD2(clump, -clump) : SIMD2(20 * cos(clump) + 6 * noise(), 20 * sin(clump) + 6 * noise())
  }
}

/// The root of the sum of squares.
private func length(_ forces: [SIMD2<Double>]) -> Double {
  forces.reduce(0) { $0 + ($1 * $1).sum() }.squareRoot()
}

@Suite struct `The repulsion of a map's points` {
  @Test(arguments: [1, 2, 7, 16, 33, 150]) func `is the sum over all pairs`(count: Int) {
    let points = clumps(count)
    let repulsion = Repulsion.exact(points)
    var partition = 0.0
    for one in points.indices {
      var force = SIMD2<Double>.zero
      for other in points.indices where other != one {
        let difference = points[one] - points[other]
        let weight = 1 / (1 + (difference * difference).sum())
        force += weight * weight * difference
        partition += weight
      }
      #expect(largestDifference([repulsion.forces[one]], [force]) < 1e-12)
    }
    #expect(abs(repulsion.partition - partition) < 1e-9)
  }

  @Test func `by groups comes as near as its angle demands`() {
    let points = clumps(3_000)
    let exact = Repulsion.exact(points)
    var last = Double.infinity
    for (angle, bound) in [(0.8, 0.05), (0.5, 0.01), (0.2, 0.001), (0.0, 1e-10)] {
      let grouped = Repulsion.grouped(points, angle: angle)
      let error = length(zip(grouped.forces, exact.forces).map(-)) / length(exact.forces)
      #expect(error < bound && error < last)
      #expect(abs(grouped.partition / exact.partition - 1) < bound)
      last = error
    }
  }

  @Test func `by groups takes any number of points at one place`() {
    for points in [
      [], [SIMD2(3, 4)], Array(repeating: SIMD2(1, 1), count: 500),
      Array(repeating: SIMD2(0, 0), count: 100) + [SIMD2(1e9, 0)],
    ] {
      let (exact, grouped) = (Repulsion.exact(points), Repulsion.grouped(points, angle: 0.5))
      #expect(largestDifference(grouped.forces, exact.forces) < 1e-12)
      #expect(abs(grouped.partition - exact.partition) <= 1e-12 * abs(exact.partition))
    }
  }

  @Test func `leads to as good a map by groups`() throws {
    let points = tensor(try Fixture.load().mixture)
    var schedule = Descent.Schedule()
    schedule.angle = 0.5
    let affinities = Affinities(of: points, perplexity: 30)
    let exact = affinities.divergence(of: TSNE().map(of: points))
    let grouped = affinities.divergence(of: TSNE(schedule: schedule).map(of: points))
    #expect(grouped < exact + 0.01)
  }
}

@Suite struct `A tree of points` {
  @Test func `holds each point once, in boxes within boxes`() {
    let points = clumps(2_000)
    let tree = PointTree(points)
    #expect(tree.order.sorted() == Array(points.indices))
    #expect(zip(tree.points, tree.order).allSatisfy { $0 == points[$1] })
    #expect(tree.leaves.flatMap { Array(tree.nodes[$0].points) } == Array(points.indices))
    for node in tree.nodes {
      let inside = tree.points[node.points]
      #expect(inside.allSatisfy { node.squaredDistance(to: $0) == 0 })
      let mean = inside.reduce(.zero, +) / Double(inside.count)
      #expect(largestDifference([mean], [node.center]) < 1e-12)
    }
  }

  @Test func `shows a leaf every point, by itself or in a group`() {
    let tree = PointTree(clumps(2_000))
    for leaf in tree.leaves {
      var (mass, seen) = (0.0, 0)
      tree.visit(from: leaf, angle: 0.5) { _, count in
        mass += count
        seen += 1
      }
      #expect(mass == 2_000)
      #expect(seen < 2_000)
    }
  }
}
