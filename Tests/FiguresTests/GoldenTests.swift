import Plots
import TestSupport
import Testing

@Suite struct `Every figure` {
  @Test(arguments: Samples.all.map(\.name)) func `has its golden scene`(_ name: String) throws {
    let plot = try #require(Samples.all.first { $0.name == name }).plot
    let scene = plot.scene(size: plot.preferredSize, theme: .light, metrics: FixedMetrics())
    let difference = try scene.difference(fromGolden: name, in: "Figures")
    #expect(difference == nil)
  }

  @Test(arguments: Samples.all.map(\.name)) func `keeps the laws in both themes`(
    _ name: String
  ) throws {
    let plot = try #require(Samples.all.first { $0.name == name }).plot
    for size in [plot.preferredSize, .inches(6.5, 6.5)] {
      let light = plot.scene(size: size, theme: .light, metrics: FixedMetrics())
      let dark = plot.scene(size: size, theme: .dark, metrics: FixedMetrics())
      #expect(light.violations == [])
      #expect(dark.violations == [])
      #expect(light.withoutColors == dark.withoutColors)
    }
  }
}
