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

  @Test(arguments: Samples.all.map(\.name)) func `keeps the laws in every theme`(
    _ name: String
  ) throws {
    let plot = try #require(Samples.all.first { $0.name == name }).plot
    for size in [plot.preferredSize, .inches(6.5, 6.5)] {
      let scenes = [Theme.light, .dark, .print, .highContrast].map {
        plot.scene(size: size, theme: $0, metrics: FixedMetrics())
      }
      for scene in scenes {
        #expect(scene.violations == [])
        #expect(scene.withoutColors == scenes[0].withoutColors)
      }
    }
  }
}
