public import Documents
public import Plots

/// What a printed book shows that is not in its document.
public struct PrintAssets: Sendable {
  /// The bytes of a file of the book's folder, by its path; nil where there is none.
  public var picture: @Sendable (_ path: String) -> [UInt8]?
  /// A plot laid out at a size in points, in the colors of `PlotDrawing.theme`.
  public var scene: @Sendable (PlotDrawing, Size) throws -> Scene

  /// What a printed book shows that is not in its document.
  public init(
    picture: @escaping @Sendable (_ path: String) -> [UInt8]?,
    scene: @escaping @Sendable (PlotDrawing, Size) throws -> Scene
  ) {
    self.picture = picture
    self.scene = scene
  }
}
