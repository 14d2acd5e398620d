import Preconditions

internal import Tensors

/// A generated document.
protocol SampleDocument: Sendable {
  /// The document as a loader would give it.
  var text: String { get }
  /// The place of its class.
  var label: Int { get }
}

/// Writes the documents of a sample corpus, one at a time.
protocol SampleWriter: Sendable {
  associatedtype Document: SampleDocument

  /// The classes in the order in which they take their turns: a class that stands here twice is written twice as often.
  var turns: [Int] { get }

  /// A document that is meant for a class; its label may be wrong on purpose.
  func document(
    meantFor label: Int, using generator: inout SplitMix64
  ) throws(GrammarError) -> Document
}

extension SampleWriter {
  /// Documents of which no two are the same, in random order, each from a generator of its own.
  func documents(count: Int, seed: UInt64) throws(GrammarError) -> [Document] {
    var generator = SplitMix64(seed: seed)
    var labels = (0..<count).map { turns[$0 % turns.count] }
    generator.shuffle(&labels)
    var documents: [Document] = []
    documents.reserveCapacity(count)
    var texts: Set<String> = []
    for label in labels {
      var own = generator.split()
      var document = try document(meantFor: label, using: &own)
      while !texts.insert(document.text).inserted {
        document = try self.document(meantFor: label, using: &own)
      }
      documents.append(document)
    }
    return documents
  }

  /// As many documents as a corpus.
  func corpus(
    name: String, classes: [String], count: Int, seed: UInt64
  ) throws(GrammarError) -> Corpus {
    require(count >= 0, "\(name): the count \(count) is negative")
    let examples = try documents(count: count, seed: seed).map {
      Example(text: $0.text, label: $0.label)
    }
    return Corpus(name: name, classes: classes, examples: examples)
  }
}
