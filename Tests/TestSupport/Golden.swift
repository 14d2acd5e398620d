import Foundation

/// Texts as they were when somebody looked at them.
public enum Golden {
  /// What differs between a text and a golden one; nil when nothing does.
  ///
  /// The golden is a file of `Tests/Fixtures`. With `RECORD=1` in the environment it is written instead; one that is missing is a
  /// difference.
  public static func difference(of text: String, from path: String) throws -> String? {
    let url = fixtureFile(path)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      return nil
    }
    guard let golden = try? String(contentsOf: url, encoding: .utf8) else {
      return "there is no golden \(path); record it with RECORD=1"
    }
    let (expected, actual) = (golden.lines, text.lines)
    for (line, pair) in zip(expected, actual).enumerated() where pair.0 != pair.1 {
      return "line \(line + 1)\n  golden \(pair.0)\n  now    \(pair.1)"
    }
    return expected.count == actual.count
      ? nil : "\(expected.count) lines in the golden, \(actual.count) now"
  }
}

extension String {
  /// The lines, empty ones too.
  fileprivate var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
