/// What a build is made with: for the page that says how a book was made.
public struct Provenance: Sendable, Hashable {
  /// The commit of the book's folder; nil where that is in no repository of git.
  public var commit: String?
  /// Whether tracked files differ from that commit.
  public var hasChanges: Bool
  /// The compiler, such as `Swift version 6.3.1 (swift-6.3.1-RELEASE)`.
  public var compiler: String
  /// The machine.
  public var machine: Machine
}

/// A training run that chapters show.
public struct TrainedRun: Sendable, Hashable, Decodable {
  /// Its name.
  public var name: String
  /// What shuffling and dropout depended on.
  public var seed: UInt64
  /// How many epochs were asked for.
  public var epochs: Int
  /// Seconds spent in training, over all sittings.
  public var seconds: Double
}
