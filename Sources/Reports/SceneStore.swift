import Digests
import Documents
import Drawing
import FoundationEssentials
import Plots

/// The layouts of plots for paper: some take seconds, and an edit of prose must not lay them out again.
struct SceneStore: Sendable {
  /// The folder of the report.
  let folder: Folder

  /// A plot laid out at a size, from an earlier build where that made it.
  func scene(of drawing: PlotDrawing, _ size: Size) throws -> Scene {
    let path = SceneStore.path(of: drawing, size)
    if let data = folder.read(path), let known = try? JSONDecoder().decode(Scene.self, from: data) {
      return known
    }
    let scene = drawing.plot.scenes(size: size, themes: [drawing.theme], metrics: PangoMetrics())[0]
    try folder.write(try JSONEncoder().encode(scene), to: path)
    return scene
  }

  /// Where a layout is kept: the digest of the drawing decides all of it but the size.
  private static func path(of drawing: PlotDrawing, _ size: Size) -> String {
    let key = Digest(of: ["\(drawing.digest)", "\(size.width)", "\(size.height)"])
    return ".octavo/scenes/\(key).json"
  }
}
