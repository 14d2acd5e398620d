import Preconditions

/// Stops at labels that don't fit the documents, or are no classes; throws when there is nothing to learn of a class.
func checkLabels(
  _ labels: [Int], documents: Int, classes: Int, for name: String
) throws(BaselineError) {
  require(
    labels.count == documents, "\(name): \(labels.count) labels for \(documents) documents")
  require(classes > 1, "\(name): labels of \(classes) classes instead of at least two")
  if labels.isEmpty { throw .noDocuments }
  var counts = Array(repeating: 0, count: classes)
  for label in labels {
    require(counts.indices.contains(label), "\(name): label \(label) is none of \(classes) classes")
    counts[label] += 1
  }
  if let label = counts.firstIndex(of: 0) { throw .classWithoutDocuments(label: label) }
}
