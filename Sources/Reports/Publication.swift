public import Chapters

/// What publishing a report changed in its folder; paths are relative to it.
public struct Publication: Sendable, Hashable {
  /// The files that are new or other than before.
  public var written: [String] = []
  /// The files of an earlier build that nothing needs any more.
  public var removed: [String] = []
  /// The files that already stood there as they should.
  public var unchanged = 0
  /// The figures that were drawn; the others were current.
  public var drawn: [String] = []
  /// What is wrong with the pictures that chapters show, and what could not be printed as it should.
  public var diagnostics: [Diagnostic] = []

  /// Adds the findings that are not told yet.
  mutating func tell(_ findings: [Diagnostic]) {
    for finding in findings where !diagnostics.contains(finding) { diagnostics.append(finding) }
  }
}
