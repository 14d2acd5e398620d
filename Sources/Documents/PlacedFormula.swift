public import Chapters
public import Mathematics

/// A formula where a chapter has it.
public struct PlacedFormula: Sendable, Hashable {
  /// The formula.
  public let formula: Formula
  /// Where its source begins.
  public let position: Position
  /// That line of the chapter.
  public let sourceLine: String?
}
