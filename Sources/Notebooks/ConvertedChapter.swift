public import Chapters
public import FoundationEssentials

/// A notebook as a chapter.
public struct ConvertedChapter: Sendable, Hashable {
  /// The text of the chapter's file.
  public var markdown: String
  /// What the cells of Swift brought in the notebook; nil when none ran.
  public var transcript: Transcript?
  /// The pictures that the Markdown shows, by their paths beside it, in order.
  public var files: [File] = []
  /// What the chapter has not from the notebook: a sentence each, without a full stop.
  public var notes: [String] = []

  /// A file beside the chapter.
  public struct File: Sendable, Hashable {
    /// Its path from the chapter's folder.
    public var path: String
    /// Its bytes.
    public var data: Data
  }
}
