import Testing

@testable import Plots

@Suite struct `Label placement` {
  /// Points in clumps and labels of several lengths, the same every time.
  static func crowd(_ count: Int) -> (points: [SIMD2<Double>], sizes: [SIMD2<Double>]) {
    var state: UInt64 = 7
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53)
    }
    var points: [SIMD2<Double>] = []
    var sizes: [SIMD2<Double>] = []
    for index in 0..<count {
      let middle = SIMD2(90 + Double(index % 3) * 140, 100 + Double(index % 4) * 80)
      points.append(middle + SIMD2(next() + next() - 1, next() + next() - 1) * 80)
      sizes.append(SIMD2(12 + next() * 40, 10))
    }
    return (points, sizes)
  }

  static let frame = Rectangle(x: 0, y: 0, width: 468, height: 468)

  @Test func `leaves no overlap among a hundred words, and drops none`() throws {
    let (points, sizes) = Self.crowd(100)
    let placement = LabelPlacement(points: points, sizes: sizes, in: Self.frame)
    #expect(placement.conflicted.isEmpty)
    let boxes = try points.indices.map { try #require(placement.place(of: $0)).box }
    for first in boxes.indices {
      for second in boxes.indices.dropFirst(first + 1) {
        #expect(!overlap(boxes[first], boxes[second]))
      }
    }
  }

  @Test func `gives the same places twice`() {
    let (points, sizes) = Self.crowd(120)
    let placements = (0..<2).map { _ in
      LabelPlacement(points: points, sizes: sizes, in: Self.frame).chosen
    }
    #expect(placements[0] == placements[1])
  }

  @Test func `puts a lone label to the right of its point`() throws {
    let placement = LabelPlacement(points: [[200, 200]], sizes: [[40, 10]], in: Self.frame)
    let box = try #require(placement.place(of: 0)).box
    #expect(box.x > 200 && box.y < 200 && box.w > 200)
  }

  @Test func `drops the least important where there is no room`() {
    let points = Array(repeating: SIMD2(20.0, 20), count: 40)
    let sizes = Array(repeating: SIMD2(30.0, 10), count: 40)
    let frame = Rectangle(x: 0, y: 0, width: 80, height: 60)
    var placement = LabelPlacement(points: points, sizes: sizes, in: frame)
    placement.dropConflicts(priorities: (0..<40).map { -Double($0) })
    let dropped = placement.missing
    #expect(placement.conflicted.isEmpty)
    #expect(!dropped.isEmpty && dropped.count < 40)
    #expect(!dropped.contains(0))
  }

  @Test func `exchanges places until fewer do harm, and none overlaps`() {
    let (points, sizes) = Self.crowd(140)
    var placement = LabelPlacement(points: points, sizes: sizes, in: Self.frame)
    placement.dropConflicts(priorities: points.indices.map { -Double($0) })
    let (before, missing) = (placement.harmful, placement.missing.count)
    placement.exchange(
      absences: Array(repeating: 10_000, count: points.count), effort: 20_000)
    #expect(placement.conflicted.isEmpty)
    #expect(placement.missing.count <= missing)
    #expect(placement.harmful < before)
  }

  @Test func `keeps to the effort it is given`() {
    let points = Array(repeating: SIMD2(200.0, 200), count: 12)
    let sizes = Array(repeating: SIMD2(90.0, 10), count: 12)
    var placement = LabelPlacement(points: points, sizes: sizes, in: Self.frame)
    let before = placement.chosen
    placement.exchange(absences: Array(repeating: 100, count: 12), effort: 0)
    #expect(placement.chosen == before)
  }

  @Test func `squeezes labels in until as few are missing as allowed, and none overlaps`() {
    let (points, sizes) = Self.crowd(170)
    let ranks = Array(points.indices.reversed())
    var placement = LabelPlacement(points: points, sizes: sizes, in: Self.frame)
    // Whatever covers a marker or crosses a line is left out.
    placement.exchange(absences: Array(repeating: 100, count: points.count), effort: 20_000)
    let missing = placement.missing
    let allowed = missing.count / 2
    placement.squeeze(ranks: ranks, leaving: missing.count, effort: 100_000)
    #expect(placement.missing == missing)
    placement.squeeze(ranks: ranks, leaving: allowed, effort: 0)
    #expect(placement.missing == missing)
    placement.squeeze(ranks: ranks, leaving: allowed, effort: 100_000)
    #expect(placement.conflicted.isEmpty)
    #expect(allowed > 2 && placement.missing.count == allowed)
    #expect(Set(placement.missing).isSubset(of: missing))
  }

  @Test func `keeps labels off large markers and obstacles, and starts lines at the marker's edge`()
    throws
  {
    let obstacle = Rectangle(x: 212, y: 180, width: 60, height: 40)
    let placement = LabelPlacement(
      points: [[200, 200], [150, 200]], sizes: [[40, 10], [40, 10]], radii: [10, 20],
      in: Self.frame, obstacles: [obstacle])
    for label in 0..<2 {
      let place = try #require(placement.place(of: label))
      let taken: [SIMD4<Double>] = [
        [190, 190, 210, 210], [130, 180, 170, 220], [212, 180, 272, 220],
      ]
      for box in taken {
        // Less the padding, which may touch.
        #expect(!overlap(place.box + SIMD4(1, 1, -1, -1), box))
      }
    }
  }

  @Test func `gives a label without extent no place, and misses none`() {
    let placement = LabelPlacement(
      points: [[200, 200], [200, 200]], sizes: [[0, 0], [40, 10]], in: Self.frame)
    #expect(placement.place(of: 0) == nil && placement.place(of: 1) != nil)
    #expect(placement.missing == [])
  }
}
