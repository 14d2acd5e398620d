/// What the runner tells a chapter that it runs, as a JSON file.
public struct RunContext: Sendable, Hashable, Codable {
  /// The environment variable with the path of the file.
  public static let variable = "OCTAVO_CONTEXT"
  /// The environment variable with the number of the descriptor for events.
  public static let descriptorVariable = "OCTAVO_EVENTS"

  /// The bytes that mark a place on standard output.
  public var mark: String
  /// The parameters of the book by name.
  public var parameters: [String: String]
  /// The folder of all derived things, runs and caches among them; an absolute path.
  public var output: String
  /// The digest of the sources of each library target together with all it depends on.
  public var targets: [String: String]
  /// What is known of each cell, by its place in the chapter.
  public var cells: [Source]
  /// The names of training runs to do again.
  public var retrain: Set<String>

  /// What is known of the source of a cell.
  public struct Source: Sendable, Hashable, Codable {
    /// The digest of its code.
    public var code: String
    /// The digest of all types, functions and extensions declared up to its end.
    public var declarations: String

    /// The digests of a cell.
    public init(code: String, declarations: String) {
      self.code = code
      self.declarations = declarations
    }
  }

  /// A context.
  public init(
    mark: String, parameters: [String: String], output: String, targets: [String: String] = [:],
    cells: [Source] = [], retrain: Set<String> = []
  ) {
    self.mark = mark
    self.parameters = parameters
    self.output = output
    self.targets = targets
    self.cells = cells
    self.retrain = retrain
  }
}
