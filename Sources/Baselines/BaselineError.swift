/// What can go wrong when a baseline is fitted or asked.
public enum BaselineError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is nothing to learn from.
  case noDocuments
  /// No term of the documents is within the limits of the options.
  case noTerms
  /// A class has no documents, so that nothing tells it from the others.
  case classWithoutDocuments(label: Int)
  /// A value is not a number, or infinite.
  case notFinite(document: Int, column: Int)
  /// A library refuses its arguments; the reason is its own.
  case refused(library: String, reason: String)

  /// The problem as a sentence.
  public var description: String {
    switch self {
    case .noDocuments: "There are no documents to learn from."
    case .noTerms: "No term of the documents is left: the options leave out all of them."
    case .classWithoutDocuments(let label):
      "Class \(label) has no documents, so nothing can be learned of it."
    case .notFinite(let document, let column):
      "The value of document \(document) in column \(column) is not a finite number."
    case .refused(let library, let reason): "\(library) refuses: \(reason)."
    }
  }
}
