/// How a book was made: a page that the build writes.
public struct Colophon: Sendable, Hashable {
  /// A name and what it is.
  public struct Fact: Sendable, Hashable {
    /// The name, such as `Swift`.
    public var name: String
    /// What it is.
    public var value: String

    /// A name and what it is.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A file that chapters read.
  public struct Source: Sendable, Hashable {
    /// Its path, shortened to what does not depend on the machine.
    public var path: String
    /// The SHA-256 digest of its content.
    public var digest: String
    /// The chapters that read it, by their slugs.
    public var chapters: [String]

    /// A file that chapters read.
    public init(path: String, digest: String, chapters: [String]) {
      self.path = path
      self.digest = digest
      self.chapters = chapters
    }
  }

  /// A training.
  public struct Run: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// The chapters that show it, by their slugs.
    public var chapters: [String]
    /// The seed.
    public var seed: String
    /// How many epochs it took.
    public var epochs: Int
    /// How long it took, in seconds.
    public var seconds: Double

    /// A training.
    public init(name: String, chapters: [String], seed: String, epochs: Int, seconds: Double) {
      self.name = name
      self.chapters = chapters
      self.seed = seed
      self.epochs = epochs
      self.seconds = seconds
    }
  }

  /// Commit, versions and machine.
  public var facts: [Fact]
  /// The parameters of the book.
  public var parameters: [Fact]
  /// The files that chapters read.
  public var sources: [Source]
  /// The trainings.
  public var runs: [Run]

  /// How a book was made.
  public init(
    facts: [Fact] = [], parameters: [Fact] = [], sources: [Source] = [], runs: [Run] = []
  ) {
    self.facts = facts
    self.parameters = parameters
    self.sources = sources
    self.runs = runs
  }
}
