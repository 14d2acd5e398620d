import Foundation
public import Plots

extension Scene {
  /// What differs between the scene's description and a golden one; nil when nothing does.
  ///
  /// The golden is `Tests/Fixtures/<folder>/<name>.scene`. With `RECORD=1` in the environment it is
  /// written instead; one that is missing is a difference.
  public func difference(
    fromGolden name: String, in folder: String, file: StaticString = #filePath
  ) throws -> String? {
    let url = URL(fileURLWithPath: "\(file)").deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/\(folder)/\(name).scene")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(description.utf8).write(to: url)
      return nil
    }
    guard let golden = try? String(contentsOf: url, encoding: .utf8) else {
      return "there is no golden \(folder)/\(name).scene; record it with RECORD=1"
    }
    let (expected, actual) = (
      golden.split(separator: "\n"), description.split(separator: "\n")
    )
    for (line, pair) in zip(expected, actual).enumerated() where pair.0 != pair.1 {
      return "line \(line + 1)\n  golden \(pair.0)\n  now    \(pair.1)"
    }
    return expected.count == actual.count
      ? nil : "\(expected.count) lines in the golden, \(actual.count) now"
  }
}
