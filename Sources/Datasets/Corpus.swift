public import Digests

/// A document and its class.
public struct Example: Sendable, Hashable {
  /// The document as it stands in its source.
  public let text: String
  /// The place of its class in the corpus's `classes`.
  public let label: Int

  /// A document of the class `label`.
  public init(text: String, label: Int) {
    self.text = text
    self.label = label
  }
}

/// Labelled documents and the names of their classes.
public struct Corpus: Sendable, Hashable {
  /// What the corpus is called where a reader sees it.
  public let name: String
  /// The names of the classes, by label.
  public let classes: [String]
  /// The documents in a fixed order.
  public let examples: [Example]
  /// The rows of its files that it does not hold, where it was just loaded; a part of it has none.
  public let omissions: [Omission]

  /// A corpus of these documents.
  public init(
    name: String, classes: [String], examples: [Example], omissions: [Omission] = []
  ) {
    self.name = name
    self.classes = classes
    self.examples = examples
    self.omissions = omissions
  }

  /// The digest of classes, texts and labels, in order.
  public var digest: Digest {
    Digest(of: classes + examples.flatMap { [$0.text, String($0.label)] })
  }
}
