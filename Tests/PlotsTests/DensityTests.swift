import Foundation
import Plots
import Testing

@Suite struct `A density` {
  private struct Example: Decodable {
    let values: [Double]
    let bandwidth: Double
    let places: [Double]
    let densities: [Double]
  }

  @Test func `is scipy's`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/Plots/densities.json")
    let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: file))
    #expect(examples.count == 3)
    for example in examples {
      let density = Density(of: example.values, places: 9)
      #expect(abs(density.bandwidth - example.bandwidth) < 1e-12)
      for index in example.places.indices {
        #expect(abs(density.places[index] - example.places[index]) < 1e-9)
        #expect(abs(density.values[index] - example.densities[index]) < 1e-9)
      }
    }
  }

  private func area(_ density: Density) -> Double {
    let step = density.places[1] - density.places[0]
    let ends = (density.values[0] + density.values[density.values.count - 1]) / 2
    return (density.values.reduce(0, +) - ends) * step
  }

  @Test func `has an area of 1, also where values end at a border`() {
    let scores = (0..<300).map { Double($0 * $0 % 100) / 99 }
    #expect(abs(area(Density(of: scores)) - 1) < 1e-3)
    let bordered = Density(of: scores, within: 0...1, places: 1_001)
    #expect(abs(area(bordered) - 1) < 1e-4)
    #expect(bordered.places.first == 0 && bordered.places.last == 1)
  }

  @Test func `of very many values is that of their bins`() {
    let values = (0..<40_000).map { Double(($0 * 7_919) % 40_000) / 40_000 }
    let density = Density(of: values, within: 0...1)
    #expect(density.values.allSatisfy { abs($0 - 1) < 0.01 })
  }

  @Test func `is defined for one value, and empty for none`() {
    #expect(Density(of: [3, 3, 3]).values.max() ?? 0 > 0)
    #expect(Density(of: [.nan]).places.isEmpty)
  }

  @Test func `refuses a value beyond its borders`() async {
    await #expect(processExitsWith: .failure) { _ = Density(of: [2], within: 0...1) }
  }
}
