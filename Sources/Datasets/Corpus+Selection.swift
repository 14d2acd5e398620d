extension Corpus {
  /// The documents as they stand in their source, in order.
  public var texts: [String] { examples.map(\.text) }

  /// The class of every document, as its place in `classes`.
  public var labels: [Int] { examples.map(\.label) }

  /// How many documents each class has, in the order of `classes`.
  public var classCounts: [Int] {
    examples.reduce(into: Array(repeating: 0, count: classes.count)) { $0[$1.label] += 1 }
  }

  /// The documents at these places, in the order given.
  ///
  /// - Precondition: every place is at least 0 and below the number of documents.
  public func subset(_ places: some Sequence<Int>) -> Corpus {
    replacingExamples(places.map { examples[$0] })
  }

  /// The same documents without those whose text came before, whatever their class.
  public func deduplicated() -> Corpus {
    var seen: Set<String> = []
    return replacingExamples(examples.filter { seen.insert($0.text).inserted })
  }

  /// The same documents without those whose text another corpus has too, whatever their class.
  public func removing(textsOf other: Corpus) -> Corpus {
    let texts = Set(other.texts)
    return replacingExamples(examples.filter { !texts.contains($0.text) })
  }

  func replacingExamples(_ examples: [Example]) -> Corpus {
    Corpus(name: name, classes: classes, examples: examples)
  }
}
