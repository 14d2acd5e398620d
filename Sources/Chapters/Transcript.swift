/// What came of running a chapter: all that a page needs beside the chapter itself.
public struct Transcript: Sendable, Hashable, Codable {
  /// What each cell brought, by its place in the chapter.
  public var cells: [CellResult]
  /// The inline values, by their place in the chapter; nil where the run ended before.
  public var values: [String?]
  /// The files whose content the run read, with the digest of what it saw.
  public var reads: [String: String]
  /// The parameters that the run asked for, with the values it got.
  public var parameters: [String: String]
  /// The training runs it used or made.
  public var runs: [String]

  /// A transcript.
  public init(
    cells: [CellResult] = [], values: [String?] = [], reads: [String: String] = [:],
    parameters: [String: String] = [:], runs: [String] = []
  ) {
    self.cells = cells
    self.values = values
    self.reads = reads
    self.parameters = parameters
    self.runs = runs
  }

  /// What one cell brought.
  public struct CellResult: Sendable, Hashable, Codable {
    /// What it printed and displayed, in order.
    public var outputs: [Output]
    /// Why it failed, if it did.
    public var failure: Diagnostic?

    /// What a cell brought.
    public init(outputs: [Output] = [], failure: Diagnostic? = nil) {
      self.outputs = outputs
      self.failure = failure
    }
  }

  /// A piece of a cell's output.
  public enum Output: Sendable, Hashable, Codable {
    /// Standard output.
    case printed(String)
    /// A displayed value.
    case displayed(Display)
  }
}
