import Projections
import Tensors
import Testing

@Suite struct `Principal components` {
  @Test func `agree with scikit-learn's, signs settled`() throws {
    let fixture = try Fixture.load()
    let components = PrincipalComponents(of: tensor(fixture.digits), count: 3)
    for (own, reference) in zip(components.components, fixture.components.vectors) {
      for (one, other) in zip(own, reference) { #expect(abs(one - other) < 1e-10) }
    }
    for (own, reference) in zip(components.variances, fixture.components.variances) {
      #expect(abs(own - reference) < 1e-9 * reference)
    }
    for (own, reference) in zip(components.explainedShares, fixture.components.shares) {
      #expect(abs(own - reference) < 1e-10)
    }
  }

  @Test func `are orthogonal units that keep the total variance`() throws {
    let components = PrincipalComponents(of: tensor(try Fixture.load().digits), count: 64)
    for (place, one) in components.components.enumerated() {
      for (otherPlace, other) in components.components.enumerated() {
        let product = zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(abs(product - (place == otherPlace ? 1 : 0)) < 1e-12)
      }
    }
    let total = components.variances.reduce(0, +)
    #expect(abs(total - components.totalVariance) < 1e-9 * total)
    #expect(components.variances == components.variances.sorted(by: >))
  }

  @Test func `of points on a line find the line`() {
    let points = tensor((0..<5).map { [Float($0), -2 * Float($0), 7] })
    let components = PrincipalComponents(of: points, count: 3)
    let unit = 1 / 5.0.squareRoot()
    for (own, expected) in zip(components.components[0], [-unit, 2 * unit, 0]) {
      #expect(abs(own - expected) < 1e-12)
    }
    #expect(components.variances[1] < 1e-12)
    #expect(components.mean == [2, -4, 7])
    let projected = components.project(points)
    #expect(projected.shape == [5, 3])
    #expect(abs(Double(projected.scalars[0]) - 2 * 5.0.squareRoot()) < 1e-6)
  }

  @Test func `of one point, of equal points and of none have no variance`() {
    for points in [tensor([[1, 2]]), tensor([[1, 2], [1, 2]]), Tensor([], shape: [0, 2])] {
      let components = PrincipalComponents(of: points, count: 2)
      #expect(components.variances == [0, 0])
      #expect(components.explainedShares == [0, 0])
    }
  }

  @Test func `refuse points of another width`() async {
    await #expect(processExitsWith: .failure) {
      let components = PrincipalComponents(of: Tensor([1, 2], shape: [1, 2]), count: 1)
      _ = components.project(Tensor([1, 2, 3], shape: [1, 3]))
    }
    await #expect(processExitsWith: .failure) {
      _ = PrincipalComponents(of: Tensor([1, 2], shape: [2]), count: 1)
    }
  }
}
