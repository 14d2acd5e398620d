import Glibc
import Text

extension TFIDF {
  /// The values of texts, `[documents, terms]`; words and terms that were not met in fitting are left out.
  public func transform(_ texts: [String]) -> SparseMatrix {
    transform(vocabulary.ids(of: texts, tokenizer))
  }

  /// The values of documents by their words, `[documents, terms]`; what was not met in fitting is left out.
  public func transform(_ documents: [[String]]) -> SparseMatrix {
    transform(documents.map(vocabulary.encode))
  }

  private func transform(_ documents: [[Int32]]) -> SparseMatrix {
    let parts = concurrentParts(of: documents.count) { part in
      var rows = WeighedRows(self)
      for document in documents[part] { rows.append(document) }
      return rows
    }
    var offsets = [0]
    for end in parts.lazy.flatMap(\.lengths) { offsets.append(offsets[offsets.count - 1] + end) }
    return SparseMatrix(
      width: sequences.count, offsets: offsets, columns: parts.flatMap(\.columns),
      values: parts.flatMap(\.values))
  }
}

/// Rows of values as documents are added.
private struct WeighedRows: Sendable {
  private let weights: TFIDF
  /// How often the document at hand has each term.
  private var occurrences: [Int32]
  private(set) var lengths: [Int] = []
  private(set) var columns: [Int32] = []
  private(set) var values: [Double] = []

  init(_ weights: TFIDF) {
    self.weights = weights
    occurrences = Array(repeating: 0, count: weights.sequences.count)
  }

  mutating func append(_ document: [Int32]) {
    let start = columns.count
    weights.eachColumn(of: document) { column in
      if occurrences[column] == 0 { columns.append(Int32(column)) }
      occurrences[column] += 1
    }
    columns[start...].sort()
    for column in columns[start...] {
      let count = Double(occurrences[Int(column)])
      occurrences[Int(column)] = 0
      values.append(
        weights.options.counts.value(of: count)
          * weights.inverseDocumentFrequencies[Int(column)])
    }
    let norm = weights.options.norm.length(of: values[start...])
    if norm > 0 { for place in start..<values.count { values[place] /= norm } }
    lengths.append(columns.count - start)
  }
}

extension TFIDF.Counts {
  /// What a number of occurrences, at least one, counts for.
  fileprivate func value(of occurrences: Double) -> Double {
    switch self {
    case .plain: occurrences
    case .binary: 1
    case .sublinear: 1 + log(occurrences)
    }
  }
}

extension TFIDF.Norm {
  /// What values are to be divided by; at least 0.
  fileprivate func length(of values: ArraySlice<Double>) -> Double {
    switch self {
    case .euclidean: values.reduce(0) { $0 + $1 * $1 }.squareRoot()
    case .absolute: values.reduce(0) { $0 + abs($1) }
    case .none: 1
    }
  }
}
