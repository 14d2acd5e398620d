import Digests
import Documents
import Drawing
import FoundationEssentials
import Plots

/// The layouts of plots for paper: some take seconds, and an edit of prose must not lay them out again.
struct SceneStore: Sendable {
  /// The folder of the report.
  let folder: Folder
  /// What lays them out.
  let tools: DrawingTools

  /// A plot laid out at a size, from an earlier build where that made it.
  func scene(of drawing: PlotDrawing, _ size: Size) throws -> Scene {
    let path = path(of: drawing, size)
    if let data = folder.read(path), let known = try? JSONDecoder().decode(Scene.self, from: data) {
      return known
    }
    let scene = drawing.plot.scenes(size: size, themes: [drawing.theme], metrics: PangoMetrics())[0]
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try folder.write(try encoder.encode(scene), to: path)
    return scene
  }

  /// Removes the layouts of all but some drawings.
  func removeAll(but drawings: [PlotDrawing]) throws {
    let digests = Set(drawings.map { "\($0.digest(with: tools))" })
    let place = folder.root.appending(path: SceneStore.place).path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    for name in names where !digests.contains(String(name.prefix { $0 != "-" })) {
      try folder.remove("\(SceneStore.place)/\(name)")
    }
  }

  private static let place = ".octavo/scenes"

  /// Where a layout is kept: the digest of the drawing and its tools decides all of it but the size.
  private func path(of drawing: PlotDrawing, _ size: Size) -> String {
    "\(SceneStore.place)/\(drawing.digest(with: tools))-\(size.width)x\(size.height).json"
  }
}

extension PlotDrawing {
  /// Everything that decides how it looks.
  func digest(with tools: DrawingTools) -> Digest { Digest(of: ["\(digest)", "\(tools.digest)"]) }
}
