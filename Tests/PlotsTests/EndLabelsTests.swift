import Testing

@testable import Plots

@Suite struct `Labels at line ends` {
  @Test func `stay where they are when apart`() {
    #expect(EndLabels.heights(wanted: [50, 10, 90], spacing: 12, bounds: 0...100) == [50, 10, 90])
  }

  @Test func `move apart evenly from one height`() {
    #expect(
      EndLabels.heights(wanted: [50, 50, 50], spacing: 10, bounds: 0...100) == [40, 50, 60])
  }

  @Test func `stay in their bounds`() {
    #expect(EndLabels.heights(wanted: [99, 98], spacing: 10, bounds: 0...100) == [100, 90])
  }

  @Test func `may be none`() {
    #expect(EndLabels.heights(wanted: [], spacing: 10, bounds: 0...1) == [])
  }
}
