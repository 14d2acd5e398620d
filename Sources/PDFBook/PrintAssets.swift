public import Documents
public import Drawing
public import Plots

/// What a printed book shows that is not in its document.
public struct PrintAssets: Sendable {
  /// A picture of the book's folder, by its path; nil where there is no file.
  public var picture: @Sendable (_ path: String) throws(PictureError) -> PictureFile?
  /// A plot laid out at a size in points, in the colors of `PlotDrawing.theme`.
  public var scene: @Sendable (PlotDrawing, Size) throws -> Scene

  /// What a printed book shows that is not in its document.
  public init(
    picture: @escaping @Sendable (_ path: String) throws(PictureError) -> PictureFile?,
    scene: @escaping @Sendable (PlotDrawing, Size) throws -> Scene
  ) {
    self.picture = picture
    self.scene = scene
  }
}
