public import Metrics
import Preconditions
public import Tensors

/// Models side by side: what each is, what it learned from, what that took and what it reaches.
///
///     var comparison = Comparison([.share("accuracy")])
///     comparison.add("mean", run, data: "news", scores: [Score(accuracyOf: matrix)])
///
/// Shown in a chapter it is a table that can be sorted; `comparisonPlot` draws it.
public struct Comparison: Sendable, Hashable, Codable {
  /// What is measured, and how it is written.
  public struct Measure: Sendable, Hashable, Codable {
    /// What it is called.
    public let name: String
    /// Whether it is a share of documents, to be written as a percentage.
    public let isShare: Bool

    /// A share of documents, 0 to 1, written as a percentage.
    public static func share(_ name: String) -> Measure { Measure(name: name, isShare: true) }
    /// A number, written with three decimals.
    public static func number(_ name: String) -> Measure { Measure(name: name, isShare: false) }
  }

  /// One model.
  public struct Entry: Sendable, Hashable, Codable {
    /// What sets it apart from the others.
    public let name: String
    /// What it learned from.
    public let data: String?
    /// What chance decided in its training; none when there was no chance in it.
    public let seed: UInt64?
    /// How many numbers it has, running statistics among them, without those that were frozen.
    public let parameters: Int?
    /// How long the training took, in seconds; without what it started from, or a search before it.
    public let seconds: Double?
    /// What it reaches, one for each measure; nil where it was not measured.
    public let scores: [Score?]
  }

  /// What is measured of every model.
  public let measures: [Measure]
  /// The models, in the order in which they were added.
  public private(set) var entries: [Entry] = []

  /// No models yet.
  ///
  /// - Precondition: at least one measure.
  public init(_ measures: [Measure]) {
    require(!measures.isEmpty, "Comparison: nothing is measured")
    self.measures = measures
  }

  /// Adds a model.
  ///
  /// - Precondition: as many scores as measures.
  public mutating func add(
    _ name: String, data: String? = nil, seed: UInt64? = nil, parameters: Int? = nil,
    seconds: Double? = nil, scores: [Score?]
  ) {
    require(
      scores.count == measures.count,
      "Comparison: \(scores.count) scores of \(name), \(measures.count) measures")
    entries.append(
      Entry(
        name: name, data: data, seed: seed, parameters: parameters, seconds: seconds,
        scores: scores))
  }

  /// Adds a trained network with what its run tells of it.
  ///
  /// - Parameter frozen: the parameters that were frozen.
  /// - Precondition: as many scores as measures.
  public mutating func add<Model>(
    _ name: String, _ run: TrainedRun<Model>, frozen: NamePattern? = nil, data: String? = nil,
    scores: [Score?]
  ) {
    let frozen = frozen?.names(in: run.model) ?? []
    let free = run.model.parameters.filter { !frozen.contains($0.name) }
    add(
      name, data: data, seed: run.record.seed,
      parameters: free.reduce(0) { $0 + $1.value.count }, seconds: run.record.seconds,
      scores: scores)
  }
}
