public import FoundationEssentials
import Preconditions
public import Tensors

/// Classes by many small decision trees, each fitted to what those before it got wrong.
///
/// Source: Friedman (2001), "Greedy function approximation: a gradient boosting machine"; Chen and Guestrin (2016), "XGBoost: a
/// scalable tree boosting system", whose library fits them, by histograms.
///
/// The same input, options and number of threads give the same trees. 100 trees on 1,000 documents with 100 columns take a
/// fraction of a second.
public struct BoostedTrees: Sendable, Hashable, Codable {
  /// How many classes there are.
  public let classes: Int
  /// The names of the columns.
  public let names: [String]
  /// How the trees were fitted.
  public let options: Options
  /// The trees in Universal Binary JSON, which XGBoost reads in other languages too.
  public let model: Data
  /// How many trees there are, for each class where there are more than two.
  public let trees: Int

  /// The trees for some documents with their labels.
  ///
  /// - Parameters:
  ///   - table: the documents.
  ///   - labels: the class of every document, at least 0 and below `classes`.
  ///   - classes: how many classes there are, at least two.
  ///   - options: how the trees are fitted.
  ///   - validation: documents that tell, tree by tree, when to stop, with `patience` of the options.
  /// - Throws: `BaselineError`: there are no documents, a class has none, a value is infinite, or XGBoost refuses an option.
  /// - Precondition: one label a document, each a class; the same columns in both tables.
  public init(
    fitting table: FeatureTable, labels: [Int], classes: Int = 2, _ options: Options = Options(),
    validation: (table: FeatureTable, labels: [Int])? = nil
  ) throws(BaselineError) {
    try checkLabels(labels, documents: table.documents, classes: classes, for: "BoostedTrees")
    let rows = try BoosterRows.rows(table, labels: labels)
    let booster = try Booster.empty(options.parameters(classes: classes), for: rows)
    if let validation {
      guard validation.table.documents > 0 else { throw .noDocuments }
      require(
        validation.table.names == table.names,
        "BoostedTrees: columns \(validation.table.names) for validation, not \(table.names)")
      require(
        validation.labels.count == validation.table.documents
          && validation.labels.allSatisfy { (0..<classes).contains($0) },
        "BoostedTrees: validation labels that don't fit \(validation.table.documents) documents")
      let other = try BoosterRows.rows(validation.table, labels: validation.labels)
      trees = try grow(booster, on: rows, options, validation: other)
      model = try booster.first(trees).serialized()
    } else {
      for tree in 0..<options.trees { try booster.grow(tree, on: rows) }
      trees = options.trees
      model = try booster.serialized()
    }
    self.classes = classes
    self.names = table.names
    self.options = options
  }

  /// The probability of every class, `[documents, columns] -> [documents, classes]`.
  ///
  /// - Throws: `BaselineError`: a value is infinite, or the model is damaged or another table's.
  /// - Precondition: at least one document; the columns of the fit.
  public func probabilities(_ table: FeatureTable) throws(BaselineError) -> Tensor {
    require(
      table.names == names && table.documents > 0,
      "BoostedTrees: \(table.documents) documents with columns \(table.names), not \(names)")
    let outputs = try Booster.reading(model, threads: options.threads)
      .predictions(BoosterRows.rows(table))
    guard outputs.count == table.documents * (classes == 2 ? 1 : classes) else {
      throw .refused(library: "XGBoost", reason: "the model has other classes")
    }
    let values = classes == 2 ? outputs.flatMap { [1 - $0, $0] } : outputs
    return Tensor(values, shape: [table.documents, classes])
  }

  /// The columns that the trees split by, those with the greatest mean gain first; among equals by their order.
  ///
  /// - Throws: `BaselineError`: the model is damaged.
  public func importances() throws(BaselineError) -> [Importance] {
    try Booster.reading(model, threads: options.threads).gains()
      .sorted { ($1.gain, $0.column) < ($0.gain, $1.column) }
      .map { Importance(name: names[$0.column], gain: $0.gain) }
  }

  /// What a column is worth to the trees.
  public struct Importance: Sendable, Hashable, Codable {
    /// The column's name.
    public let name: String
    /// By how much a split by it makes the loss smaller, on average.
    public let gain: Double
  }
}

/// Grows trees until the validation loss has not fallen for as many trees as the options have patience.
///
/// - Returns: how many trees had the lowest loss.
private func grow(
  _ booster: borrowing Booster, on rows: borrowing BoosterRows, _ options: BoostedTrees.Options,
  validation: borrowing BoosterRows
) throws(BaselineError) -> Int {
  var best = (trees: 0, loss: Double.infinity)
  for tree in 0..<options.trees where tree - best.trees < options.patience {
    try booster.grow(tree, on: rows)
    let loss = try booster.loss(tree, of: validation)
    if loss < best.loss { best = (tree + 1, loss) }
  }
  return max(1, best.trees)
}
