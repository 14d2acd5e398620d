public import Chapters

/// What is to be done about a chapter, and why.
public struct ChapterPlan: Sendable, Hashable {
  /// The chapter's file.
  public var path: String
  /// The name of its page.
  public var slug: String
  /// Why it must run; empty when what is known of it is current.
  public var reasons: [String]
  /// Whether it may run at all: its source has no errors.
  public var isSound: Bool

  /// Whether nothing needs to run.
  public var isCurrent: Bool { isSound && reasons.isEmpty }
}

/// What came of a chapter.
public struct ChapterOutcome: Sendable, Hashable {
  /// The chapter's file.
  public var path: String
  /// The name of its page.
  public var slug: String
  /// What its run brought; nil when it never ran.
  public var transcript: Transcript?
  /// What went wrong in the run; what was wrong with the source is in `Chapter.diagnostics`.
  public var diagnostics: [Diagnostic]
  /// Whether it ran just now.
  public var hasRun: Bool
  /// Whether the transcript is what a run now would bring; false after `execute: false`.
  public var isCurrent: Bool

  /// Whether anything is an error.
  public var isFailed: Bool { diagnostics.contains { $0.severity == .error } }
}
