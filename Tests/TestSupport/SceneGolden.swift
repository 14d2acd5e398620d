public import Plots

extension Scene {
  /// What differs between the scene's description and a golden one, `Tests/Fixtures/<folder>/<name>.scene`; nil when nothing does.
  public func difference(fromGolden name: String, in folder: String) throws -> String? {
    try Golden.difference(of: description, from: "\(folder)/\(name).scene")
  }
}
